package parquet

import (
	"bytes"
	"errors"
	"io"
	"testing"

	lib "github.com/parquet-go/parquet-go"
	"github.com/parquet-go/parquet-go/compress"
	meta "github.com/parquet-go/parquet-go/format"
)

// TestCheckUnpacked packs many zeros and declares fewer.
func TestCheckUnpacked(t *testing.T) {
	zeros := make([]byte, 1<<20)
	for codec, c := range map[meta.CompressionCodec]compress.Codec{meta.Snappy: &lib.Snappy, meta.Gzip: &lib.Gzip, meta.Zstd: &lib.Zstd} {
		packed, err := c.Encode(nil, zeros)
		if err != nil {
			t.Fatal(err)
		}
		for size, want := range map[int64]error{1 << 20: nil, 1<<20 - 1: errLimit, 10: errLimit} {
			r := io.NewSectionReader(bytes.NewReader(packed), 0, int64(len(packed)))
			if err := checkUnpacked(codec, r, size); !errors.Is(err, want) || want == nil && err != nil {
				t.Errorf("%v of %d bytes: got %v, want %v", codec, size, err, want)
			}
		}
	}
}
