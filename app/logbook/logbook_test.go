package logbook

import (
	"bytes"
	"errors"
	"fmt"
	"log"
	"os"
	"os/exec"
	"path/filepath"
	"runtime/debug"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"
)

// act names the variable that makes the test binary a program that ends so, and
// place the one that names its log folder.
const (
	act   = "NOMINA_LOGBOOK_ACT"
	place = "NOMINA_LOGBOOK_DIR"
)

func TestMain(m *testing.M) {
	if how := os.Getenv(act); how != "" {
		play(how)
		os.Exit(0)
	}
	os.Exit(m.Run())
}

// play is a program with a log book that ends in some way.
func play(how string) {
	b := Open(Options{Dir: os.Getenv(place), Head: Head("1.2.3", []string{"/secret/plan.nomina"}, time.Now()), Now: time.Now()})
	switch how {
	case "panic":
		var wait sync.WaitGroup
		wait.Go(func() { panic("out of order") })
		wait.Wait()
	case "throw":
		var m sync.Mutex
		m.Unlock()
	case "overflow":
		debug.SetMaxStack(1 << 20)
		fmt.Println(deeper(1))
	case "wait":
		fmt.Println("ready")
		_, _ = os.Stdin.Read(make([]byte, 1))
	}
	_ = b.Close()
}

func deeper(n int) int {
	if n < 0 {
		return n
	}
	return deeper(n+1) + 1
}

// child prepares a run of play.
func child(t *testing.T, dir, how string) *exec.Cmd {
	t.Helper()
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), act+"="+how, place+"="+dir)
	return cmd
}

// names returns what lies in dir.
func names(t *testing.T, dir string) []string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil && !errors.Is(err, os.ErrNotExist) {
		t.Fatal(err)
	}
	var out []string
	for _, e := range entries {
		out = append(out, e.Name())
	}
	return out
}

// collect does what a next start does.
func collect(t *testing.T, dir string) []Report {
	t.Helper()
	found, err := (&Book{dir: dir}).Collect()
	if err != nil {
		t.Fatal(err)
	}
	return found
}

func TestBook_EveryCrashLeavesOneReport(t *testing.T) {
	for how, want := range map[string]string{
		// The runtime prints the sentence of its own errors before it counts as crashing.
		"panic": "panic: out of order", "throw": "sync.fatal", "overflow": "runtime.morestack",
	} {
		t.Run(how, func(t *testing.T) {
			dir := filepath.Join(t.TempDir(), "log")
			if err := child(t, dir, how).Run(); err == nil {
				t.Fatal("the child did not crash")
			}
			found := collect(t, dir)
			if got := names(t, dir); len(found) != 1 || len(got) != 1 || filepath.Base(found[0].Path) != got[0] {
				t.Fatalf("got the reports %v, and in the folder %q, want one", found, got)
			}
			text, err := found[0].Text()
			if err != nil {
				t.Fatal(err)
			}
			for _, part := range []string{"Nomina 1.2.3\n", "started ", "*.nomina\n\n", want, "goroutine ", "logbook_test.go:"} {
				if !strings.Contains(text, part) {
					t.Errorf("the report lacks %q:\n%.2000s", part, text)
				}
			}
			if strings.Contains(text[:strings.Index(text, "goroutine ")], "plan") {
				t.Errorf("the report names a file:\n%.2000s", text)
			}
			if again := collect(t, dir); len(again) != 0 {
				t.Errorf("the same crash is told twice: %v", again)
			}
		})
	}
}

func TestBook_CleanEndLeavesNothing(t *testing.T) {
	dir := t.TempDir()
	if out, err := child(t, dir, "clean").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	if got := names(t, dir); len(got) != 0 {
		t.Errorf("got %q, want nothing", got)
	}
}

// waiting starts a child that goes on until its input ends.
func waiting(t *testing.T, dir string) (cmd *exec.Cmd, end func() error) {
	t.Helper()
	cmd = child(t, dir, "wait")
	in, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	if _, err := out.Read(make([]byte, 8)); err != nil {
		t.Fatal(err)
	}
	return cmd, func() error {
		_ = in.Close()
		return cmd.Wait()
	}
}

func TestBook_SeveralPrograms(t *testing.T) {
	dir := t.TempDir()
	killed, endKilled := waiting(t, dir)
	_, endOther := waiting(t, dir)
	if got := collect(t, dir); len(got) != 0 || len(names(t, dir)) != 2 {
		t.Fatalf("while both go on: got %v, and in the folder %q", got, names(t, dir))
	}
	if err := child(t, dir, "panic").Run(); err == nil {
		t.Fatal("the child did not crash")
	}
	if err := killed.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	_ = endKilled()
	if got := collect(t, dir); len(got) != 1 {
		t.Errorf("one crashed, one was killed: got %v, want one report", got)
	}
	if got := names(t, dir); len(got) != 2 {
		t.Errorf("got %q, want the report and the program that goes on", got)
	}
	if err := endOther(); err != nil {
		t.Errorf("the other program: %v", err)
	}
	if got := names(t, dir); len(got) != 1 || !strings.HasPrefix(got[0], crashed) {
		t.Errorf("got %q, want the report alone", got)
	}
}

