package table

import (
	"archive/zip"
	"bytes"
	"io"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"nomina/data/format"
	"nomina/data/format/cells"
	"nomina/data/format/plain"
)

// docStart is the word that begins an article in tables made of CoNLL's files.
const docStart = "-DOCSTART-"

// Sniff finds rows with equally many cells under titles that are usual for
// articles.
func (Format) Sniff(s format.Sample) format.Guess {
	named := slices.Contains(Format{}.Extensions(), strings.ToLower(filepath.Ext(s.Name)))
	if isBook(s.Head) {
		return sniffBook(s, named)
	}
	perhaps := format.Guess{}
	if named {
		perhaps.Fit = format.Perhaps
	}
	text, ok := sample(s)
	switch {
	case !ok:
		return perhaps
	case strings.HasPrefix(text, "#FORMAT="), strings.HasPrefix(text, docStart) && !strings.HasPrefix(text, docStart+","): // of WebAnno, CoNLL
		return format.Guess{}
	}
	comma, n := cells.Comma(text)
	first, _, f, ok := cells.New(text, comma).Next(nil)
	if !ok || f != cells.Sound {
		return perhaps
	}
	if guess, ok := sniffWords(text, comma, first); ok {
		return guess
	}
	return sniffTitles(first, comma, n, named)
}

// sniffTitles judges a table of n columns by its first row. Words between tabs
// may have any titles.
func sniffTitles(first []string, comma byte, n int, named bool) format.Guess {
	isText := slices.ContainsFunc(first, func(c string) bool { return slices.Contains(titles[fieldText], known(c)) })
	switch {
	case isText && (n > 1 && usual(first) > 1 || named):
		return format.Recognise(format.Likely, CodeIsCSV, "it begins as a table with the columns {columns}", "columns", format.Short(strings.Join(first, ", ")))
	case named && n > 1 && (comma != '\t' || usual(first) > 0):
		return format.Recognise(format.Likely, CodeIsCSV, "it begins as a table with the columns {columns}", "columns", strconv.Itoa(n))
	case named:
		return format.Guess{Fit: format.Perhaps}
	}
	return format.Guess{}
}

// sniffWords finds a row for each word. Rows of words between tabs without titles
// are CoNLL.
func sniffWords(text string, comma byte, first []string) (format.Guess, bool) {
	split := cells.New(text, comma)
	var rows [][]string
	for len(rows) < sampled {
		row, _, f, ok := split.Next(nil)
		if !ok {
			break
		}
		if f == cells.Sound && !cells.Blank(row) {
			rows = append(rows, row)
		}
	}
	w, head, ok := findWords(rows)
	switch {
	case !ok, !head && comma == '\t':
		return format.Guess{}, false
	case head:
		return format.Recognise(format.Certain, CodeIsWords, "it begins as a table with a row for each word: {columns}", "columns",
			format.Short(first[w.word]+", "+first[w.tag])), true
	}
	return format.Recognise(format.Likely, CodeIsWords, "it begins as a table with a row for each word: {columns}", "columns",
		letters(w.word)+", "+letters(w.tag)), true
}

// sample returns the beginning of a text, up to the last whole line.
func sample(s format.Sample) (string, bool) {
	head := s.Head
	guess := plain.Detect(head[:len(head)&^1])
	if guess.Encoding == plain.UTF8 || guess.Encoding == plain.Windows1252 {
		if i := bytes.LastIndexByte(head, '\n'); i >= 0 && !s.All {
			head = head[:i+1]
		}
		guess = plain.Detect(head)
	}
	if guess.Encoding == "" || len(head) == 0 {
		return "", false
	}
	text, _, err := plain.Decode(head, guess.Encoding)
	return text, err == nil
}

// sniffBook judges a workbook by its parts where they can be seen. One that the
// program has written is for another reader.
func sniffBook(s format.Sample, named bool) format.Guess {
	perhaps := format.Guess{}
	if named {
		perhaps.Fit = format.Perhaps
	}
	var sheets []string
	book := false
	switch seen := s.Zip(func(z *zip.Reader) { sheets, book = sheetsOf(z) }); {
	case !seen && !s.All:
		return perhaps
	case !book || own(sheets):
		return format.Guess{}
	}
	return format.Recognise(format.Likely, CodeIsXLSX, "it is a workbook")
}

var sheetName = regexp.MustCompile(`<(?:\w+:)?sheet\s[^>]*\bname="([^"]*)"`)

// sheetsOf returns the names of a workbook's sheets without unpacking them.
func sheetsOf(z *zip.Reader) ([]string, bool) {
	f, err := z.Open("xl/workbook.xml")
	if err != nil {
		return nil, false
	}
	defer f.Close()
	const most = 256 << 10
	list, err := io.ReadAll(io.LimitReader(f, most))
	var names []string
	for _, m := range sheetName.FindAllSubmatch(list, -1) {
		names = append(names, string(m[1]))
	}
	return names, err == nil
}
