package xlsx

import (
	"bytes"
	"context"
	"errors"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/xuri/excelize/v2"
	"pgregory.net/rapid"

	"nomina/data/format"
	"nomina/data/formattest"
)

// TestLimits_Suite runs the suite with sheets and cells so small that every
// case needs several.
func TestLimits_Suite(t *testing.T) {
	formattest.Run(t, Format{limit: limit{rows: 8, units: 40}})
}

// many returns a project of n articles with one annotation each.
func many(n int) *formattest.Project {
	b := formattest.NewBuilder()
	for range n {
		b.AddFound("T", "in Kursk", "PLACE", "Kursk")
	}
	return b.Project
}

func TestLimits_Sheets(t *testing.T) {
	var buf bytes.Buffer
	f := Format{limit: limit{rows: 7, units: maxUnits}}
	if _, err := f.Write(context.Background(), &buf, formattest.Corpus(t, many(13)), format.WriteOptions{}, nil); err != nil {
		t.Fatal(err)
	}
	book, err := excelize.OpenReader(&buf)
	if err != nil {
		t.Fatal(err)
	}
	defer book.Close()
	got := strings.Join(book.GetSheetList(), ",")
	if want := "Mentions,Mentions 2,Mentions 3,Articles,Articles 2,Articles 3,Labels,Summary,By article,By article 2,By article 3,By article 4," +
		"By month,By month 2,By month 3,By month 4,By month 5,By month 6,By month 7,By month 8,By month 9,By month 10,Charts,About," +
		"Exported,Exported 2,Exported 3,Exported 4,Exported 5"; got != want {
		t.Errorf("sheets: got %s, want %s", got, want)
	}
	for _, tc := range []struct{ sheet, cell, want string }{
		{"Mentions", "O7", `HYPERLINK("#'Articles'!A7","→")`},
		{"Mentions 2", "O2", `HYPERLINK("#'Articles 2'!A2","→")`},
		{"Mentions 3", "O2", `HYPERLINK("#'Articles 3'!A2","→")`},
		{"Articles 2", "R7", `HYPERLINK("#'Mentions 2'!A7","→")`},
		{"Articles 3", "R2", `HYPERLINK("#'Mentions 3'!A2","→")`},
	} {
		if got, err := book.GetCellFormula(tc.sheet, tc.cell); err != nil || got != tc.want {
			t.Errorf("link in %s %s: got %s, %v, want %s", tc.sheet, tc.cell, got, err, tc.want)
		}
	}
}

// TestLimits_MoreThanSaid writes a project that has more than it said.
func TestLimits_MoreThanSaid(t *testing.T) {
	c := formattest.Corpus(t, many(13))
	c.Annotations = 1
	f := Format{limit: limit{rows: 8, units: 40}}
	if _, err := f.Write(context.Background(), new(bytes.Buffer), c, format.WriteOptions{}, nil); err == nil {
		t.Error("Write: got nil, want an error")
	}
}

// TestLimits_Columns writes a text that needs more cells than a row has.
func TestLimits_Columns(t *testing.T) {
	b := formattest.NewBuilder()
	b.Add("T", strings.Repeat("x", maxColumns))
	f := Format{limit: limit{rows: 8, units: 1}}
	_, err := f.Write(context.Background(), new(bytes.Buffer), formattest.Corpus(t, b.Project), format.WriteOptions{}, nil)
	if !errors.Is(err, ErrTooLarge) {
		t.Errorf("Write: got %v, want %v", err, ErrTooLarge)
	}
}

func TestSplit(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s, limit := rapid.String().Draw(t, "s"), rapid.IntRange(2, 9).Draw(t, "limit")
		for rest := s; rest != ""; {
			n := split(rest, limit)
			if n == 0 || n > len(rest) {
				t.Fatalf("split(%q, %d): got %d", rest, limit, n)
			}
			if got := len(utf16.Encode([]rune(rest[:n]))); got > limit {
				t.Fatalf("split(%q, %d): got %d units", rest, limit, got)
			}
			rest = rest[n:]
		}
	})
}

func TestProtect(t *testing.T) {
	for _, tc := range []struct{ in, want string }{
		{"", ""},
		{"plain _x _x000 _xZZZZ_", "plain _x _x000 _xZZZZ_"},
		{"_x000D_", "_x005F_x000D_"},
		{"_x000d_x000A_", "_x005F_x000d_x005F_x000A_"},
		{"é_x005F_x000D_", "é_x005F_x005F_x005F_x000D_"},
	} {
		if got := protect(tc.in); got != tc.want {
			t.Errorf("protect(%q): got %q, want %q", tc.in, got, tc.want)
		}
	}
}

// TestText_RoundTrip writes any text as a cell and reads it back.
func TestText_RoundTrip(t *testing.T) {
	text := rapid.OneOf(rapid.String(), rapid.StringOfN(rapid.RuneFrom([]rune("_x005FDd&<>;\r\n\t \x00\uffff😀]'\"=")), 0, 40, -1))
	rapid.Check(t, func(t *rapid.T) {
		s := text.Draw(t, "s")
		xml := append([]byte("<t>"), appendText(nil, protect(s))...)
		scan := newScanner(bytes.NewReader(append(xml, "</t>"...)))
		for scan.next() == nil {
			if string(scan.tag) != "/t" {
				continue
			}
			got, err := appendValue(nil, scan.text)
			if want := (Format{}).Carried(s); err != nil || string(got) != want {
				t.Fatalf("%q: got %q, %v, want %q", s, got, err, want)
			}
		}
	})
}
