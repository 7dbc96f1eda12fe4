// Package table reads tables of articles: a row for each, as spreadsheets and
// databases give them, a row for each mention with its offsets, or a row for each
// word with its tag.
//
// It stands apart from the workbooks of the program itself, which say what they
// hold; here the columns are guessed by their titles, in English and French, or
// chosen by somebody. It may be imported by format/all.
package table

import (
	"context"
	"errors"
	"strconv"

	"nomina/data"
	"nomina/data/format"
	"nomina/data/format/cells"
	"nomina/data/format/prose"
)

// MaxSize is the largest file that is read, in bytes.
const MaxSize = 128 << 20

// The codes of this package's report lines.
const (
	CodeColumns  format.Code = "table_columns"   // args: columns; what was taken for what
	CodeQuote    format.Code = "open_quote"      // no args
	CodeTooLong  format.Code = "line_too_long"   // args: limit (MiB)
	CodeNoColumn format.Code = "table_column"    // args: column
	CodeNoText   format.Code = "table_no_text"   // args: column
	CodeNoTag    format.Code = "table_no_tag"    // args: column
	CodeTags     format.Code = "table_tags"      // args: tags; not as many as words
	CodeNoPlaces format.Code = "table_no_places" // args: column; mentions without offsets
	CodeCut      format.Code = "table_cut"       // args: column
	CodeOffset   format.Code = "table_offset"    // args: span, value
	CodeLong     format.Code = "table_long"      // args: limit
	CodeWide     format.Code = "table_wide"      // args: limit
	CodeNoTexts  format.Code = "table_no_texts"  // args: column
	CodeDiffers  format.Code = "table_differs"   // args: columns
	CodeEmpty    format.Code = "empty_lines"     // no args
	CodeSheets   format.Code = "table_sheets"    // args: sheet, count
	CodeOwn      format.Code = "table_own"       // no args
	CodeLocked   format.Code = "table_locked"    // no args
	CodeOld      format.Code = "table_old"       // no args
	CodeBroken   format.Code = "table_broken"    // args: error
	CodeIsCSV    format.Code = "is_table"        // args: columns
	CodeIsXLSX   format.Code = "is_table_sheet"  // no args
	CodeIsWords  format.Code = "is_table_words"  // args: columns
)

// Format reads tables. The zero value is ready.
type Format struct{}

var (
	_ format.Reader  = Format{}
	_ format.Sniffer = Format{}
)

// Name returns "table".
func (Format) Name() string { return "table" }

// Extensions returns the endings of tables, those that are refused included:
// somebody has to say what to do with them.
func (Format) Extensions() []string {
	return []string{".csv", ".tsv", ".xlsx", ".xlsm", ".tab", ".xls", ".ods"}
}

// source gives the rows of a table, the titles among them. The row is the
// source's own until the next call; its cells are not.
type source interface {
	// next returns a row and its number in the file, from 1; false at the end or
	// after what cannot be read further. Rows that cannot be read are reported
	// and passed over.
	next(log *format.Log) ([]string, int, bool)
	close()
}

// Read yields an article for each row, or for all rows of one text when they
// hold mentions. The report has the titles of the columns, and what was taken.
func (Format) Read(ctx context.Context, in format.Input, o format.ReadOptions, yield func(format.Document) error) (format.Report, error) {
	log := format.NewLog(in)
	if err := ctx.Err(); err != nil {
		return log.Report, err
	}
	raw, err := in.Bytes(MaxSize)
	if err != nil {
		log.RefuseFile(err, MaxSize)
		return log.Report, ctx.Err()
	}
	src, file, ok := open(log, in, raw, o)
	if !ok {
		return log.Report, ctx.Err()
	}
	defer src.close()
	r := reader{ctx: ctx, log: log, in: in, o: o, file: file, yield: yield}
	err = r.read(src)
	if errors.Is(err, errStop) {
		err = nil
	}
	return log.Report, err
}

// open returns the rows of a file, of a workbook or a text.
func open(log *format.Log, in format.Input, raw []byte, o format.ReadOptions) (source, data.File, bool) {
	file := data.File{Name: in.Name, Path: in.Path, SHA256: prose.Sum(raw)}
	if isBook(raw) || isOld(raw) {
		src, ok := openBook(log, raw)
		return src, file, ok
	}
	if len(raw) == 0 {
		log.Say(0, CodeEmpty, "holds no articles")
		return nil, file, false
	}
	text, ok := prose.Decode(log, raw, o)
	if !ok {
		return nil, file, false
	}
	file.Encoding = log.Report.Encoding
	return newLines(text), file, true
}

// lines gives the rows of a text.
type lines struct {
	split *cells.Splitter
	row   []string
}

func newLines(text string) *lines {
	if comma, rest, ok := said(text); ok {
		return &lines{split: cells.New(rest, comma)}
	}
	comma, _ := cells.Comma(text)
	return &lines{split: cells.New(text, comma)}
}

// said returns what a first line "sep=;" of Excel says.
func said(text string) (comma byte, rest string, ok bool) {
	if len(text) < 6 || text[:4] != "sep=" || text[5] != '\n' && text[5] != '\r' {
		return 0, text, false
	}
	return text[4], "\n" + text[6:], true // the line itself counts
}

func (l *lines) next(log *format.Log) ([]string, int, bool) {
	for {
		row, line, f, ok := l.split.Next(l.row[:0])
		l.row = row
		switch {
		case !ok:
			return nil, 0, false
		case f == cells.OpenQuote:
			log.Refuse(line, CodeQuote, "a quotation mark is not closed")
		case f == cells.TooLong:
			log.Refuse(line, CodeTooLong, "line longer than {limit} MiB", "limit", strconv.Itoa(cells.MaxRow>>20))
		case cells.Blank(row):
		default:
			return row, line, true
		}
	}
}

func (l *lines) close() {}
