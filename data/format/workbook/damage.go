package workbook

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

// damage returns what is wrong with the sheets of a workbook, of which up to limit
// bytes are looked at. The library that reads them takes the first fault for the
// end, and rows would be missing without a word.
func damage(b []byte, limit int64) error {
	archive, err := zip.NewReader(bytes.NewReader(b), int64(len(b)))
	if err != nil {
		return err
	}
	for _, f := range archive.File {
		if path.Dir(f.Name) == "xl/worksheets" && path.Ext(f.Name) == ".xml" {
			if err := wellFormed(f, limit); err != nil {
				return fmt.Errorf("%s: %w", path.Base(f.Name), err)
			}
		}
	}
	return nil
}

// wellFormed reads a part of a workbook to its end.
func wellFormed(f *zip.File, limit int64) error {
	part, err := f.Open()
	if err != nil {
		return err
	}
	dec := xml.NewDecoder(io.LimitReader(part, limit))
	dec.CharsetReader = charset.NewReaderLabel
	for err == nil {
		_, err = dec.Token()
	}
	if errors.Is(err, io.EOF) {
		err = nil
	}
	return errors.Join(err, part.Close())
}
