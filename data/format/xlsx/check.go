package xlsx

import (
	"archive/zip"
	"context"
	"fmt"
	"io"
	"strconv"
	"strings"

	"nomina/data"
	"nomina/data/format"
	"nomina/data/text"
)

// ReadBack reads a workbook that Write has written: the articles with their
// whole texts, and to each the mentions that follow one another in the other
// sheet. The two are read side by side, so that memory holds one article.
func (f Format) ReadBack(ctx context.Context, r io.ReaderAt, size int64, yield func(format.Document) error) error {
	wb, err := openWorkbook(r, size)
	if err != nil {
		return err
	}
	unit, err := wb.unit()
	if err != nil {
		return err
	}
	articles := &table{book: wb, name: sheetArticles, want: []string{colArticleID, colText, colContinued}}
	mentions := &mentionReader{table: table{book: wb, name: sheetMentions, want: []string{
		colArticleID, colAnnotationID, colLabel, colText, colStart, colEnd, colContinued,
	}}, unit: unit}
	defer articles.close()
	defer mentions.table.close()
	if err := mentions.advance(); err != nil {
		return err
	}
	for {
		if err := ctx.Err(); err != nil {
			return err
		}
		switch err := articles.next(); {
		case err == io.EOF && mentions.over:
			return nil
		case err == io.EOF:
			return fmt.Errorf("mention of unknown article %s", mentions.article)
		case err != nil:
			return err
		}
		doc := format.Document{Article: data.Article{ID: data.ID(articles.value(0))}}
		if doc.Text, err = articles.whole(colText, 1, 2); err != nil {
			return err
		}
		if doc.Spans, err = mentions.of(doc); err != nil {
			return fmt.Errorf("article %s: %w", doc.Article.ID, err)
		}
		if err := yield(doc); err != nil {
			return err
		}
	}
}

// mentionReader reads the mentions, one ahead.
type mentionReader struct {
	table   table
	unit    format.Unit
	article data.ID // of the mention at hand
	over    bool
}

func (m *mentionReader) advance() error {
	err := m.table.next()
	if err == io.EOF {
		m.over, m.article = true, ""
		return nil
	}
	m.article = data.ID(m.table.value(0))
	return err
}

// of returns the mentions that belong to an article.
func (m *mentionReader) of(doc format.Document) ([]format.Span, error) {
	var spans []format.Span
	var x *text.Index
	if m.unit != format.CodePoints {
		x = text.New(doc.Text)
	}
	for !m.over && m.article == doc.Article.ID {
		s, err := m.span(x)
		if err != nil {
			return nil, err
		}
		spans = append(spans, s)
		if err := m.advance(); err != nil {
			return nil, err
		}
	}
	return spans, nil
}

func (m *mentionReader) span(x *text.Index) (format.Span, error) {
	s := format.Span{ID: data.ID(m.table.value(1)), Label: m.table.value(2), Line: m.table.rows.number}
	var err error
	if s.Text, err = m.table.whole(colText, 3, 6); err != nil {
		return s, err
	}
	if s.Start, err = m.offset(4, x); err != nil {
		return s, err
	}
	s.End, err = m.offset(5, x)
	return s, err
}

func (m *mentionReader) offset(i int, x *text.Index) (int, error) {
	n, err := strconv.Atoi(m.table.value(i))
	if err != nil {
		return 0, fmt.Errorf("row %d: %w", m.table.rows.number, err)
	}
	if m.unit == format.CodePoints {
		return n, nil
	}
	cp, ok := m.unit.CodePoint(x, n)
	if !ok {
		return 0, fmt.Errorf("row %d: %d is no place in the text", m.table.rows.number, n)
	}
	return cp, nil
}

// table reads the rows of a kind through all its sheets.
type table struct {
	book  *workbook
	name  string
	want  []string // the columns of interest, by their heads
	cols  []int    // where they are
	sheet int      // how many sheets were begun
	rows  *rows
	file  io.Closer
}

