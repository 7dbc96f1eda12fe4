package review_test

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"nomina/data"
	"nomina/data/edit"
	"nomina/data/format"
	"nomina/data/format/xlsx"
	"nomina/data/ident"
	"nomina/data/memory"
	"nomina/data/review"
	"nomina/data/storetest"
)

// project is a project with what its workbook was exported from.
type project struct {
	*edit.Editor
	t     testing.TB
	store data.Store
	unit  format.Unit
}

// texts are those of the tests' project: two articles with spans of whole words.
func texts() []edit.Imported {
	return []edit.Imported{
		imported("One", "Kim visits Kursk. Kim leaves 😀 Kursk.\r\nPutin stays\r\nin Moscow.", "Kim", "PERSON", "Kursk", "PLACE", "stays\r\nin", "EVENT"),
		imported("Two", "Café de Flore, =1+1 and _x000D_ in Paris, Paris.", "=1+1", "EVENT", "_x000D_", "EVENT", "Paris", "PLACE"),
		imported("Three", "Nobody is named here but Ana.", "Ana", "PERSON"),
	}
}

// imported returns an article with every occurrence of words marked, given as
// word, label pairs.
func imported(title, body string, words ...string) edit.Imported {
	d := edit.Imported{Text: body, Article: data.Article{Title: title, Created: 1_700_000_000_000 + data.Time(len(title))}}
	for i := 0; i < len(words); i += 2 {
		for from := 0; ; {
			k := strings.Index(body[from:], words[i])
			if k < 0 {
				break
			}
			start := len([]rune(body[:from+k]))
			d.Spans = append(d.Spans, edit.ImportedSpan{
				Start: start, End: start + len([]rune(words[i])), LabelKey: words[i+1], Annotator: "Ada", Note: "note on\r\n" + words[i],
			})
			from += k + len(words[i])
		}
	}
	return d
}

func newProject(t testing.TB, docs ...edit.Imported) *project {
	t.Helper()
	p := &project{t: t, store: memory.New(storetest.Template())}
	clock := data.Time(1_700_000_100_000)
	p.Editor = edit.New(p.store, edit.Options{NewID: ident.New, Annotator: "Ada", Now: func() data.Time { clock++; return clock }})
	p.do(edit.Import{Documents: docs, Entities: []edit.Entry{{Name: "Kim Jong-un", Label: "PERSON"}, {Name: "Kursk", Label: "PLACE"}}})
	return p
}

func (p *project) do(c edit.Command) {
	p.t.Helper()
	if _, err := p.Do(context.Background(), c); err != nil {
		p.t.Fatal(err)
	}
}

// mentions returns the annotations of the n-th article.
func (p *project) mentions(n int) []data.Annotation {
	p.t.Helper()
	list, err := p.store.Annotations(context.Background(), p.article(n).ID)
	if err != nil {
		p.t.Fatal(err)
	}
	return list
}

func (p *project) article(n int) data.Article {
	p.t.Helper()
	all, err := p.store.Summaries(context.Background())
	if err != nil {
		p.t.Fatal(err)
	}
	return all[n].Article
}

func (p *project) label(key string) data.ID {
	p.t.Helper()
	labels, err := p.store.Labels(context.Background())
	if err != nil {
		p.t.Fatal(err)
	}
	return labels[slices.IndexFunc(labels, func(l data.Label) bool { return l.Key == key })].ID
}

// export returns the project as a workbook.
func (p *project) export() []byte {
	p.t.Helper()
	c, err := format.FromReader(context.Background(), p.store, "1.2.3", time.UnixMilli(1_700_000_500_000))
	if err != nil {
		p.t.Fatal(err)
	}
	var buf bytes.Buffer
	if _, err := (xlsx.Format{}).Write(context.Background(), &buf, c, format.WriteOptions{Unit: p.unit}, nil); err != nil {
		p.t.Fatal(err)
	}
	return buf.Bytes()
}

// diff compares a workbook with the project.
func (p *project) diff(b []byte) review.Review {
	p.t.Helper()
	book, err := xlsx.OpenBook(bytes.NewReader(b), int64(len(b)))
	if err != nil {
		p.t.Fatal(err)
	}
	r, err := review.Diff(context.Background(), p.store, book, nil)
	if err != nil {
		p.t.Fatal(err)
	}
	return r
}

// accept takes over what is proposed, and checks that all of it was.
func (p *project) accept(r review.Review) {
	p.t.Helper()
	_, report, err := p.Correct(context.Background(), r.Corrections(r.Accepted))
	if err != nil || len(report.Left) > 0 {
		p.t.Fatalf("Correct: got %+v, %v, want everything corrected", report, err)
	}
}

// lines returns what a review says, one change a line, as the tests write it.
func lines(r review.Review) []string {
	out := []string{}
	for _, c := range r.Changes {
		line := fmt.Sprintf("%s %s %q→%q", c.Title, c.Kind, c.Old, c.New)
		if c.Kind == review.KindAdd && c.Reason == "" {
			line = fmt.Sprintf("%s add %v %s %q", c.Title, c.Span, c.Label, c.New)
		}
		if c.Reason != "" {
			line += fmt.Sprintf(" !%s", c.Reason)
		} else if !c.Accept {
			line += " ?"
		}
		out = append(out, line)
	}
	return out
}

// sheet is a workbook in the hands of excelize, a program like others.
type sheet struct {
	*excelize.File
	t    testing.TB
	head map[string]int
}

func opened(t testing.TB, b []byte) *sheet {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(b))
	if err != nil {
		t.Fatal(err)
	}
	s := &sheet{File: f, t: t, head: map[string]int{}}
	for i, h := range s.rows("Mentions")[0] {
		s.head[h] = i + 1
	}
	return s
}

func (s *sheet) rows(name string) [][]string {
	s.t.Helper()
	rows, err := s.GetRows(name)
	if err != nil {
		s.t.Fatal(err)
	}
	return rows
}

// set changes the cell of a row of Mentions, from 2, in a column.
func (s *sheet) set(row int, column string, value any) {
	s.t.Helper()
	s.setCell(row, s.head[column], value)
}

func (s *sheet) setCell(row, col int, value any) {
	s.t.Helper()
	cell, err := excelize.CoordinatesToCellName(col, row)
	if err == nil {
		err = s.SetCellValue("Mentions", cell, value)
	}
	if err != nil {
		s.t.Fatalf("set column %d of row %d: %v", col, row, err)
	}
}

func (s *sheet) bytes() []byte {
	s.t.Helper()
	var buf bytes.Buffer
	if err := s.Write(&buf); err != nil {
		s.t.Fatal(err)
	}
	return buf.Bytes()
}

// file writes bytes to a new file.
func file(t testing.TB, dir string, b []byte) string {
	t.Helper()
	path := filepath.Join(dir, "book.xlsx")
	if err := os.WriteFile(path, b, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}
