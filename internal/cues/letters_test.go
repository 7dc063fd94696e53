package cues_test

import (
	"testing"

	"github.com/khabar-go/khabar/internal/cues"
	"github.com/khabar-go/khabar/internal/text"
)

// TestLetters: foreign names are spelt otherwise than Arabic words.
func TestLetters(t *testing.T) {
	l := cues.Default().Letters
	score := func(s string) int { return l.Name(text.Analyze(s).Fold(0)) }
	for _, s := range []string{"كوفالتشيك", "غروموفيتش", "جونسون", "أوباميانغ", "فيتوريا"} {
		if score(s) < 100 {
			t.Errorf("%s: %d, want 100 or more", s, score(s))
		}
	}
	for _, s := range []string{"المتصدع", "مستضيفة", "تحاوروا", "اضطرابات"} {
		if score(s) > 0 {
			t.Errorf("%s: %d, want 0 or less", s, score(s))
		}
	}
	if l.Name(nil) != int(l[0][0]) || l.Name([]byte("abc")) != 0 {
		t.Error("an empty word or one of another script is neither")
	}
}
