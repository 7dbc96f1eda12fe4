package main

import (
	"archive/zip"
	"context"
	"errors"
	"fmt"
	"io"
	"os"

	"nomina/data/format"
)

// writeFile lets write make a file, again and again.
func writeFile(path string, write func(io.Writer) error) error {
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	return errors.Join(write(f), f.Close())
}

// readWhole reads a written file with the reader of its format, or with what checks
// it where there is none.
func readWhole(w format.Writer, path string, articles int) error {
	if r, ok := w.(format.Reader); ok {
		return readFile(r, path, articles)
	}
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return err
	}
	n := 0
	err = w.(format.Checker).ReadBack(context.Background(), f, info.Size(), format.WriteOptions{}, func(format.Document) error { n++; return nil })
	if err == nil && n != articles {
		err = fmt.Errorf("read back: got %d articles, want %d", n, articles)
	}
	return err
}

// readFile reads a file in which there is one article or more.
func readFile(r format.Reader, path string, least int) error {
	rep, err := r.Read(context.Background(), format.File(path), format.ReadOptions{}, func(format.Document) error { return nil })
	if err == nil && rep.Kept.Articles < least {
		err = fmt.Errorf("read: got %d articles, want %d", rep.Kept.Articles, least)
	}
	return err
}

// fileSize returns how large a file is, in MB.
func fileSize(path string) func() (float64, error) {
	return func() (float64, error) {
		info, err := os.Stat(path)
		if err != nil {
			return 0, err
		}
		return float64(info.Size()) / 1e6, nil
	}
}

// textSize returns how long the texts of a corpus are, in MB.
func textSize(c format.Corpus) (float64, error) {
	n := 0
	for d, err := range c.Documents {
		if err != nil {
			return 0, err
		}
		n += len(d.Text)
	}
	return float64(n) / 1e6, nil
}

// unpackedSize returns how large the files in an archive are, in MB.
func unpackedSize(path string) func() (float64, error) {
	return func() (float64, error) {
		z, err := zip.OpenReader(path)
		if err != nil {
			return 0, err
		}
		n := uint64(0)
		for _, f := range z.File {
			n += f.UncompressedSize64
		}
		return float64(n) / 1e6, z.Close()
	}
}
