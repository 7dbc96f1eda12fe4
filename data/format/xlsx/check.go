package xlsx

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strconv"

	"nomina/data"
	"nomina/data/format"
	"nomina/data/text"
)

// ReadBack reads a workbook that Write has written: the articles with their
// whole texts, the register with the first, and to each the mentions that follow one another in the other
// sheet. The two are read side by side, so that memory holds one article.
func (f Format) ReadBack(ctx context.Context, r io.ReaderAt, size int64, _ format.WriteOptions, yield func(format.Document) error) error {
	wb, err := openWorkbook(r, size)
	if err != nil {
		return err
	}
	unit, err := wb.unit()
	if err != nil {
		return err
	}
	entities, err := readEntities(ctx, wb, wb.numbered(sheetEntities))
	if err != nil {
		return err
	}
	articles := &table{book: wb, sheets: wb.numbered(sheetArticles), want: []string{colArticleID, colText, colContinued}, need: 3}
	mentions := &mentionReader{table: table{book: wb, sheets: wb.numbered(sheetMentions), need: 10, want: []string{
		colArticleID, colAnnotationID, colLabel, colText, colStart, colEnd, colContinued, colEntityID, colEntity, colExternal,
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
		case errors.Is(err, io.EOF) && mentions.over:
			return nil
		case errors.Is(err, io.EOF):
			return fmt.Errorf("mention of unknown article %s", mentions.article)
		case err != nil:
			return err
		}
		doc := format.Document{Article: data.Article{ID: data.ID(articles.value(0))}, Entities: entities}
		entities = nil
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
	if errors.Is(err, io.EOF) {
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
	s.Entity.ID = data.ID(m.table.value(7))
	if s.Entity.Name, err = m.table.whole(colEntity, 8, 6); err != nil {
		return s, err
	}
	if s.Entity.External, err = m.table.whole(colExternal, 9, 6); err != nil {
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
