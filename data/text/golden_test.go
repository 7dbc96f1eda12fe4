package text

import (
	"flag"
	"fmt"
	"os"
	"strconv"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

var update = flag.Bool("update", false, "write the golden files anew")

// A golden file is a reviewed table of snapping. A line holds a text with what was
// selected between ⟦ and ⟧, a caret being ⟦⟧, and what it snaps to between
// braces. Escapes are those of Go. "== mode: what about" begins a group and
// "//" a remark.

func goldenModes() map[string]func(*Index, Range) Range {
	by := func(s Snap) func(*Index, Range) Range {
		return func(x *Index, r Range) Range { return x.Snap(r, s) }
	}
	return map[string]func(*Index, Range) Range{
		"word": by(SnapWord), "sentence": by(SnapSentence), "exact": by(SnapExact),
		"word, full": by(SnapWordFull), "sentence, full": by(SnapSentenceFull), "trim": (*Index).Trim,
		"double click": func(x *Index, r Range) Range { return x.Word(r.Start) },
	}
}

func TestGolden(t *testing.T) {
	for _, name := range []string{"testdata/snap.txt", "testdata/sentence.txt"} {
		t.Run(name, func(t *testing.T) { checkGolden(t, name) })
	}
}

func checkGolden(t *testing.T, name string) {
	t.Helper()
	raw, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimSuffix(string(raw), "\n"), "\n")
	var mode func(*Index, Range) Range
	seen := map[string]int{}
	for i, line := range lines {
		switch {
		case line == "" || strings.HasPrefix(line, "//"):
			continue
		case strings.HasPrefix(line, "== "):
			of, _, _ := strings.Cut(line[3:], ":")
			if mode = goldenModes()[of]; mode == nil {
				t.Fatalf("%s:%d: no mode %q", name, i+1, of)
			}
			clear(seen)
			continue
		}
		text, r, want, err := parseGolden(line)
		if err != nil {
			t.Fatalf("%s:%d: %v", name, i+1, err)
		}
		x := New(text)
		got := mode(x, r)
		lines[i] = writeGolden(x, r, got)
		if first := seen[lines[i]]; first > 0 {
			t.Errorf("%s:%d: got a second time line %d", name, i+1, first)
		}
		seen[lines[i]] = i + 1
		if got != want && !*update {
			t.Errorf("%s:%d:\ngot  %s\nwant %s", name, i+1, lines[i], writeGolden(x, r, want))
		}
	}
	if *update {
		if err := os.WriteFile(name, []byte(strings.Join(lines, "\n")+"\n"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
}

// parseGolden takes the marks out of a line.
func parseGolden(line string) (text string, raw, want Range, err error) {
	hide := strings.NewReplacer(`"`, `\"`, `\u007B`, "\uE07B", `\u007D`, "\uE07D")
	s, err := strconv.Unquote(`"` + hide.Replace(line) + `"`)
	if err != nil {
		return "", raw, want, err
	}
	at := map[rune]int{}
	n := 0
	var b strings.Builder
	for i, r := range s {
		switch r {
		case '⟦', '⟧', '{', '}':
			if _, twice := at[r]; twice {
				return "", raw, want, fmt.Errorf("got %c twice", r)
			}
			at[r] = n
		default:
			n++
			b.WriteString(s[i : i+after(s, i).size])
		}
	}
	if len(at) != 4 {
		return "", raw, want, fmt.Errorf("got %d marks in %s, want ⟦, ⟧ and braces", len(at), line)
	}
	show := strings.NewReplacer("\uE07B", "{", "\uE07D", "}")
	return show.Replace(b.String()), Range{at['⟦'], at['⟧']}, Range{at['{'], at['}']}, nil
}

// writeGolden puts the marks in, and escapes what cannot be seen.
func writeGolden(x *Index, raw, got Range) string {
	var b strings.Builder
	at := func(cp int) {
		if raw.Empty() && raw.Start == cp {
			b.WriteString("⟦⟧")
		}
		if got.Empty() && got.Start == cp {
			b.WriteString("{}")
		}
		for _, m := range []struct {
			mark string
			cp   int
			of   Range
		}{{"}", got.End, got}, {"⟧", raw.End, raw}, {"⟦", raw.Start, raw}, {"{", got.Start, got}} {
			if m.cp == cp && !m.of.Empty() {
				b.WriteString(m.mark)
			}
		}
	}
	for cp := range x.Len() {
		at(cp)
		b.WriteString(visible(x.Slice(Range{cp, cp + 1})))
	}
	at(x.Len())
	return b.String()
}

func visible(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	switch {
	case r == utf8.RuneError && n < 2:
		return fmt.Sprintf(`\x%02X`, s[0])
	case strings.ContainsRune("\n\r\t\\", r):
		return strings.Trim(strconv.Quote(s), `"`)
	case 0x1160 <= r && r < 0x1200, unicode.In(r, unicode.Variation_Selector, unicode.Sk) && r > 0x80,
		strings.ContainsRune("\u2010\u2011\u3099\u309A\u20E3", r):
		return escaped(r)
	case r == '{' || r == '}' || r != ' ' && unicode.In(r, unicode.Z, unicode.C) || unicode.In(r, unicode.Mn) && r < 0x370:
		return escaped(r)
	}
	return s
}

func escaped(r rune) string {
	if r > 0xFFFF {
		return fmt.Sprintf(`\U%08X`, r)
	}
	return fmt.Sprintf(`\u%04X`, r)
}
