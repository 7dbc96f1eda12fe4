// Package csvmentions writes the annotations of a project as a table, one row
// each, in a file of comma-separated values (RFC 4180).
//
// It is the format for spreadsheets and statistics. The texts of the articles
// are not in it, so that it cannot be read in again. It may be imported by
// format/all.
package csvmentions

import (
	"nomina/data"
	"nomina/data/format"
)

// Format writes tables of mentions. The zero value is ready.
type Format struct{}

var (
	_ format.Writer  = Format{}
	_ format.Carrier = Format{}
	_ format.Checker = Format{}
)

// Name returns "csv".
func (Format) Name() string { return "csv" }

// Extensions returns the ending of the files.
func (Format) Extensions() []string { return []string{".csv"} }

// The codes of what is lost.
const (
	LossText       format.Code = "loss_text"        // texts of articles
	LossNoMentions format.Code = "loss_no_mentions" // articles without annotations
	LossMeta       format.Code = "loss_meta"
)

// column is what stands in a column of the table.
type column struct {
	title string
	cell  func(r row) string
}

// row is what a row is made of.
type row struct {
	doc     format.Document // with its text
	span    format.Span
	context string
}

// The columns that ReadBack wants, by their places.
const (
	colDocID = iota
	colTitle
	colLabel
	colText
	colStart
	colEnd
	colContext
	colNote
	colAnnotator
	colEntity
	colExternal
	colStatus
	colSource
	colLang
	colOrigin
	colScore
	colCreated
	colModified
	colMentionID
	colEntityID
)

// columns returns the columns in their order.
func columns() []column {
	return []column{
		colDocID:     {"doc_id", func(r row) string { return string(r.doc.Article.ID) }},
		colTitle:     {"title", func(r row) string { return r.doc.Article.Title }},
		colLabel:     {"label", func(r row) string { return r.span.Label }},
		colText:      {"text", func(r row) string { return r.span.Text }},
		colStart:     {"start", func(r row) string { return itoa(r.span.Start) }},
		colEnd:       {"end", func(r row) string { return itoa(r.span.End) }},
		colContext:   {"context", func(r row) string { return r.context }},
		colNote:      {"note", func(r row) string { return r.span.Note }},
		colAnnotator: {"annotator", func(r row) string { return r.span.Annotator }},
		colEntity:    {"entity", func(r row) string { return r.span.Entity.Name }},
		colExternal:  {"external_id", func(r row) string { return r.span.Entity.External }},
		colStatus:    {"status", func(r row) string { return string(r.doc.Article.Status) }},
		colSource:    {"source", func(r row) string { return r.doc.Article.Source }},
		colLang:      {"lang", func(r row) string { return r.doc.Article.Lang }},
		colOrigin:    {"origin", func(r row) string { return string(r.span.Origin) }},
		colScore:     {"score", func(r row) string { return score(r.span.Score) }},
		colCreated:   {"created", func(r row) string { return moment(r.span.Created) }},
		colModified:  {"modified", func(r row) string { return moment(r.span.Modified) }},
		colMentionID: {"mention_id", func(r row) string { return string(r.span.ID) }},
		colEntityID:  {"entity_id", func(r row) string { return string(r.span.Entity.ID) }},
	}
}

// Carry returns d without its text: spans are all that a table of mentions holds.
func (Format) Carry(d format.Document, _ format.WriteOptions) (format.Document, []format.Loss) {
	text := d.Text != ""
	d.Text = ""
	if len(d.Spans) == 0 {
		return d, []format.Loss{{Code: LossNoMentions, Severity: format.Refused, Text: "{count} articles without annotations have no rows", Articles: 1}}
	}
	var losses format.Losses
	if text {
		losses.Add(format.Loss{Code: LossText, Severity: format.Lost, Text: "the texts of {count} articles are not in the file", Articles: 1})
	}
	if d.Article.Meta != "" || d.Article.File != (data.File{}) {
		losses.Add(format.Loss{Code: LossMeta, Severity: format.Lost, Text: "{count} lose some of their metadata", Articles: 1})
	}
	return d, losses
}

// Carried returns s: a cell can hold everything.
func (Format) Carried(s string) string { return s }