// next goes to the next row after the header, or returns io.EOF.
func (t *table) next() error {
	for {
		if t.rows != nil {
			if err := t.rows.next(); err != io.EOF {
				return err
			}
		}
		if err := t.begin(); err != nil {
			return err
		}
	}
}

// begin goes to the next sheet and reads its header.
func (t *table) begin() error {
	t.sheet++
	name := t.name
	if t.sheet > 1 {
		name += " " + strconv.Itoa(t.sheet)
	}
	t.close()
	r, file, err := t.book.sheet(name)
	if err != nil {
		return err
	}
	t.rows, t.file = r, file
	if err := r.next(); err != nil {
		return fmt.Errorf("sheet %s: %w", name, err)
	}
	t.cols = make([]int, len(t.want))
	for i, w := range t.want {
		// A label may be called like a column; the columns after the labels count.
		for _, c := range r.cells {
			if string(c.value) == w {
				t.cols[i] = c.col
			}
		}
		if t.cols[i] == 0 {
			return fmt.Errorf("sheet %s has no column %s", name, w)
		}
	}
	return nil
}

// value returns the i-th of the columns of interest.
func (t *table) value(i int) string { return string(t.rows.get(t.cols[i])) }

// whole returns the text of the i-th column with what continues it in the cells
// after the column numbered last.
func (t *table) whole(name string, i, last int) (string, error) {
	first, where := t.value(i), t.value(last)
	if where == "" {
		return first, nil
	}
	var out strings.Builder
	out.WriteString(first)
	col := t.cols[last] + 1
	for _, part := range strings.Fields(where) {
		column, count, ok := strings.Cut(part, ":")
		n, err := strconv.Atoi(count)
		if !ok || err != nil {
			return "", fmt.Errorf("row %d: continued says %q", t.rows.number, where)
		}
		for ; n > 0; n, col = n-1, col+1 {
			if column == name {
				out.Write(t.rows.get(col))
			}
		}
	}
	return out.String(), nil
}

func (t *table) close() {
	if t.file != nil {
		_ = t.file.Close()
		t.file = nil
	}
}

// workbook is an open workbook.
type workbook struct {
	zip    *zip.Reader
	paths  map[string]string
	shared []string
}

func openWorkbook(r io.ReaderAt, size int64) (*workbook, error) {
	z, err := zip.NewReader(r, size)
	if err != nil {
		return nil, fmt.Errorf("open workbook: %w", err)
	}
	wb := &workbook{zip: z}
	if wb.paths, err = sheetPaths(wb.part); err != nil {
		return nil, fmt.Errorf("open workbook: %w", err)
	}
	f, err := z.Open(sharedPath)
	if err != nil {
		return nil, fmt.Errorf("open workbook: %w", err)
	}
	wb.shared, err = sharedStrings(f)
	if e := f.Close(); err == nil {
		err = e
	}
	return wb, err
}

func (wb *workbook) part(name string) ([]byte, error) {
	f, err := wb.zip.Open(name)
	if err != nil {
		return nil, err
	}
	b, err := io.ReadAll(f)
	if e := f.Close(); err == nil {
		err = e
	}
	return b, err
}

// sheet returns the rows of a sheet, or io.EOF when there is none of that name.
func (wb *workbook) sheet(name string) (*rows, io.Closer, error) {
	path, ok := wb.paths[name]
	if !ok {
		return nil, nil, io.EOF
	}
	f, err := wb.zip.Open(path)
	if err != nil {
		return nil, nil, fmt.Errorf("sheet %s: %w", name, err)
	}
	return &rows{scan: newScanner(f), shared: wb.shared}, f, nil
}

// unit returns what the offsets count.
func (wb *workbook) unit() (format.Unit, error) {
	r, f, err := wb.sheet(sheetAbout)
	if err != nil {
		return 0, fmt.Errorf("sheet %s: %w", sheetAbout, err)
	}
	defer f.Close()
	for {
		if err := r.next(); err != nil {
			return 0, fmt.Errorf("sheet %s: %w", sheetAbout, err)
		}
		if string(r.get(1)) == unitRow {
			return format.ParseUnit(string(r.get(2)))
		}
	}
}
