package xlsx

import (
	"archive/zip"
	"errors"
	"fmt"
	"io"
	"strconv"

	"nomina/data/format"
)

// workbook is an open workbook.
type workbook struct {
	zip *zip.Reader
	bookParts
	strings []string // the shared ones
}

func openWorkbook(r io.ReaderAt, size int64) (*workbook, error) {
	z, err := zip.NewReader(r, size)
	if err != nil {
		return nil, fmt.Errorf("open workbook: %w", err)
	}
	wb := &workbook{zip: z}
	if wb.bookParts, err = findParts(wb.part); err != nil {
		return nil, fmt.Errorf("open workbook: %w", err)
	}
	if wb.shared == "" {
		return wb, nil
	}
	f, err := z.Open(wb.shared)
	if err != nil {
		return nil, fmt.Errorf("open workbook: %w", err)
	}
	wb.strings, err = sharedStrings(io.LimitReader(f, maxStrings))
	if e := f.Close(); err == nil {
		err = e
	}
	return wb, err
}

// maxPart is how many bytes of a part are read that is read whole, and maxStrings
// of the shared strings.
const (
	maxPart    = 64 << 20
	maxStrings = 2 << 30
)

func (wb *workbook) part(name string) ([]byte, error) {
	f, err := wb.zip.Open(name)
	if err != nil {
		return nil, err
	}
	b, err := io.ReadAll(io.LimitReader(f, maxPart))
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
	return &rows{scan: newScanner(f), shared: wb.strings}, f, nil
}

// numbered returns the sheets of a kind by the names that they were given.
func (wb *workbook) numbered(name string) []string {
	var out []string
	for n := 1; ; n++ {
		next := name
		if n > 1 {
			next += " " + strconv.Itoa(n)
		}
		if _, ok := wb.paths[next]; !ok {
			return out
		}
		out = append(out, next)
	}
}

// unit returns what the offsets count.
func (wb *workbook) unit() (format.Unit, error) {
	about, err := wb.about()
	if err != nil {
		return 0, err
	}
	return format.ParseUnit(about[unitRow])
}

// about returns the rows of the sheet About by their first cells.
func (wb *workbook) about() (map[string]string, error) {
	r, f, err := wb.sheet(sheetAbout)
	if err != nil {
		return nil, fmt.Errorf("sheet %s: %w", sheetAbout, err)
	}
	defer func() { _ = f.Close() }()
	out := make(map[string]string)
	for len(out) < maxAbout {
		err := r.next()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, fmt.Errorf("sheet %s: %w", sheetAbout, err)
		}
		if key := string(r.get(1)); key != "" {
			out[key] = string(r.get(2))
		}
	}
	return out, nil
}

// maxAbout is how many rows of About are looked at.
const maxAbout = 1000
