// Package workbook opens the workbooks of other programs.
//
// It stands apart because the library that reads them takes the first fault of a
// sheet for its end, and leaves temporary files behind where a file is damaged.
// Readers import it.
package workbook

import (
	"bytes"
	"errors"
	"fmt"
	"os"

	"github.com/xuri/excelize/v2"
)

// File is an open workbook. It must be closed.
type File struct {
	*excelize.File
	folder string // of its temporary files
}

// Open opens a workbook of which no sheet unpacks to more than o.UnzipSizeLimit bytes.
// A damaged one is an error that says in which part.
func Open(b []byte, o excelize.Options) (*File, error) {
	folder, err := os.MkdirTemp("", "nomina-workbook-")
	if err != nil {
		return nil, fmt.Errorf("open the workbook: %w", err)
	}
	o.TmpDir = folder
	f, err := excelize.OpenReader(bytes.NewReader(b), o)
	if err != nil {
		return nil, errors.Join(err, os.RemoveAll(folder))
	}
	book := &File{f, folder}
	if err := damage(b, o.UnzipSizeLimit); err != nil {
		return nil, errors.Join(err, book.Close())
	}
	return book, nil
}

// Close ends the reading and removes the temporary files.
func (f *File) Close() error { return errors.Join(f.File.Close(), os.RemoveAll(f.folder)) }
