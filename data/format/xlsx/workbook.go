package xlsx

import (
	"archive/zip"
	"fmt"
	"io"

	"nomina/data/format"
)

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
	defer func() { _ = f.Close() }()
	for {
		if err := r.next(); err != nil {
			return 0, fmt.Errorf("sheet %s: %w", sheetAbout, err)
		}
		if string(r.get(1)) == unitRow {
			return format.ParseUnit(string(r.get(2)))
		}
	}
}
