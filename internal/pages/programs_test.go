package pages

import (
	"bufio"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"testing"
)

// root is the library's folder.
const root = "../.."

// built compiles an example and returns its program.
func built(t *testing.T, example string) string {
	t.Helper()
	program, err := filepath.Abs(filepath.Join(t.TempDir(), example))
	if err != nil {
		t.Fatal(err)
	}
	build := exec.Command("go", "build", "-o", program, "./examples/"+example)
	build.Dir = root
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	return program
}

// done runs a program of an example to its end.
func done(t *testing.T, example string, args ...string) {
	t.Helper()
	if out, err := exec.Command(built(t, example), args...).CombinedOutput(); err != nil {
		t.Fatalf("%s %q: %v: %s", example, args, err, out)
	}
}

// address returns the URL of a file.
func address(file string) string { return (&url.URL{Scheme: "file", Path: file}).String() }

// article returns an article of the examples.
func article(t *testing.T, name string) string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(root, "examples", "testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// highlighted returns the URLs of the page of an article and of the index that examples/highlight writes.
func highlighted(t *testing.T) (page, index string) {
	dir := t.TempDir()
	done(t, "highlight", "-published", "2025-08-16", "-out", dir, filepath.Join(root, "examples", "testdata"))
	return address(filepath.Join(dir, "alaska.html")), address(filepath.Join(dir, "index.html"))
}

// timelined returns the URL of the page that examples/timeline writes of articles that contradict each other.
func timelined(t *testing.T) string {
	page := filepath.Join(t.TempDir(), "timeline.html")
	data := filepath.Join(root, "examples", "timeline", "testdata")
	done(t, "timeline", "-published", filepath.Join(data, "published.tsv"), "-o", page, data)
	return address(page)
}

// ready is what examples/service logs when it listens.
var ready = regexp.MustCompile(`ready"? addr=(\S+)`)

// served starts examples/service, for as long as the test runs, and returns its URL.
func served(t *testing.T) string {
	t.Helper()
	service := exec.Command(built(t, "service"), "-addr", "127.0.0.1:0")
	log, err := service.StderrPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := service.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		service.Process.Signal(os.Interrupt)
		service.Wait()
	})
	lines := bufio.NewScanner(log)
	for lines.Scan() {
		if m := ready.FindStringSubmatch(lines.Text()); m != nil {
			go func() {
				for lines.Scan() {
				}
			}()
			return "http://" + m[1] + "/"
		}
	}
	t.Fatal("the service does not listen")
	return ""
}
