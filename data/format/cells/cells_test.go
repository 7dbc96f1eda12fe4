package cells_test

import (
	"encoding/csv"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"nomina/data/format/cells"
)

func TestSplitter(t *testing.T) {
	for _, tc := range []struct {
		in    string
		rows  [][]string
		lines []int
		bad   int
	}{
		{"a,b\r\nc,\n", [][]string{{"a", "b"}, {"c", ""}}, []int{1, 2}, 0},
		{"\"a\r\nb\",\"c\"\"d\"\nx", [][]string{{"a\r\nb", `c"d`}, {"x"}}, []int{1, 3}, 0},
		{`a "b" c,"d" e`, [][]string{{`a "b" c`, `"d" e`}}, []int{1}, 0},
		{"\"a\nb,c\nd", [][]string{{"b", "c"}, {"d"}}, []int{2, 3}, 1},
		{"", nil, nil, 0},
		{`""`, [][]string{{""}}, []int{1}, 0},
	} {
		s := cells.New(tc.in, ',')
		var rows [][]string
		var lines []int
		bad := 0
		for {
			row, line, f, ok := s.Next(nil)
			if !ok {
				break
			}
			if f != cells.Sound {
				bad++
				continue
			}
			rows, lines = append(rows, row), append(lines, line)
		}
		if !slices.EqualFunc(rows, tc.rows, slices.Equal) || !slices.Equal(lines, tc.lines) || bad != tc.bad {
			t.Errorf("%q: got %q on %v, %d bad, want %q on %v, %d bad", tc.in, rows, lines, bad, tc.rows, tc.lines, tc.bad)
		}
	}
}

// TestSplitter_Written reads what the standard library writes.
func TestSplitter_Written(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		want := rapid.SliceOfN(rapid.StringOf(rapid.RuneFrom([]rune("ab,;\"\n é"))), 2, 5).Draw(t, "row")
		var out strings.Builder
		w := csv.NewWriter(&out)
		if err := w.Write(want); err != nil {
			t.Fatal(err)
		}
		w.Flush()
		if got, _, f, _ := cells.New(out.String(), ',').Next(nil); f != cells.Sound || !slices.Equal(got, want) {
			t.Errorf("%q: got %q, %v, want %q", out.String(), got, f, want)
		}
	})
}

func TestComma(t *testing.T) {
	for in, want := range map[string]struct {
		comma   byte
		columns int
	}{
		"a,b\nc,d": {',', 2}, "a;b\n\"c,\nd;\";e,f": {';', 2}, "a\tb, c\nd\te": {'\t', 2}, "a|b|c\nd|e|f": {'|', 3},
		"Kim, in Kursk\nno more": {',', 1}, "": {',', 1}, "text\nKim": {',', 1},
	} {
		if c, n := cells.Comma(in); c != want.comma || n != want.columns {
			t.Errorf("%q: got %q, %d, want %q, %d", in, c, n, want.comma, want.columns)
		}
	}
}
