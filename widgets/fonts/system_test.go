package fonts

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2/theme"
	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/fontscan"
	"github.com/google/go-cmp/cmp"
)

// queue runs work at once and keeps what is posted.
type queue struct{ posts []func() }

func (q *queue) Go(work func()) { work() }
func (q *queue) Post(f func())  { q.posts = append(q.posts, f) }

func (q *queue) settle() {
	for len(q.posts) > 0 {
		f := q.posts[0]
		q.posts = q.posts[1:]
		f()
	}
}

// shelf is a folder of fonts that say they have what their name is given.
type shelf struct {
	t      *testing.T
	dir    string
	prints []fontscan.Footprint
}

func newShelf(t *testing.T) *shelf { return &shelf{t: t, dir: t.TempDir()} }

func (s *shelf) add(family, has string, content []byte, aspect font.Aspect) {
	s.t.Helper()
	path := filepath.Join(s.dir, fmt.Sprint(len(s.prints), family))
	if err := os.WriteFile(path, content, 0o600); err != nil {
		s.t.Fatal(err)
	}
	p := fontscan.Footprint{Family: family, Aspect: aspect, Location: fontscan.Location{File: path}}
	for _, r := range has {
		p.Runes.Add(r)
	}
	s.prints = append(s.prints, p)
}

func (s *shelf) system(q *queue) *System {
	return New(func() (*Index, error) {
		return newIndex(s.prints, func(p fontscan.Footprint) string { return "The " + p.Family }), nil
	}, q)
}

// chosen names the font that a grapheme is set in.
func chosen(s *System, cluster string) string {
	f := s.Face([]rune(cluster))
	for _, p := range s.index.prints {
		if f != nil && s.faces[p.Location] == f {
			return p.Family
		}
	}
	return ""
}

func plain() font.Aspect {
	return font.Aspect{Style: font.StyleNormal, Weight: font.WeightNormal, Stretch: font.StretchNormal}
}

func TestFace(t *testing.T) {
	sh, small := newShelf(t), theme.DefaultSymbolFont().Content()
	bold, italic := plain(), plain()
	bold.Weight, italic.Style = font.WeightBold, font.StyleItalic
	const hebrew, arabic, han = "אבש\u05BC", "عربپ", "中日あ한。"
	sh.add("notosanshebrew", hebrew, small, bold)
	sh.add("notosanshebrew", hebrew, small, plain())
	sh.add("notosanshebrew", hebrew, small, italic)
	sh.add("notorashihebrew", hebrew, small, plain())
	sh.add("dejavusans", hebrew+arabic+"♔→é", small, plain())
	sh.add("notonaskharabic", arabic, small, plain())
	sh.add("notosansarabic", "عرب", small, plain())
	sh.add("notosanscjkjp", han+"→①é", small, plain())
	sh.add("notosanscjksc", han+"→①é", small, plain())
	sh.add("notosanscjktc", han, small, plain())
	sh.add("notoserifcjksc", han+"𠀀", small, plain())
	sh.add("notosansphagspa", "。「", small, plain())
	sh.add("notosanssymbols", "♔⚐", small, plain())
	sh.add("notocoloremoji", "😀❤\u200d👩👧1", small, plain())
	sh.add("dejavusansmono", "é⌘", small, plain())
	sh.add("lastresort", "😀é中אع♔⚐⌘\ue000", small, plain())

	tests := []struct{ lang, cluster, want string }{
		{"", "ש", "notosanshebrew"},
		{"", "שּ", "notosanshebrew"},
		{"", "ع", "notosansarabic"},
		{"", "پ", "dejavusans"}, // the sans has not all of the script
		{"", "ع\u05B0", ""},     // no font has both
		{"", "中", "notosanscjksc"},
		{"ja", "中", "notosanscjkjp"},
		{"ja-JP", "あ", "notosanscjkjp"},
		{"fr_CA", "中", "notosanscjksc"},
		{"zh-Hans-CN", "中", "notosanscjksc"},
		{"zh-TW", "中", "notosanscjktc"},
		{"", "。", "notosanscjksc"},
		{"", "𠀀", "notoserifcjksc"},
		{"", "→", "dejavusans"}, // and no large font for a sign
		{"", "①", "notosanscjkjp"},
		{"", "♔", "dejavusans"},
		{"", "⚐", "notosanssymbols"},
		{"", "⌘", "dejavusansmono"},
		{"", "é", "dejavusans"},
		{"", "😀", "notocoloremoji"},
		{"", "👩‍👧", "notocoloremoji"},
		{"", "❤️", "notocoloremoji"},
		{"", "\ue000", "lastresort"},
		{"", "\ue001", ""},
		{"", "", ""},
		{"", "\u200d", ""},
	}
	for _, tt := range tests {
		q := &queue{}
		s := sh.system(q)
		s.Language = tt.lang
		if s.Face([]rune("x")) != nil || !s.Waiting() {
			t.Fatal("a face before the fonts are known, or nothing to wait for")
		}
		q.settle()
		for range 2 { // remembered, it is the same
			if got := chosen(s, tt.cluster); got != tt.want {
				t.Errorf("%q for %q: got %q, want %q", tt.cluster, tt.lang, got, tt.want)
			}
		}
	}
}

