package table

import (
	"context"
	"errors"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"nomina/data"
	"nomina/data/format"
	"nomina/data/format/prose"
)

var errStop = errors.New("nothing more can be read")

type reader struct {
	ctx   context.Context
	log   *format.Log
	in    format.Input
	o     format.ReadOptions
	file  data.File
	yield func(format.Document) error
	c     columns
	texts *texts      // of rows with mentions
	words *wordReader // of rows with words
}

// row is a row that was read.
type row struct {
	cells []string
	line  int
}

// read reads all rows: the first few to find out what they hold.
func (r *reader) read(src source) error {
	first := r.sample(src)
	if len(first) == 0 {
		if len(r.log.Report.Lines) == 0 {
			r.log.Say(0, CodeEmpty, "holds no articles")
		}
		return nil
	}
	if err := r.begin(first); err != nil {
		return err
	}
	for i, x := range first {
		if i == 0 && r.c.head {
			continue
		}
		if err := r.row(x); err != nil {
			return err
		}
	}
	for n := 0; ; n++ {
		if err := r.ctx.Err(); n%100 == 0 && err != nil {
			return err
		}
		cells, line, ok := src.next(r.log)
		if !ok {
			break
		}
		if n == maxRows {
			r.log.Refuse(line, CodeLong, "has more than {limit} rows; those from here on are left out", "limit", strconv.Itoa(maxRows))
			break
		}
		if err := r.row(row{cells, line}); err != nil {
			return err
		}
	}
	return r.end()
}

func (r *reader) sample(src source) []row {
	var rows []row
	for len(rows) < sampled {
		cells, line, ok := src.next(r.log)
		if !ok {
			break
		}
		rows = append(rows, row{slices.Clone(cells), line})
	}
	return rows
}

// begin finds the columns and says what was taken.
func (r *reader) begin(first []row) error {
	var all [][]string
	for _, x := range first {
		if len(x.cells) > maxColumns {
			r.log.Refuse(x.line, CodeWide, "has more than {limit} columns", "limit", strconv.Itoa(maxColumns))
			return errStop
		}
		all = append(all, x.cells)
	}
	c, missing, ok := find(all, r.o.Columns)
	r.c = c
	if r.beginWords(all) {
		return nil
	}
	r.log.Report.Columns = c.names
	if !ok {
		r.log.Refuse(0, CodeNoColumn, "has no column {column}", "column", format.Short(missing))
		return errStop
	}
	r.log.Report.Chosen = c.chosen()
	if c.covered(all) {
		r.log.Refuse(0, CodeNoTexts, "has mentions, in the column {column}, but not the texts that they stand in", "column", format.Short(c.names[c.at[fieldText]]))
		return errStop
	}
	var taken []string
	for f := range fields {
		if i := c.at[f]; i >= 0 {
			taken = append(taken, titles[f][0]+" = "+format.Short(c.names[i]))
		}
	}
	r.log.Say(0, CodeColumns, "columns taken: {columns}", "columns", strings.Join(taken, ", "))
	if i := c.titled(fieldMention); i >= 0 && i != c.at[fieldText] && c.at[fieldLabel] >= 0 && !c.mentions() {
		r.log.Lose(0, CodeNoPlaces, "has mentions in the column {column}, but does not say where they stand: they are kept as metadata only", "column", format.Short(c.names[i]))
	}
	if c.mentions() {
		r.texts = newTexts()
	}
	return nil
}

// row takes one row in.
func (r *reader) row(x row) error {
	switch {
	case r.words != nil:
		return r.words.row(x)
	case r.texts != nil:
		r.texts.add(r, x)
		return nil
	}
	text := r.c.cell(x.cells, fieldText)
	if !r.sound(x, text) {
		return nil
	}
	if d, ok := r.tagged(x, text, r.c.cell(x.cells, fieldLabel)); ok {
		return r.give(d)
	}
	if d, ok := r.listed(x, text); ok {
		return r.give(d)
	}
	meta := r.more(x.cells, fieldText, fieldTitle, fieldDate, fieldID, fieldSource, fieldLang, fieldLabel)
	if label := r.c.cell(x.cells, fieldLabel); label != "" {
		meta["label"] = label
	}
	return r.give(r.document(x, text, meta))
}

// sound reports whether a row has a text, and says what is odd about it.
func (r *reader) sound(x row, text string) bool {
	column := r.c.names[r.c.at[fieldText]]
	if strings.TrimSpace(text) == "" {
		r.log.Refuse(x.line, CodeNoText, "has no text in the column {column}", "column", format.Short(column))
		return false
	}
	if full(text) {
		r.log.Lose(x.line, CodeCut, "the text in the column {column} may have been cut off: it has 32,767 characters, the most that a cell of Excel holds", "column", format.Short(column))
	}
	return true
}

// full reports whether a text has exactly as many UTF-16 units as a cell of Excel
// holds.
func full(s string) bool {
	const most = 32_767
	if len(s) < most || len(s) > 3*most {
		return false
	}
	n := utf8.RuneCountInString(s)
	for _, c := range s {
		if c > 0xffff {
			n++
		}
	}
	return n == most
}

// more returns the columns that are none of these fields, by their titles.
func (r *reader) more(cells []string, but ...field) map[string]any {
	m := map[string]any{}
	for i, cell := range cells {
		if cell == "" || i >= maxColumns || slices.ContainsFunc(but, func(f field) bool { return r.c.at[f] == i }) {
			continue
		}
		name := letters(i)
		if i < len(r.c.names) {
			name = r.c.names[i]
		}
		m[name] = cell
	}
	return m
}

// maxRows is how many rows a table may have: more than a sheet of Excel, and few
// enough for the memory that small texts take.
const maxRows = 3_000_000

// maxColumns is how many columns a table may have, as many as a sheet of Excel;
// what stands beyond them in a row is not kept.
const maxColumns = 16_384

// document returns the article of a row.
func (r *reader) document(x row, text string, more map[string]any) format.Document {
	h := prose.Head{Title: r.c.cell(x.cells, fieldTitle), Date: prose.Date(r.c.cell(x.cells, fieldDate)), More: more}
	lang := r.c.cell(x.cells, fieldLang)
	if h.Lang = prose.Lang(lang); h.Lang == "" && lang != "" {
		more[r.c.names[r.c.at[fieldLang]]] = lang
	}
	d := prose.Of(r.file, h, text)
	d.Article.ID = data.ID(strings.TrimSpace(r.c.cell(x.cells, fieldID)))
	if s := strings.TrimSpace(r.c.cell(x.cells, fieldSource)); s != "" {
		d.Article.Source = s
	}
	d.Line = x.line
	return d
}

func (r *reader) give(d format.Document) error {
	if err := r.yield(d); err != nil {
		return err
	}
	r.log.Keep(d)
	return nil
}
