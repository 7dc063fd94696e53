package pages

import (
	"context"
	_ "embed"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
)

// browsers are the names that Chromium goes by.
var browsers = []string{"chromium", "chromium-browser", "google-chrome", "google-chrome-stable"}

// browser starts a headless Chromium, or skips the test where there is none.
func browser(t *testing.T) context.Context {
	t.Helper()
	for _, name := range browsers {
		path, err := exec.LookPath(name)
		if err != nil {
			continue
		}
		options := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(path), chromedp.NoSandbox, chromedp.WSURLReadTimeout(2*time.Minute))
		ctx, cancel := context.WithTimeout(t.Context(), 3*time.Minute)
		t.Cleanup(cancel)
		ctx, cancel = chromedp.NewExecAllocator(ctx, options...)
		t.Cleanup(cancel)
		ctx, cancel = chromedp.NewContext(ctx)
		t.Cleanup(cancel)
		do(ctx, t, chromedp.Navigate("about:blank"))
		return ctx
	}
	t.Skip("no Chromium here: none of " + strings.Join(browsers, ", ") + " is in the path")
	return nil
}

// A look is how a page is looked at.
type look struct {
	width, height int64
	scheme        string
}

func (l look) String() string { return fmt.Sprint(l.width, "-", l.scheme) }

var looks = []look{{1280, 900, "light"}, {1280, 900, "dark"}, {360, 740, "light"}, {360, 740, "dark"}}

// act looks at a page in that way.
func (l look) act() chromedp.Action[chromedp.Void] {
	scheme := chromedp.Func(func(ctx context.Context, t *chromedp.Target) error {
		_, err := cdp.Call(ctx, t, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{
			Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: l.scheme}},
		})
		return err
	})
	return chromedp.Steps(chromedp.EmulateViewport(l.width, l.height), scheme)
}

//go:embed inspect.js
var inspect string

// A view is what inspect.js says of a page.
type view struct {
	Dir, Lang       string
	Width, Overflow int      // of the window, and of what is wider, in pixels
	Wide            []string // what is wider
	Cut             []string // labels of drawings that are cut off
	Paper           float64  // the brightness of the page, 0 to 1
	Faint           []string // text of too little contrast
	Hidden          []string // cards that do not show on focus, or leave the window
	Cards           int
	Text            string // of the article, without cards and joiners
	Joined          int    // joiners
}

// inspected looks at the page that is open in all ways, and checks what holds for every page.
func inspected(ctx context.Context, t *testing.T, name string) (v view) {
	t.Helper()
	for _, l := range looks {
		do(ctx, t, l.act())
		v = do(ctx, t, chromedp.Evaluate[view](inspect))
		keep(t, name+"-"+l.String(), do(ctx, t, chromedp.CaptureScreenshot()))
		if v.Dir != "rtl" || v.Lang != "ar" {
			t.Errorf("%s, %v: dir %q, lang %q", name, l, v.Dir, v.Lang)
		}
		if v.Width > int(l.width) || v.Overflow > 0 {
			t.Errorf("%s, %v: %d pixels too wide: %q", name, l, v.Overflow, v.Wide)
		}
		if dark := v.Paper < 0.5; dark != (l.scheme == "dark") {
			t.Errorf("%s, %v: brightness of the paper %.2f", name, l, v.Paper)
		}
		for _, s := range v.Cut {
			t.Errorf("%s, %v: cut off: %s", name, l, s)
		}
		for _, s := range v.Faint {
			t.Errorf("%s, %v: hard to read: %s", name, l, s)
		}
		for _, s := range v.Hidden {
			t.Errorf("%s, %v: card: %s", name, l, s)
		}
	}
	return v
}

// keep writes a picture to the folder that KHABAR_PICTURES names.
func keep(t *testing.T, name string, picture []byte) {
	dir := os.Getenv("KHABAR_PICTURES")
	if dir == "" {
		return
	}
	if err := os.WriteFile(filepath.Join(dir, name+".png"), picture, 0o666); err != nil {
		t.Fatal(err)
	}
}

// do runs an action and returns its value.
func do[T any](ctx context.Context, t *testing.T, a chromedp.Action[T]) T {
	t.Helper()
	v, err := chromedp.Run(ctx, a)
	if err != nil {
		t.Fatal(err)
	}
	return v
}

func TestHighlightedArticle(t *testing.T) {
	ctx := browser(t)
	page, index := highlighted(t)
	do(ctx, t, chromedp.Navigate(page))
	v := inspected(ctx, t, "highlight")
	if want := article(t, "alaska.txt"); v.Text != want {
		t.Errorf("the page says\n%q\nwant\n%q", v.Text, want)
	}
	if v.Cards == 0 || v.Joined == 0 {
		t.Errorf("%d cards, %d joiners", v.Cards, v.Joined)
	}
	do(ctx, t, chromedp.Navigate(index))
	inspected(ctx, t, "index")
}

func TestTimeline(t *testing.T) {
	ctx := browser(t)
	do(ctx, t, chromedp.Navigate(timelined(t)))
	inspected(ctx, t, "timeline")
	says := do(ctx, t, chromedp.Text(chromedp.CSS(".clash")))
	if !strings.Contains(says, "2024") || !strings.Contains(says, "2025") {
		t.Errorf("the contradiction is not shown: %q", says)
	}
}

// TestServiceReadsWhatIsPasted pastes an article into the form, as a visitor does.
func TestServiceReadsWhatIsPasted(t *testing.T) {
	ctx := browser(t)
	do(ctx, t, chromedp.Navigate(served(t)))
	inspected(ctx, t, "form")
	text := article(t, "alaska.txt")
	do(ctx, t, chromedp.Steps(
		chromedp.SetValue(chromedp.CSS("#text"), text), chromedp.SetValue(chromedp.CSS("[name=published]"), "2025-08-16"),
		chromedp.Click(chromedp.CSS("button")), chromedp.WaitVisible(chromedp.CSS(".text"))))
	v := inspected(ctx, t, "service")
	if got := strings.ReplaceAll(v.Text, "\r\n", "\n"); got != text { // browsers send line ends as CR LF
		t.Errorf("the page says\n%q\nwant\n%q", got, text)
	}
	if v.Cards == 0 {
		t.Error("no mention is marked")
	}
}
