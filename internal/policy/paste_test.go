//go:build unix

package policy

import (
	"bufio"
	"io/fs"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"syscall"
	"testing"
)

// paste is the variable that asks for TestPaste, which takes a minute: it tests a copy of the whole module, too.
const paste = "KHABAR_PASTE"

// TestPaste pastes each command of README.md as it is printed into a shell in a fresh copy of the module. A command whose comment says which
// page to open then is a server: the page must be there, and the command must end by itself after an interrupt. go get runs in a new
// module, for which the copy stands in for what is published, and then the programs of README.md must run there.
func TestPaste(t *testing.T) {
	if os.Getenv(paste) == "" {
		t.Skip("takes a minute; " + paste + "=1 asks for it")
	}
	readme, err := fs.ReadFile(tree, "README.md")
	if err != nil {
		t.Fatal(err)
	}
	dir := freshCopy(t)
	pasted, all := 0, blocks("README.md", string(readme))
	for _, b := range all {
		if b.lang != "sh" {
			continue
		}
		for line := range strings.Lines(b.text) {
			pasted++
			line = strings.TrimSpace(line)
			t.Run(line, func(t *testing.T) { pasteLine(t, dir, line, all) })
		}
	}
	if pasted < 10 {
		t.Errorf("%d commands in README.md", pasted)
	}
}

// page is the address that a comment says to open.
var page = regexp.MustCompile(`# .*open (localhost:\S+)`)

func pasteLine(t *testing.T, dir, line string, all []block) {
	if m := page.FindStringSubmatch(line); m != nil {
		serve(t, dir, line, "http://"+m[1])
	} else if strings.HasPrefix(line, "go get ") {
		use(t, dir, line, all)
	} else if shell(t, dir, line) == "" {
		t.Error("it printed nothing")
	}
}

// use gets the copy into a new module and runs the programs there. No proxy is asked: it knows nothing of the copy, and what the module needs
// is here already, since this test was compiled with it.
func use(t *testing.T, dir, line string, all []block) {
	t.Setenv("GOPROXY", "off")
	t.Setenv("GOSUMDB", "off")
	app := t.TempDir()
	shell(t, app, "go mod init example.org/app && go mod edit -replace "+module+"@v0.1.0="+dir)
	shell(t, app, line)
	for _, b := range all {
		if b.lang != "go" {
			continue
		}
		if err := os.WriteFile(filepath.Join(app, "main.go"), []byte(b.text), 0o600); err != nil {
			t.Fatal(err)
		}
		if shell(t, app, "go run .") == "" {
			t.Errorf("%s: it printed nothing", b.at)
		}
	}
}

// freshCopy returns a folder with a copy of the module, without its history.
func freshCopy(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	err := fs.WalkDir(tree, ".", func(name string, d fs.DirEntry, err error) error {
		to := filepath.Join(dir, filepath.FromSlash(name))
		switch {
		case err != nil:
			return err
		case d.Name() == ".git" && d.IsDir():
			return fs.SkipDir
		case d.Name() == ".git":
			return nil
		case d.IsDir():
			return os.MkdirAll(to, 0o755)
		}
		data, err := fs.ReadFile(tree, name)
		if err != nil {
			return err
		}
		return os.WriteFile(to, data, 0o644)
	})
	if err != nil {
		t.Fatal(err)
	}
	return dir
}

// command is a line for the shell, which is not to paste again.
func command(dir, line string) *exec.Cmd {
	c := exec.Command("sh", "-c", line)
	c.Dir = dir
	c.Env = append(os.Environ(), paste+"=")
	c.SysProcAttr = &syscall.SysProcAttr{Setpgid: true} // so that an interrupt reaches what "go run" started
	return c
}

// shell runs a line that must succeed, and returns what it printed.
func shell(t *testing.T, dir, line string) string {
	t.Helper()
	out, err := command(dir, line).CombinedOutput()
	if err != nil {
		t.Errorf("%v\n%s", err, out)
	}
	return string(out)
}

// serve runs a server until its page was there.
func serve(t *testing.T, dir, line, url string) {
	c := command(dir, line)
	log, err := c.StderrPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	var said strings.Builder
	for lines := bufio.NewScanner(log); lines.Scan(); {
		said.WriteString(lines.Text() + "\n")
		if !strings.Contains(lines.Text(), "ready") {
			continue
		}
		r, err := http.Get(url)
		if err != nil || r.StatusCode != http.StatusOK {
			t.Errorf("GET %s: %v, %+v", url, err, r)
		} else {
			r.Body.Close()
		}
		if err := syscall.Kill(-c.Process.Pid, syscall.SIGINT); err != nil {
			t.Error(err)
		}
	}
	err = c.Wait()
	if strings.Contains(said.String(), "address already in use") {
		t.Skip("another program listens there: ", said.String())
	}
	if !strings.Contains(said.String(), "stopped") {
		t.Errorf("%v; it said\n%s", err, said.String())
	}
}
