package settings

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

func TestFile_RoundTrip(t *testing.T) {
	path := filepath.Join(t.TempDir(), "deep", "settings.json")
	f, err := OpenFile(path)
	if err != nil {
		t.Fatal(err)
	}
	f.Change(func(s *Settings) {
		s.Language, s.TextSize = "fr", 22
		s.Updates = Updates{Check: true, Last: time.Date(2026, 11, 24, 12, 0, 0, 0, time.UTC)}
		s.Keys = map[string][]string{"edit.undo": {"Ctrl+U"}}
		s.Opened("/a.nomina")
		s.Took("action:edit.undo")
		s.Remember("/a.nomina", "x", Scroll{At: 120, Offset: 3.5})
	})
	if err := f.Flush(); err != nil {
		t.Fatal(err)
	}
	again, err := OpenFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(f.Get(), again.Get()); d != "" {
		t.Errorf("after a restart (-want +got):\n%s", d)
	}
}

func TestLoad_Damaged(t *testing.T) {
	path := filepath.Join(t.TempDir(), "settings.json")
	if err := os.WriteFile(path, []byte(`{"text_size": 30`), 0o600); err != nil {
		t.Fatal(err)
	}
	s, err := Load(path, Defaults("x"))
	if err == nil || s.TextSize != DefaultText {
		t.Errorf("Load of a damaged file: got size %d, error %v", s.TextSize, err)
	}
	if _, err := os.Stat(path + ".damaged"); err != nil {
		t.Errorf("the damaged file was not put aside: %v", err)
	}
}

func TestLoad_TextSize(t *testing.T) {
	for in, want := range map[string]int{"3": MinText, "300": MaxText, "20": 20} {
		path := filepath.Join(t.TempDir(), "settings.json")
		if err := os.WriteFile(path, []byte(`{"text_size":`+in+`}`), 0o600); err != nil {
			t.Fatal(err)
		}
		if s, err := Load(path, Defaults("x")); err != nil || s.TextSize != want {
			t.Errorf("text size %s: got %d, %v, want %d", in, s.TextSize, err, want)
		}
	}
}

func TestSettings_Opened(t *testing.T) {
	var s Settings
	for i := range 20 {
		s.Opened(fmt.Sprint(i))
	}
	s.Opened("15")
	if len(s.Recent) != maxRecent || s.Recent[0] != "15" || s.Recent[1] != "19" {
		t.Errorf("recent: got %v", s.Recent)
	}
	seen := map[string]bool{}
	for _, p := range s.Recent {
		if seen[p] {
			t.Errorf("%s stands twice in %v", p, s.Recent)
		}
		seen[p] = true
	}
}
