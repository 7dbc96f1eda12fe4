package workbook_test

import (
	"archive/zip"
	"bytes"
	"io"
	"os"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"nomina/data/format/workbook"
)

const sheet = "xl/worksheets/sheet1.xml"

// written returns a workbook with a sheet of rows.
func written(t *testing.T, rows int) []byte {
	t.Helper()
	f := excelize.NewFile()
	for i := range rows {
		cell, err := excelize.CoordinatesToCellName(1, i+1)
		if err == nil {
			err = f.SetCellStr("Sheet1", cell, strings.Repeat("Kim ", 20))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	var b bytes.Buffer
	if err := f.Write(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// changed returns a workbook with another sheet.
func changed(t *testing.T, b []byte, change func([]byte) []byte) []byte {
	t.Helper()
	in, err := zip.NewReader(bytes.NewReader(b), int64(len(b)))
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for _, f := range in.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		raw, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		if f.Name == sheet {
			raw = change(raw)
		}
		w, err := z.Create(f.Name)
		if err == nil {
			_, err = w.Write(raw)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// TestOpen opens workbooks, sound and damaged, with sheets so large that they are
// unpacked to the disk, and looks what is left there.
func TestOpen(t *testing.T) {
	folder := t.TempDir()
	for _, name := range []string{"TMPDIR", "TMP", "TEMP"} {
		t.Setenv(name, folder)
	}
	good := written(t, 2000)
	packed := bytes.Index(good, []byte("\x00"+sheet)) // somewhere in the packed sheet, by far the largest part
	broken := bytes.Clone(good)
	for i := range 400 {
		broken[packed+2000+i] ^= 0x55
	}
	for _, tc := range []struct {
		name string
		in   []byte
		ok   bool
	}{
		{"good", good, true},
		{"cut off", changed(t, good, func(b []byte) []byte { return b[:len(b)/2] }), false},
		{"a control character", changed(t, good, func(b []byte) []byte { b[len(b)/2] = 1; return b }), false},
		{"packed badly", broken, false},
		{"no workbook", []byte("PK\x03\x04"), false},
	} {
		f, err := workbook.Open(tc.in, excelize.Options{UnzipSizeLimit: 1 << 30, UnzipXMLSizeLimit: 1 << 10})
		if (err == nil) != tc.ok {
			t.Errorf("%s: got %v, want success %v", tc.name, err, tc.ok)
		}
		if err == nil {
			if err := f.Close(); err != nil {
				t.Errorf("%s: close: %v", tc.name, err)
			}
		}
		left, err := os.ReadDir(folder)
		if err != nil || len(left) > 0 {
			t.Errorf("%s: got %v, %v left, want nothing", tc.name, left, err)
		}
	}
}
