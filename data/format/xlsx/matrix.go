package xlsx

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"

	"nomina/data"
	"nomina/data/format"
)

// maxMeant is how many entities have a column. LibreOffice before 7.4 has 1,024
// columns in all.
const maxMeant = 1000

// mostMeant returns the entities that are meant most often, at most maxMeant; of
// equals those first in the register.
func mostMeant(c format.Corpus) []data.ID {
	var ids []data.ID
	for _, e := range c.Entities {
		if c.Uses[e.ID].Mentions > 0 {
			ids = append(ids, e.ID)
		}
	}
	slices.SortStableFunc(ids, func(a, b data.ID) int { return cmp.Compare(c.Uses[b].Mentions, c.Uses[a].Mentions) })
	return ids[:min(len(ids), maxMeant)]
}

func matrixColumns(c format.Corpus, meant []data.ID) []column {
	register := c.Register()
	cols := []column{{colArticle, 48}, {colArticleID, 12}, {"linked", 9}}
	for _, id := range meant {
		name := register[id].Name
		if n := split(name, maxHead); n < len(name) {
			name = name[:n] + "…"
		}
		cols = append(cols, column{name, max(6, float64(min(len(name), 24))+2)})
	}
	return cols
}

// maxHead is how many UTF-16 units the head of a column has.
const maxHead = 200

// matrixNote says what the sheet shows, and how many entities it does not.
func matrixNote(c format.Corpus, lay layout) string {
	used := 0
	for _, u := range c.Uses {
		if u.Mentions > 0 {
			used++
		}
	}
	shown := len(lay.meant)
	note := "How often each article mentions each entity, the most frequent entities first: " + strconv.Itoa(shown) + " of " + strconv.Itoa(used) + "."
	if shown < used {
		note += " The others are in Entities and Mentions."
	}
	return note
}

// matrix writes a row for every article, with a count under every entity that it
// mentions.
func (w *writer) matrix(meant []data.ID) error {
	at := make(map[data.ID]int, len(meant))
	for i, id := range meant {
		at[id] = i
	}
	counts := make([]int, len(meant))
	for doc, err := range w.corpus.Documents {
		if err != nil {
			return fmt.Errorf("read article: %w", err)
		}
		if err := w.ctx.Err(); err != nil {
			return err
		}
		clear(counts)
		linked := 0
		for _, a := range doc.Annotations {
			if a.Entity == "" {
				continue
			}
			linked++
			if i, ok := at[a.Entity]; ok {
				counts[i]++
			}
		}
		if err := w.matrixRow(doc.Article, linked, counts); err != nil {
			return fmt.Errorf("article %s: %w", doc.Article.ID, err)
		}
		w.tell(1)
	}
	return nil
}

func (w *writer) matrixRow(a data.Article, linked int, counts []int) error {
	if err := w.beginRow(); err != nil {
		return err
	}
	plain := w.book.styles.text
	w.row.text("", plain, clip(a.Title))
	w.row.text("", plain, string(a.ID))
	w.row.int(linked)
	for _, n := range counts {
		if n == 0 {
			w.row.skip()
			continue
		}
		w.row.int(n)
	}
	return w.endRow()
}
