package review

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"nomina/data"
	"nomina/data/format"
	"nomina/data/format/xlsx"
)

// Diff compares a workbook with the project that it was exported from. r should be
// a data.Snapshot when others may write meanwhile. p counts articles. ErrOther
// when the workbook is another project's. It runs for as long as an export does
// and holds the rows of the workbook in memory.
func Diff(ctx context.Context, r data.Reader, b *xlsx.Book, p format.Progress) (Review, error) {
	d := newDiffer(b)
	if err := d.project(ctx, r); err != nil {
		return Review{}, fmt.Errorf("read project: %w", err)
	}
	if err := d.workbook(ctx); err != nil {
		return Review{}, fmt.Errorf("read workbook: %w", err)
	}
	d.assign()
	done := int64(0)
	for doc, err := range r.Documents(ctx) {
		if err != nil {
			return Review{}, fmt.Errorf("read project: %w", err)
		}
		d.document(doc)
		if done++; p != nil {
			p(done, int64(d.articles))
		}
	}
	d.homeless()
	d.propose()
	return d.out, nil
}

// differ compares article by article.
type differ struct {
	book     *xlsx.Book
	articles int
	titles   map[string][]data.ID // articles by their titles
	labels   map[string]data.ID   // by their keys
	keys     map[data.ID]string
	register map[data.ID]data.Entity
	named    map[string][]data.ID // entities by their names

	was      map[data.ID]xlsx.Was       // mentions as they were exported
	wasIn    map[data.ID][]data.ID      // by their articles
	pages    map[data.ID]xlsx.Was       // articles as they were exported
	wasNamed map[data.ID]string         // entities' names as the workbook has them
	all      []xlsx.Mention             // rows
	rows     map[data.ID][]xlsx.Mention // by their articles
	heads    map[data.ID]xlsx.Article   // rows of articles, without texts
	there    map[data.ID]bool           // mentions that have a row
	out      Review
}

func newDiffer(b *xlsx.Book) *differ {
	return &differ{
		book: b, titles: map[string][]data.ID{}, labels: map[string]data.ID{}, keys: map[data.ID]string{},
		register: map[data.ID]data.Entity{}, named: map[string][]data.ID{}, was: map[data.ID]xlsx.Was{}, wasIn: map[data.ID][]data.ID{},
		pages: map[data.ID]xlsx.Was{}, wasNamed: map[data.ID]string{}, rows: map[data.ID][]xlsx.Mention{},
		heads: map[data.ID]xlsx.Article{}, there: map[data.ID]bool{}, out: Review{Based: b.Based},
	}
}

// assign finds the article of every row: that of its mention, else the one that it
// names, else the only one that has its title.
func (d *differ) assign() {
	d.out.Rows = len(d.all)
	for _, m := range d.all {
		article := m.Article
		if w, ok := d.was[m.ID]; ok && m.ID != "" {
			article = w.Article
		}
		if article == "" {
			switch ids := d.titles[xlsx.Canon(m.Title)]; {
			case m.Title == "" || len(ids) == 0:
			case len(ids) == 1:
				article = ids[0]
			default:
				d.refuse(Change{Kind: KindAdd, Reason: ReasonArticles, Count: len(ids), Title: m.Title}, m)
				continue
			}
		}
		d.rows[article] = append(d.rows[article], m)
	}
	d.all = nil
}

// refuse adds a change of a row that cannot be applied and has no place.
func (d *differ) refuse(c Change, m xlsx.Mention) {
	c.Sheet, c.Row, c.Article = m.Sheet, m.Row, cmp.Or(c.Article, m.Article)
	c.New, c.Label = cmp.Or(c.New, m.Text), cmp.Or(c.Label, m.Label)
	d.out.Changes = append(d.out.Changes, c)
}

// homeless reports the rows whose article the project does not have. Those that
// are as they were exported say nothing new.
func (d *differ) homeless() {
	var left []xlsx.Mention
	for _, list := range d.rows {
		left = append(left, list...)
	}
	slices.SortFunc(left, func(a, b xlsx.Mention) int { return cmp.Or(cmp.Compare(a.Sheet, b.Sheet), cmp.Compare(a.Row, b.Row)) })
	for _, m := range left {
		if w, ok := d.was[m.ID]; !ok || m.ID == "" {
			d.refuse(Change{Kind: KindAdd, Reason: ReasonNoArticle, Title: m.Title}, m)
		} else if d.differs(w, m) {
			d.refuse(Change{Kind: KindLabel, Reason: ReasonGone, Annotation: m.ID, Old: w.Label, New: m.Label, Title: m.Title}, m)
		}
	}
}

// propose decides what is accepted unless somebody refuses it: all that can be
// applied, but no removals when most mentions would go.
func (d *differ) propose() {
	removed := 0
	for _, c := range d.out.Changes {
		if c.Kind == KindRemove {
			removed++
		}
	}
	few := 2*removed <= len(d.was) || removed <= 3
	for i := range d.out.Changes {
		c := &d.out.Changes[i]
		c.Accept = c.Reason == "" && d.out.Based && (few || c.Kind != KindRemove)
	}
}
