package table

import (
	"bytes"
	"errors"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/xuri/excelize/v2"

	"nomina/data/format"
	"nomina/data/format/cells"
	"nomina/data/format/workbook"
)

// The limits of a workbook. A sheet that is larger than maxSheet is unpacked into
// a temporary file.
const (
	maxUnpacked = 1 << 30
	maxSheet    = 64 << 20
)

func isBook(b []byte) bool { return bytes.HasPrefix(b, []byte("PK\x03\x04")) }

// isOld reports whether a file is of the container that old and locked workbooks
// come in.
func isOld(b []byte) bool { return bytes.HasPrefix(b, []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")) }

// book gives the rows of the first sheet of a workbook, as they are shown, except
// that dates are written as ISO 8601 has them.
type book struct {
	file       *workbook.File
	shown, raw *excelize.Rows
	line       int
	since1904  bool
}

// openBook opens a workbook, or says why it cannot be read.
func openBook(log *format.Log, b []byte) (source, bool) {
	if isOld(b) {
		if strings.Contains(string(b), "E\x00n\x00c\x00r\x00y\x00p\x00t\x00e\x00d") {
			log.Refuse(0, CodeLocked, "is locked with a password; save it without one")
		} else {
			log.Refuse(0, CodeOld, "is no workbook of today's kind; save it as .xlsx or .csv")
		}
		return nil, false
	}
	f, err := workbook.Open(b, excelize.Options{UnzipSizeLimit: maxUnpacked, UnzipXMLSizeLimit: maxSheet})
	if err != nil {
		refuseBook(log, b, err)
		return nil, false
	}
	src := &book{file: f}
	if !src.open(log) {
		src.close()
		return nil, false
	}
	return src, true
}

func refuseBook(log *format.Log, b []byte, err error) {
	if errors.Is(err, excelize.ErrWorkbookFileFormat) || bytes.Contains(b[:min(len(b), 256)], []byte("opendocument")) {
		log.Refuse(0, CodeOld, "is no workbook of today's kind; save it as .xlsx or .csv")
		return
	}
	log.Refuse(0, CodeBroken, "the workbook is damaged: {error}", "error", format.Short(err.Error()))
}

// open takes the first sheet. A workbook that the program has written itself is
// not for this reader.
func (s *book) open(log *format.Log) bool {
	sheets := s.file.GetSheetList()
	if len(sheets) == 0 {
		log.Refuse(0, CodeBroken, "the workbook is damaged: {error}", "error", "no sheets")
		return false
	}
	if own(sheets) {
		log.Refuse(0, CodeOwn, "is a workbook that Nomina has written; read it as such")
		return false
	}
	shown, err1 := s.file.Rows(sheets[0])
	raw, err2 := s.file.Rows(sheets[0])
	s.shown, s.raw = shown, raw
	if err := errors.Join(err1, err2); err != nil {
		log.Refuse(0, CodeBroken, "the workbook is damaged: {error}", "error", format.Short(err.Error()))
		return false
	}
	if p, err := s.file.GetWorkbookProps(); err == nil && p.Date1904 != nil {
		s.since1904 = *p.Date1904
	}
	if len(sheets) > 1 {
		log.Say(0, CodeSheets, "the first sheet, {sheet}, was read; {count} others were not",
			"sheet", format.Short(sheets[0]), "count", strconv.Itoa(len(sheets)-1))
	}
	return true
}

// own reports whether a workbook has the sheets that the program's own have.
func own(sheets []string) bool {
	return slices.Contains(sheets, "Mentions") && slices.Contains(sheets, "Articles") && slices.Contains(sheets, "About")
}

func (s *book) next(log *format.Log) ([]string, int, bool) {
	for s.shown.Next() && s.raw.Next() {
		s.line++
		row, err1 := s.shown.Columns()
		raw, err2 := s.raw.Columns(excelize.Options{RawCellValue: true})
		if err := errors.Join(err1, err2); err != nil {
			log.Refuse(s.line, CodeBroken, "the workbook is damaged: {error}", "error", format.Short(err.Error()))
			return nil, 0, false
		}
		if cells.Blank(row) {
			continue
		}
		for i := range row {
			if i < len(raw) && row[i] != raw[i] {
				row[i] = s.date(row[i], raw[i])
			}
			row[i] = strings.ToValidUTF8(row[i], "\ufffd")
		}
		return row, s.line, true
	}
	if err := errors.Join(s.shown.Error(), s.raw.Error()); err != nil {
		log.Refuse(s.line+1, CodeBroken, "the workbook is damaged: {error}", "error", format.Short(err.Error()))
	}
	return nil, 0, false
}

// dated is how spreadsheets show days: numbers or a month between two signs, or a
// month and a number. Numbers with signs for thousands are not like that.
var dated = regexp.MustCompile(`(?i)\b\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}\b|\b\d{1,2}[-/. ]\pL{3,10}\.?[-/. ,]+\d{2,4}\b|^\d{1,2}-\pL{3,10}$|^\pL{3,10}-\d{2,4}$|\pL{3,10} \d{1,2}, \d{4}$`)

// date returns what is shown for a number, as ISO 8601 when it is a date.
func (s *book) date(shown, raw string) string {
	n, err := strconv.ParseFloat(raw, 64)
	const lastDay = 2_958_466 // the year 10000
	if err != nil || n < 1 || n >= lastDay || !dated.MatchString(shown) {
		return shown
	}
	t, err := excelize.ExcelDateToTime(n, s.since1904)
	if err != nil {
		return shown
	}
	if t = t.Round(time.Second); n == float64(int(n)) {
		return t.Format(time.DateOnly)
	}
	return t.Format("2006-01-02T15:04:05")
}

func (s *book) close() {
	for _, rows := range []*excelize.Rows{s.shown, s.raw} {
		if rows != nil {
			_ = rows.Close() // was only read
		}
	}
	_ = s.file.Close() // removes its temporary files
}
