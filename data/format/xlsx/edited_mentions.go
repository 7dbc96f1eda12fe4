package xlsx

import (
	"context"
	"strconv"

	"nomina/data"
	"nomina/data/format"
	"nomina/data/text"
)

// Mention is a row of Mentions as it stands there. What a row, or the whole sheet,
// does not have is empty.
type Mention struct {
	Sheet                               string
	Row                                 int // from 1, as the spreadsheet counts
	ID, Article                         data.ID
	Title, Label, Text, Note, Annotator string
	Status                              data.Status
	Start, End                          Offset
	Entity                              format.Entity // of it ID, Name and External
	Origin                              data.Origin
	Score                               float64
	Created, Modified                   data.Time
	Odd                                 []Odd
}

// Blank reports whether nothing of what makes a mention stands there.
func (m Mention) Blank() bool {
	return m.ID == "" && m.Article == "" && m.Label == "" && m.Text == "" && m.Start.Cell == "" && m.End.Cell == "" && m.Note == ""
}

// Offset is a cell that should hold a position, in the Book's unit.
type Offset struct {
	Cell  string // what stands there
	N     int    // when Valid
	Valid bool
}

func parseOffset(s string) Offset {
	if n, err := strconv.Atoi(s); err == nil {
		return Offset{s, n, true}
	}
	f, err := strconv.ParseFloat(s, 64)
	n := int(f)
	if err != nil || float64(n) != f || n < -1<<31 || n > 1<<31-1 {
		return Offset{Cell: s}
	}
	return Offset{s, n, true}
}

// CodePoint returns the code point of the text that the offset stands for.
func (o Offset) CodePoint(u format.Unit, x *text.Index) (int, bool) {
	if !o.Valid || o.N < 0 {
		return 0, false
	}
	return u.CodePoint(x, o.N)
}

// Mentions yields the rows of Mentions but blank ones, from top to bottom.
func (b *Book) Mentions(ctx context.Context, yield func(Mention) error) error {
	t := &table{sheets: b.sheets[kindMentions], need: 3, want: []string{
		colAnnotationID, colLabel, colText, colArticleID, colStart, colEnd, colArticle, colNote, colAnnotator, colStatus, colEntity,
		colExternal, colEntityID, colOrigin, colScore, colCreated, colModified, colContinued,
	}}
	same := interned{}
	return b.each(ctx, t, 17, func(c *cells) error {
		m := Mention{
			Sheet: t.name, Row: t.rows.number, ID: data.ID(c.value(0)), Label: same.text(c.text(1)), Text: c.text(2),
			Article: data.ID(same.text(c.value(3))), Start: parseOffset(c.value(4)), End: parseOffset(c.value(5)),
			Title: same.text(c.text(6)), Note: c.text(7), Annotator: same.text(c.text(8)), Status: data.Status(same.text(c.value(9))),
			Origin: data.Origin(same.text(c.value(13))), Created: c.time(15), Modified: c.time(16),
		}
		m.Entity = format.Entity{Name: same.text(c.text(10)), External: same.text(c.text(11)), ID: data.ID(same.text(c.value(12)))}
		m.Score = c.number(14)
		m.Odd = c.odd
		if m.Blank() || c.err != nil {
			return nil
		}
		return yield(m)
	})
}
