package parquet

import (
	"compress/gzip"
	"encoding/binary"
	"errors"
	"fmt"
	"io"

	"github.com/klauspost/compress/zstd"
	meta "github.com/parquet-go/parquet-go/format"
)

// checkUnpacked judges whether the packed bytes of a page are, unpacked, no more
// than its header says: the library makes room for as many as there are. Pages
// packed in other ways than are checked here are refused.
func checkUnpacked(codec meta.CompressionCodec, r *io.SectionReader, size int64) error {
	if r.Size() == 0 {
		return nil
	}
	var unpacked io.Reader
	switch codec {
	case meta.Uncompressed:
		return nil
	case meta.Snappy:
		return checkSnappy(r, size)
	case meta.Gzip:
		z, err := gzip.NewReader(r)
		if err != nil {
			return err
		}
		unpacked = z
	case meta.Zstd:
		z, err := zstd.NewReader(r, zstd.WithDecoderMaxMemory(maxPage), zstd.WithDecoderConcurrency(1))
		if err != nil {
			return err
		}
		defer z.Close()
		unpacked = z
	default:
		return fmt.Errorf("packed with %v, which is not read", codec)
	}
	n, err := io.Copy(io.Discard, io.LimitReader(unpacked, size+1))
	if err == nil && n > size {
		err = fmt.Errorf("%w: more than the %d bytes of a page", errLimit, size)
	}
	return err
}

// checkSnappy looks at the length with which packed bytes begin.
func checkSnappy(r *io.SectionReader, size int64) error {
	b := make([]byte, min(binary.MaxVarintLen64, r.Size()))
	if _, err := r.ReadAt(b, 0); err != nil && !errors.Is(err, io.EOF) {
		return err
	}
	if n, k := binary.Uvarint(b); k <= 0 || n > uint64(size) {
		return fmt.Errorf("%w: more than the %d bytes of a page", errLimit, size)
	}
	return nil
}
