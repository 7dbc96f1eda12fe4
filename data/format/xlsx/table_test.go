package xlsx

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"testing"
)

// TestTable_NoHeader reads a sheet without a row: that is damage, and must not
// be taken for the end of the table.
func TestTable_NoHeader(t *testing.T) {
	var buf bytes.Buffer
	z := zip.NewWriter(&buf)
	f, err := z.Create("sheet.xml")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := f.Write([]byte("<worksheet><sheetData></sheetData></worksheet>")); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	r, err := zip.NewReader(bytes.NewReader(buf.Bytes()), int64(buf.Len()))
	if err != nil {
		t.Fatal(err)
	}
	book := &workbook{zip: r, bookParts: bookParts{paths: map[string]string{"Articles": "sheet.xml"}}}
	there := table{book: book, sheets: []string{"Articles"}}
	defer there.close()
	if err := there.next(); err == nil || errors.Is(err, io.EOF) {
		t.Errorf("sheet without a header: got %v, want an error other than the end", err)
	}
	missing := table{book: book}
	if err := missing.next(); !errors.Is(err, io.EOF) {
		t.Errorf("no sheet: got %v, want %v", err, io.EOF)
	}
}
