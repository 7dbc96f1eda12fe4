package review_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"nomina/data"
)

// edited is a row of Mentions as somebody changes it, and what is to be found.
type edited struct {
	cells []string
	gone  bool
	want  []string
}

// TestDiff_Property changes any rows in any way, mixes them, and looks for exactly
// that.
func TestDiff_Property(t *testing.T) {
	p := newProject(t, texts()...)
	b := p.export()
	rapid.Check(t, func(rt *rapid.T) {
		s := opened(t, b)
		var rows []edited
		status := map[string]string{}
		for i, cells := range s.rows("Mentions")[1:] {
			for len(cells) < len(s.head) {
				cells = append(cells, "")
			}
			rows = append(rows, s.edit(rt, i, cells, status))
		}
		var want []string
		for i, r := range rows {
			title := r.cells[s.head["article"]-1]
			if to := status[title]; to != "" && to != "new" {
				rows[i].cells[s.head["status"]-1] = to
			}
			want = append(want, r.want...)
		}
		for title, to := range status {
			some := slices.ContainsFunc(rows, func(r edited) bool { return !r.gone && r.cells[s.head["article"]-1] == title })
			if to != "new" && some {
				want = append(want, fmt.Sprintf(`%s status "new"→%q`, title, to))
			}
		}
		s.replace(rapid.Permutation(rows).Draw(rt, "order"))
		got := lines(p.diff(s.bytes()))
		for i := range got {
			got[i] = strings.TrimSuffix(got[i], " ?") // most were removed
		}
		slices.Sort(got)
		slices.Sort(want)
		if diff := cmp.Diff(append([]string{}, want...), got); diff != "" {
			rt.Fatalf("want (-), got (+):\n%s", diff)
		}
	})
}

// edit changes one row in some way.
func (s *sheet) edit(rt *rapid.T, i int, cells []string, status map[string]string) edited {
	draw := func(what string, n int) int { return rapid.IntRange(0, n-1).Draw(rt, fmt.Sprint(what, i)) }
	at := func(column string) *string { return &cells[s.head[column]-1] }
	title, quote := *at("article"), strings.ReplaceAll(*at("text"), "\n", "\n")
	if status[title] == "" {
		all := append([]data.Status{data.StatusNew, data.StatusNew}, data.Statuses()...)
		status[title] = string(all[draw("status", len(all))])
	}
	e := edited{cells: cells}
	if draw("remove", 6) == 0 {
		e.gone, e.want = true, []string{fmt.Sprintf("%s remove %q→%q", title, quote, "")}
		return e
	}
	if labels := []string{"PERSON", "PLACE", "ORGANIZATION", "EVENT"}; draw("relabel", 3) == 0 {
		to := labels[draw("label", len(labels))]
		if from := *at("label"); to != from {
			e.want = append(e.want, fmt.Sprintf("%s label %q→%q", title, from, to))
		}
		*at("label") = to
	}
	if draw("note", 3) == 0 {
		to := rapid.SampledFrom([]string{"", "a note", "=1+1", "two\nlines", "007", "_x000D_ no"}).Draw(rt, fmt.Sprint("to", i))
		e.want = append(e.want, fmt.Sprintf("%s note %q→%q", title, *at("note"), to))
		*at("note") = to
	}
	return e
}

// replace writes rows anew in another order.
func (s *sheet) replace(rows []edited) {
	s.t.Helper()
	n := 2
	for _, r := range rows {
		if r.gone {
			continue
		}
		for k, v := range r.cells {
			s.put(n, k+1, v)
		}
		n++
	}
	for ; n < len(rows)+2; n++ {
		for k := range s.head {
			s.set(n, k, nil)
		}
	}
}

// put writes a text, protected as the workbook's own are.
func (s *sheet) put(row, col int, v string) {
	s.t.Helper()
	s.setCell(row, col, strings.ReplaceAll(v, "_x", "_x005F_x"))
}