func TestBook_KeepsTheNewest(t *testing.T) {
	dir := t.TempDir()
	start := time.Date(2026, 11, 1, 12, 0, 0, 0, time.UTC)
	for i := range most + 5 {
		path := filepath.Join(dir, fmt.Sprintf("%s20261101-1200%02d-%d-0%s", running, i, i, suffix))
		if err := os.WriteFile(path, []byte("head\n\npanic: x"), 0o600); err != nil {
			t.Fatal(err)
		}
		at := start.Add(time.Duration(i) * time.Minute)
		if err := os.Chtimes(path, at, at); err != nil {
			t.Fatal(err)
		}
	}
	if got := collect(t, dir); len(got) != most+5 || !got[0].Time.Equal(start.Add((most+4)*time.Minute)) {
		t.Errorf("got %v, want all, the newest first", got)
	}
	kept, err := (&Book{dir: dir}).Reports()
	if err != nil || len(kept) != most || !kept[most-1].Time.Equal(start.Add(5*time.Minute)) {
		t.Errorf("kept: got %v, %v, want the newest %d", kept, err, most)
	}
}

func TestBook_StrangeFilesAreLeftAlone(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"running-.txt", "notes.txt", "running-x.bak", "running-20261101-120000.txt"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte("a\n\nb"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if got := collect(t, dir); len(got) != 2 {
		t.Errorf("got %v, want what has the name of a report", got)
	}
	if got := names(t, dir); len(got) != 4 {
		t.Errorf("got %q, want nothing lost", got)
	}
}

func TestBook_WithoutAFolder(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	for _, dir := range []string{"", filepath.Join(file, "log")} {
		var said bytes.Buffer
		b := Open(Options{Dir: dir, Now: time.Now(), Stderr: &said})
		log.Print("a complaint")
		if b.Err() == nil || !strings.Contains(said.String(), "a complaint") {
			t.Errorf("folder %q: got error %v and %q, want an error, and the complaint", dir, b.Err(), said.String())
		}
		if err := b.Close(); err != nil {
			t.Errorf("folder %q: close: %v", dir, err)
		}
	}
}

func TestBook_LogStaysBounded(t *testing.T) {
	dir := t.TempDir()
	b := Open(Options{Dir: dir, Head: "head", Now: time.Now()})
	defer b.Close()
	for range 40 {
		log.Print(strings.Repeat("x", 20<<10))
	}
	log.Print(strings.Repeat("y", 2*mostLog))
	log.Print("the last one")
	sum := int64(0)
	for _, name := range []string{logName, oldName} {
		info, err := os.Stat(filepath.Join(dir, name))
		if err != nil {
			t.Fatal(err)
		}
		sum += info.Size()
	}
	raw, err := os.ReadFile(filepath.Join(dir, logName))
	if err != nil {
		t.Fatal(err)
	}
	if sum > 2*mostLog+100 || !bytes.HasSuffix(raw, []byte("the last one\n")) {
		t.Errorf("got %d bytes that end in %q, want at most %d and the last line", sum, raw[max(0, len(raw)-20):], 2*mostLog)
	}
}

func TestFolder(t *testing.T) {
	for _, tt := range []struct {
		name, goos string
		env        map[string]string
		want       string
	}{
		{"linux", "linux", nil, "/home/a/.local/state/nomina"},
		{"a state folder", "linux", map[string]string{"XDG_STATE_HOME": "/s"}, "/s/nomina"},
		{"a relative one", "linux", map[string]string{"XDG_STATE_HOME": "s"}, "/home/a/.local/state/nomina"},
		{"macOS", "darwin", nil, "/home/a/Library/Logs/Nomina"},
		{"Windows", "windows", map[string]string{"LocalAppData": "/local"}, "/local/Nomina/Logs"},
		{"Windows without", "windows", nil, ""},
		{"beside the settings", "windows", map[string]string{"NOMINA_CONFIG_DIR": "/c"}, "/c/log"},
	} {
		got := folder(tt.goos, "/home/a", func(name string) string { return tt.env[name] })
		if filepath.ToSlash(got) != tt.want {
			t.Errorf("%s: got %q, want %q", tt.name, got, tt.want)
		}
	}
	if got := folder("linux", "", func(string) string { return "" }); got != "" {
		t.Errorf("without a home: got %q, want none", got)
	}
}

// TestOutline keeps names of files and other values out of a report.
func TestOutline(t *testing.T) {
	got := outline([]string{
		"sample", "--project=/home/ann/secret.nomina", "-p/home/ann/secret.nomina", "-o", "/home/ann/secret.jsonl", "--see\n\nsecret",
		"secret.docx", "-", "-é", "--", "/home/kim/Plan.NOMINA", "letter.from-kim",
	})
	want := []string{"sample", "--project", "-p", "-o", "*.jsonl", "--see", "*", "*", "-", "--", "*.nomina", "*"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}
