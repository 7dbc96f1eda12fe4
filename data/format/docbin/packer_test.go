package docbin

import (
	"bytes"
	"compress/zlib"
	"errors"
	"io"
	"math/rand/v2"
	"testing"
)

// TestPacker unpacks what was packed in one piece, in several and in none.
func TestPacker(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for _, size := range []int{0, 1, pieceSize - 1, pieceSize, pieceSize + 1, 7*pieceSize + 100} {
		want := make([]byte, size)
		for i := range want {
			want[i] = byte(random.IntN(4 + i%200))
		}
		var packed bytes.Buffer
		p, err := newPacker(&packed)
		for rest := want; err == nil && len(rest) > 0; {
			n := min(len(rest), 1+random.IntN(300_000))
			_, err = p.Write(rest[:n])
			rest = rest[n:]
		}
		if err == nil {
			err = p.Close()
		}
		if err != nil {
			t.Fatalf("%d bytes: %v", size, err)
		}
		z, err := zlib.NewReader(&packed)
		if err != nil {
			t.Fatalf("%d bytes: %v", size, err)
		}
		got, err := io.ReadAll(z)
		if err != nil || !bytes.Equal(got, want) || packed.Len() > 0 {
			t.Errorf("%d bytes: got %d, %v, and %d behind the end, want the same", size, len(got), err, packed.Len())
		}
	}
}

func TestPacker_Fails(t *testing.T) {
	full := errors.New("full")
	p := packer{w: failing{full}}
	good, err := newPacker(io.Discard)
	if err != nil {
		t.Fatal(err)
	}
	p.sum, p.buf = good.sum, good.buf
	_, err = p.Write(make([]byte, 20*pieceSize))
	if !errors.Is(err, full) {
		t.Errorf("Write: got %v, want %v", err, full)
	}
}

type failing struct{ err error }

func (f failing) Write([]byte) (int, error) { return 0, f.err }
