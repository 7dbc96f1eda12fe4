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
		p := newPacker(&packed)
		err := p.begin()
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

// TestPacker_Join puts what one has packed into the stream of another.
func TestPacker_Join(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	for _, sizes := range [][3]int{{}, {1, 2, 3}, {0, 70_000, 0}, {100, 3*pieceSize + 1, 65_521}, {65_522, 65_520, 9}} {
		var want, parts, packed bytes.Buffer
		out, inner := newPacker(&packed), newPacker(&parts)
		err := out.begin()
		for i, size := range sizes {
			b := make([]byte, size)
			for k := range b {
				b[k] = byte(255 - random.IntN(3))
			}
			want.Write(b)
			if i == 1 {
				_, e := inner.Write(b)
				err = errors.Join(err, e, inner.flush(), out.join(inner, &parts))
				continue
			}
			_, e := out.Write(b)
			err = errors.Join(err, e)
		}
		if err = errors.Join(err, out.Close()); err != nil {
			t.Fatalf("%v: %v", sizes, err)
		}
		z, err := zlib.NewReader(&packed)
		if err != nil {
			t.Fatalf("%v: %v", sizes, err)
		}
		if got, err := io.ReadAll(z); err != nil || !bytes.Equal(got, want.Bytes()) {
			t.Errorf("%v: got %d bytes, %v, want the %d packed", sizes, len(got), err, want.Len())
		}
	}
}

func TestPacker_Fails(t *testing.T) {
	full := errors.New("full")
	_, err := newPacker(failing{full}).Write(make([]byte, 20*pieceSize))
	if !errors.Is(err, full) {
		t.Errorf("Write: got %v, want %v", err, full)
	}
}

type failing struct{ err error }

func (f failing) Write([]byte) (int, error) { return 0, f.err }
