package table

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"path"

	"golang.org/x/net/html/charset"
)

// damage returns what is wrong with the sheets of a workbook. The library that
// reads them takes the first fault for the end, and rows would be missing without
// a word.
func damage(b []byte) error {
	archive, err := zip.NewReader(bytes.NewReader(b), int64(len(b)))
	if err != nil {
		return err
	}
	for _, f := range archive.File {
		if path.Dir(f.Name) == "xl/worksheets" && path.Ext(f.Name) == ".xml" {
			if err := wellFormed(f); err != nil {
				return fmt.Errorf("%s: %w", path.Base(f.Name), err)
			}
		}
	}
	return nil
}

// wellFormed reads a part of a workbook to its end.
func wellFormed(f *zip.File) error {
	part, err := f.Open()
	if err != nil {
		return err
	}
	dec := xml.NewDecoder(io.LimitReader(part, maxUnpacked))
	dec.CharsetReader = charset.NewReaderLabel
	for err == nil {
		_, err = dec.Token()
	}
	if errors.Is(err, io.EOF) {
		err = nil
	}
	return errors.Join(err, part.Close())
}
