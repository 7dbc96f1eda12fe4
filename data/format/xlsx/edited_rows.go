package xlsx

import (
	"context"
	"strconv"

	"nomina/data"
)

// Article is a row of Articles. Its Text is as the program left it that saved the
// workbook: LibreOffice turns every line end into a line feed.
type Article struct {
	Sheet string
	Row   int
	data.Article
	Text string
	Odd  []Odd
}

// Odd is a cell that holds something else than its column should: its value is
// left out.
type Odd struct{ Column, Cell string }

// Was is what was exported: of a mention, or of an article when Mention is empty.
type Was struct {
	Article, Mention data.ID
	Label            string
	Start, End       int // in the Book's unit
	Entity           data.ID
	Note             string
	Status           data.Status
	Title            string
}

// cells reads the cells of a row, some of them with what continues them.
type cells struct {
	*table
	last int // which column is continued
	err  error
	odd  []Odd // of the row at hand
}

func (c *cells) text(i int) string {
	s, err := c.whole(c.want[i], i, c.last)
	if err != nil && c.err == nil {
		c.err = err
	}
	return s
}

func (c *cells) time(i int) data.Time {
	t, ok := parseTime(c.value(i))
	c.note(i, ok)
	return t
}

// number returns a cell's number, 0 for an empty one.
func (c *cells) number(i int) float64 {
	n, err := strconv.ParseFloat(c.value(i), 64)
	c.note(i, err == nil || c.value(i) == "")
	return n
}

// note remembers a cell that is not ok.
func (c *cells) note(i int, ok bool) {
	if !ok {
		c.odd = append(c.odd, Odd{c.want[i], c.value(i)})
	}
}

// each calls row for every row of a table.
func (b *Book) each(ctx context.Context, t *table, last int, row func(*cells) error) error {
	t.book = b.book
	c := &cells{table: t, last: last}
	return t.each(ctx, func() error {
		c.odd = nil
		if err := row(c); err != nil {
			return err
		}
		return c.err
	})
}

// interned keeps one copy of texts that come often.
type interned map[string]string

func (i interned) text(s string) string {
	if len(s) > 200 {
		return s
	}
	if there, ok := i[s]; ok {
		return there
	}
	if len(i) < 100_000 {
		i[s] = s
	}
	return s
}

// Articles yields the rows of Articles, from top to bottom.
func (b *Book) Articles(ctx context.Context, yield func(Article) error) error {
	t := &table{sheets: b.sheets[kindArticles], need: 4, front: 2, want: []string{
		colTitle, colStatus, colArticleID, colText, colSource, colLang, colLength, colCreated, colFile, colPath, colSHA256, colEncoding,
		colMeta, colContinued,
	}}
	return b.each(ctx, t, 13, func(c *cells) error {
		a := Article{Sheet: t.name, Row: t.rows.number, Text: c.text(3), Article: data.Article{
			ID: data.ID(c.value(2)), Title: c.text(0), Status: data.Status(c.value(1)), Source: c.text(4), Lang: c.value(5),
			Created: c.time(7), File: data.File{Name: c.text(8), Path: c.text(9), SHA256: c.text(10), Encoding: c.value(11)}, Meta: c.text(12),
		}}
		a.Length, a.Odd = int(c.number(6)), c.odd
		if c.err != nil || a.ID == "" && a.Text == "" && a.Title == "" {
			return nil
		}
		return yield(a)
	})
}

// WasExported yields what was exported, nothing when that is gone.
func (b *Book) WasExported(ctx context.Context, yield func(Was) error) error {
	t := &table{sheets: b.sheets[kindExported], need: 2, want: []string{
		colWasArticle, colWasMention, colLabel, colStart, colEnd, colEntityID, colNote, colStatus, colTitle, colContinued,
	}}
	same := interned{}
	return b.each(ctx, t, 9, func(c *cells) error {
		w := Was{
			Article: data.ID(same.text(c.value(0))), Mention: data.ID(c.value(1)), Label: same.text(c.text(2)),
			Start: parseOffset(c.value(3)).N, End: parseOffset(c.value(4)).N, Entity: data.ID(same.text(c.value(5))), Note: c.text(6),
			Status: data.Status(same.text(c.value(7))), Title: c.text(8),
		}
		if c.err != nil {
			return nil
		}
		return yield(w)
	})
}
