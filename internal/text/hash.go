package text

import "github.com/khabar-go/khabar/internal/arabic"

// multiplier is odd and has its bits well spread; it is the 64-bit golden ratio of Fibonacci hashing.
const multiplier = 0x9E3779B97F4A7C15

// maxCut is the longest word that may be cut: a longer one is no name.
const maxCut = 64

// power holds multiplier^i.
var power = [maxCut]uint64{
	0x0000000000000001, 0x9e3779b97f4a7c15, 0xdf442d22ce4859b9, 0x604a5ce3addef82d,
	0xd94363fc538227b1, 0x2e2b795f2d10fd85, 0x4be7956e30a337e9, 0x5ecb31e4ccd2721d,
	0x06d4b2611beb6861, 0x0f10cd6a9be88bf5, 0x80e0dcf76db02719, 0x779023cf069d510d,
	0x4114e3439eebf211, 0x8fc15a19ba851765, 0x50687085a271d749, 0x82fe791be9b804fd,
	0xf53f7dff42a4f4c1, 0xc1712bcbdcdf8fd5, 0x204db59ca693f879, 0xe1a216043077fded,
	0x07dde4bf1258a071, 0x657df06edea5e545, 0xfb5e617f1f9b3aa9, 0xb39afcd693ffabdd,
	0x761af3294c1a2521, 0x3737591302ab07b5, 0xa6a140ea15154dd9, 0xa09b3202342e7ecd,
	0x590dd8f2277db2d1, 0x3710df127f56e725, 0xf0f4b4b9b5c8e209, 0x196a94fe0490e6bd,
	0xcdfb8afc05487981, 0xbbf1bbaea8167395, 0x477aac3ffde5a739, 0xf4323bc3ae5053ad,
	0x66e0293c3820a931, 0x66b667e9a3cb9d05, 0x2685e2deee344d69, 0x7b6df7115723359d,
	0x707345dc963d71e1, 0xa22921b8a03d5375, 0x7d788c7104468499, 0xaf359f12bd3cfc8d,
	0x7c7b3c0304170391, 0xd68c186f728786e5, 0xf3420c33a3a6fcc9, 0xa5c7d76f183e187d,
	0x1030134928168e41, 0xcad2517b948b2755, 0x668c1d40200965f9, 0xba93c4062f23f96d,
	0x8a8d513f774641f1, 0x192e4d296f5e24c5, 0xd122fb29187a7029, 0x0cd9c1e413390f5d,
	0x48b84d57cb014ea1, 0xba5e1e43e2bb6f35, 0x58e24e0ad38fcb59, 0x4e99271ff004ca4d,
	0x7c710644afa3e451, 0x470d23e2f972f6a5, 0x98ed40464c982789, 0x3bfd4577603b9a3d,
}

// Hash returns the polynomial hash of folded letters, h = h*multiplier + c. Taking a first letter away costs a subtraction.
func Hash(letters []byte) uint64 {
	h := uint64(0)
	for _, c := range letters {
		h = h*multiplier + uint64(c)
	}
	return h
}

// Fold returns s folded and split as names are, its words joined by single spaces, in letters that a person can read.
func Fold(s string) string {
	d := Analyze(s)
	out := make([]byte, 0, len(s))
	for w := range d.Words {
		if w > 0 {
			out = append(out, ' ')
		}
		out = appendReadable(out, d.Fold(w), d.Words[w].Kind)
	}
	return string(out)
}

func appendReadable(out, letters []byte, k Kind) []byte {
	if k == Other {
		return append(out, letters...)
	}
	for _, c := range letters {
		out = append(out, string(arabic.Rune(c))...)
	}
	return out
}