func TestPictured(t *testing.T) {
	for cluster, want := range map[string]bool{
		"😀": true, "❤️": true, "❤": false, "☎": false, "⌚": true, "⌚\uFE0E": false, "1️⃣": true, "1": false, "🇫🇷": true, "é": false, "": false,
	} {
		if got := Pictured([]rune(cluster)); got != want {
			t.Errorf("%q: got %v, want %v", cluster, got, want)
		}
	}
}

func TestFace_LargeIsReadAside(t *testing.T) {
	sh, q := newShelf(t), &queue{}
	sh.add("notosanscjksc", "中文", theme.DefaultEmojiFont().Content(), plain())
	s := sh.system(q)
	told := 0
	s.OnFace = func() { told++ }
	s.Start()
	s.Start()
	q.settle()
	if s.Face([]rune("中")) != nil || s.Face([]rune("文")) != nil || !s.Waiting() {
		t.Fatal("a large font was not read aside")
	}
	q.settle()
	if s.Face([]rune("中")) == nil || s.Waiting() {
		t.Error("the face is not there")
	}
	if told != 2 {
		t.Errorf("told %d times, want once for the index and once for the face", told)
	}
}

func TestFace_BrokenIsPassedOver(t *testing.T) {
	sh, q := newShelf(t), &queue{}
	sh.add("notosansthai", "ก", []byte("no font"), plain())
	sh.add("notosansthai", "ก", make([]byte, 2<<20), plain())
	sh.add("garuda", "ก", theme.DefaultSymbolFont().Content(), plain())
	s := sh.system(q)
	s.Start()
	for range 4 {
		q.settle()
		s.Face([]rune("ก"))
	}
	if got := chosen(s, "ก"); got != "garuda" {
		t.Errorf("got %q, want garuda", got)
	}
}

func TestFace_NoFonts(t *testing.T) {
	q := &queue{}
	s := New(func() (*Index, error) { return nil, errors.New("no folder") }, q)
	s.Start()
	q.settle()
	if s.Face([]rune("a")) != nil || s.Waiting() || len(s.Families()) != 0 {
		t.Error("fonts out of nothing")
	}
	if _, ok := s.Family("Arial"); ok {
		t.Error("a family out of nothing")
	}
}

func TestFamilies(t *testing.T) {
	sh, q, small := newShelf(t), &queue{}, theme.DefaultSymbolFont().Content()
	italic := plain()
	italic.Style = font.StyleItalic
	sh.add("zed", "abc", small, italic)
	sh.add("zed", "abc", small, plain())
	sh.add("davidlibre", "אב", small, plain())
	sh.add("notocoloremoji", "a😀", small, plain())
	sh.add("notosanscuneiform", "𒀀", small, plain())
	sh.add("webdings", "abc", small, plain())
	sh.add("broken", "abc", []byte("no"), plain())
	s := sh.system(q)
	if s.Families() != nil {
		t.Error("families before they are known")
	}
	q.settle()
	if diff := cmp.Diff([]string{"The broken", "The davidlibre", "The zed"}, s.Families()); diff != "" {
		t.Errorf("families (-want +got):\n%s", diff)
	}
	if f, ok := s.Family("The zed"); !ok || s.faces[sh.prints[1].Location] != f {
		t.Error("not the regular face of a family")
	}
	if _, ok := s.Family("The broken"); ok {
		t.Error("a broken font was read")
	}
}
