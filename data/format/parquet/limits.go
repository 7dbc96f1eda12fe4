package parquet

import (
	"encoding/binary"
	"errors"
	"fmt"
	"io"

	"github.com/parquet-go/parquet-go"
	"github.com/parquet-go/parquet-go/encoding/thrift"
	meta "github.com/parquet-go/parquet-go/format"
)

// The limits of what a file may declare; the library makes room for as much as a
// file says.
const (
	maxFooter = 64 << 20  // bytes
	maxHeader = 16 << 20  // bytes, of a page
	maxPage   = 256 << 20 // bytes, unpacked
	maxValues = 16 << 20  // in a page
)

var (
	errFooter = errors.New("no end of a Parquet file")
	errLimit  = errors.New("declares more than is taken")
)

// checkFooter looks at the end of a file before the library does.
func checkFooter(r io.ReaderAt, size int64) error {
	var end [8]byte
	if size < int64(len(magic)+len(end)) {
		return errFooter
	}
	if _, err := r.ReadAt(end[:], size-int64(len(end))); err != nil && !errors.Is(err, io.EOF) {
		return err
	}
	n := int64(binary.LittleEndian.Uint32(end[:4]))
	switch {
	case string(end[4:]) != magic || n > size-int64(len(magic)+len(end)):
		return errFooter
	case n > maxFooter:
		return fmt.Errorf("%w: a footer of %d bytes", errLimit, n)
	}
	footer := make([]byte, n)
	if _, err := r.ReadAt(footer, size-int64(len(end))-n); err != nil && !errors.Is(err, io.EOF) {
		return err
	}
	w := walker{b: footer}
	return w.fields(0)
}

// checkPages looks at the headers of the pages of a column before they are read.
func checkPages(file *parquet.File, group, index int) error {
	columns := file.Metadata().RowGroups[group].Columns
	if index >= len(columns) {
		return fmt.Errorf("group of rows %d: %w", group, io.ErrUnexpectedEOF)
	}
	m := columns[index].MetaData
	at := m.DataPageOffset
	if m.DictionaryPageOffset != 0 {
		at = m.DictionaryPageOffset
	}
	end := at + m.TotalCompressedSize
	if at < 0 || m.TotalCompressedSize < 0 || end > file.Size() {
		return fmt.Errorf("column lies outside of the file: %w", io.ErrUnexpectedEOF)
	}
	for at < end {
		n, err := checkPage(io.NewSectionReader(file, at, end-at), m.Codec)
		if err != nil {
			return err
		}
		at += n
	}
	return nil
}

// checkPage judges the header of a page and returns the page's length.
func checkPage(r *io.SectionReader, codec meta.CompressionCodec) (int64, error) {
	b, err := header(r)
	if err != nil {
		return 0, err
	}
	var compact thrift.CompactProtocol
	var h meta.PageHeader
	if err := guarded(func() error { return thrift.NewDecoder(compact.NewReaderFromBytes(b)).Decode(&h) }); err != nil {
		return 0, err
	}
	values := max(h.DataPageHeader.V.NumValues, h.DataPageHeaderV2.V.NumValues, h.DictionaryPageHeader.V.NumValues)
	if h.UncompressedPageSize > maxPage || values > maxValues {
		return 0, fmt.Errorf("%w: a page of %d bytes and %d values", errLimit, h.UncompressedPageSize, values)
	}
	length := int64(len(b)) + int64(h.CompressedPageSize)
	if h.CompressedPageSize < 0 || h.UncompressedPageSize < 0 || length > r.Size() {
		return 0, fmt.Errorf("page lies outside of its column: %w", io.ErrUnexpectedEOF)
	}
	start, size := int64(len(b)), int64(h.UncompressedPageSize)
	if v2 := h.DataPageHeaderV2; v2.Valid { // its levels are never packed
		levels := int64(v2.V.RepetitionLevelsByteLength) + int64(v2.V.DefinitionLevelsByteLength)
		if levels < 0 || levels > min(size, length-start) {
			return 0, fmt.Errorf("levels lie outside of their page: %w", io.ErrUnexpectedEOF)
		}
		start, size = start+levels, size-levels
		if v2.V.IsCompressed.Valid && !v2.V.IsCompressed.V {
			codec = meta.Uncompressed
		}
	}
	return length, checkUnpacked(codec, io.NewSectionReader(r, start, length-start), size)
}

// header returns the bytes of the header of a page.
func header(r *io.SectionReader) ([]byte, error) {
	for size := int64(4 << 10); ; size *= 16 {
		b := make([]byte, min(size, r.Size()))
		if _, err := r.ReadAt(b, 0); err != nil && !errors.Is(err, io.EOF) {
			return nil, err
		}
		w := walker{b: b}
		err := w.fields(0)
		if err == nil {
			return b[:w.at], nil
		}
		if int64(len(b)) == r.Size() || size >= maxHeader || !errors.Is(err, io.ErrUnexpectedEOF) {
			return nil, err
		}
	}
}
