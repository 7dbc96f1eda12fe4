//go:build realwindow

package windowbench

import (
	"context"
	"fmt"

	"nomina/data"
	"nomina/data/edit"
	"nomina/data/ident"
)

// taught is how many sentences the learner learns from while frames are counted.
const taught = 2000

// learning measures the time between frames while all is learnt anew on the other
// processor.
func (t *table) learning(s *screen, w wishes) {
	p, _, _ := run(t.b, s, binary(t.b), project(t.b, "taught.nomina", teach), t.b.TempDir())
	defer p.kill()
	s.point(600, 400)
	s.button(1)
	s.settle(page())
	r := row{what: fmt.Sprintf("frame to frame: wheel, while it learns from %d sentences", taught), size: "10 kB", aim: "worst ≤ 33 ms"}
	for range max(1, w.runs/5) {
		s.press(keyP)
		s.press(keyP)
		r.times = append(r.times, s.pace(50, func(i int) { s.button(4 + down(i, 10*kB, 30)) })...)
		s.settle(page())
	}
	t.add(r)
}

// teach fills a project with an article of 10 kB to read and others that are done.
func teach(s data.Store) error {
	bk, err := newBook(10 * kB)
	if err != nil {
		return err
	}
	docs := []edit.Imported{{Text: bk.text, Article: data.Article{Title: "Book", Created: 1}}}
	names := []string{"Kim Jong-un", "Kursk", "Guterres", "Moscow", "Pyongyang", "the United Nations", "Anna Weber", "Lyon"}
	keys := []string{"PERSON", "PLACE", "PERSON", "PLACE", "PLACE", "ORGANIZATION", "PERSON", "PLACE"}
	for a := range taught / 20 {
		d := edit.Imported{Article: data.Article{Title: fmt.Sprint("Done ", a), Status: data.StatusDone, Created: data.Time(2 + a)}}
		for i := range 20 {
			n := (a*7 + i*3) % len(names)
			before := fmt.Sprintf("On day %d of month %d the envoys were received by ", i, a)
			d.Spans = append(d.Spans, edit.ImportedSpan{Start: len(d.Text) + len(before), End: len(d.Text) + len(before) + len(names[n]), LabelKey: keys[n]})
			d.Text += before + names[n] + ", who spoke about the harvest and left again.\n"
		}
		docs = append(docs, d)
	}
	_, _, err = edit.New(s, edit.Options{NewID: ident.New, Now: ident.Now}).Import(context.Background(), edit.Import{Documents: docs})
	return err
}
