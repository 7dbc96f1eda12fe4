package filedialog

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"nomina/app/bridge"
	"nomina/app/modal"
)

func TestWithExtension(t *testing.T) {
	k := Kind{Extensions: []string{".jsonl", ".ndjson"}}
	tests := []struct{ path, want string }{
		{"", ""}, {"a", "a.jsonl"}, {"a.jsonl", "a.jsonl"}, {"a.NDJSON", "a.NDJSON"}, {"v1.2", "v1.2.jsonl"}, {"a.txt", "a.txt.jsonl"},
	}
	for _, tt := range tests {
		if got := WithExtension(tt.path, k); got != tt.want {
			t.Errorf("%q: got %q, want %q", tt.path, got, tt.want)
		}
	}
	if got := WithExtension("a", Kind{}); got != "a" {
		t.Errorf("of a kind without extensions: got %q, want a", got)
	}
}

func TestExpand(t *testing.T) {
	home := t.TempDir()
	t.Setenv("HOME", home)
	t.Setenv("USERPROFILE", home)
	tests := []struct{ typed, want string }{
		{"~", home}, {"~/a/b.txt", filepath.Join(home, "a", "b.txt")}, {" ~/a ", filepath.Join(home, "a")},
		{"~ada/a", "~ada/a"}, {"/a/~/b", "/a/~/b"}, {"a", "a"}, {"", ""},
	}
	for _, tt := range tests {
		if got := Expand(tt.typed); got != tt.want {
			t.Errorf("%q: got %q, want %q", tt.typed, got, tt.want)
		}
	}
}

// saving opens the form that stands in for the system's dialog.
func saving(t *testing.T, folder, name string) (c *Chooser, got *[]string) {
	t.Helper()
	test.NewTempApp(t)
	w := test.NewTempWindow(t, widget.NewLabel(""))
	w.Resize(fyne.NewSize(800, 600))
	_, b := bridge.NewQueue()
	c = New(&modal.Stack{Window: w}, b)
	c.Native = false
	got = &[]string{}
	c.Save("Save", folder, name, Kind{Extensions: []string{".nomina"}}, func(p string) { *got = append(*got, p) })
	return c, got
}

func press(c *Chooser, names ...fyne.KeyName) {
	for _, n := range names {
		c.Window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: n})
	}
}

func TestChooser_SaveByKeyboard(t *testing.T) {
	dir := t.TempDir()
	c, got := saving(t, dir, "untitled")
	press(c, fyne.KeyReturn)
	if want := fmt.Sprint([]string{filepath.Join(dir, "untitled.nomina")}); fmt.Sprint(*got) != want {
		t.Errorf("got %v, want %s", *got, want)
	}
	if left, _ := os.ReadDir(dir); len(left) != 0 {
		t.Errorf("the form wrote %v", left)
	}
}

func TestChooser_SaveCancelled(t *testing.T) {
	c, got := saving(t, t.TempDir(), "untitled")
	press(c, fyne.KeyEscape)
	if len(*got) != 1 || (*got)[0] != "" {
		t.Errorf("got %q, want one empty name", *got)
	}
}

func TestChooser_SaveRefusesWhatIsNoName(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"", " ", ".", "..", "a/b"} {
		c, got := saving(t, dir, name)
		if press(c, fyne.KeyReturn); len(*got) != 0 {
			t.Errorf("%q: got %q, want the form to stay open", name, *got)
		}
	}
	c, got := saving(t, filepath.Join(dir, "none"), "a")
	if press(c, fyne.KeyReturn); len(*got) != 0 {
		t.Errorf("in a folder that is not there: got %q, want the form to stay open", *got)
	}
}
