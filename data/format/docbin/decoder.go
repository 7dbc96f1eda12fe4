package docbin

import (
	"bufio"
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"math"
)

// decoder reads MessagePack (https://msgpack.org) from a stream.
type decoder struct {
	r    *bufio.Reader
	room int64 // how many bytes may still be kept
}

func newDecoder(r io.Reader, room int64) *decoder {
	return &decoder{r: bufio.NewReaderSize(r, bufferSize), room: room}
}

// bufferSize is how many bytes are read of a file at a time.
const bufferSize = 64 << 10

// decode returns a decoder of bytes that are there.
func decode(b []byte) *decoder {
	return &decoder{r: bufio.NewReaderSize(bytes.NewReader(b), min(bufferSize, len(b))), room: 16*int64(len(b)) + 64}
}

// kind is what a value is.
type kind int

const (
	kindNil kind = iota
	kindBool
	kindInt
	kindUint
	kindFloat
	kindText
	kindBytes
	kindArray
	kindMap
	kindOther
)

// The reasons why a file is not read.
var (
	errMessage = errors.New("is no MessagePack")
	errRoom    = errors.New("holds more than is read")
	errDeep    = errors.New("is nested too deeply")
	errKey     = errors.New("has a map with a key longer than 4 KiB")
)

// head reads the beginning of a value. n is its length in bytes or elements, or
// the value itself: a number's bits, or 1 for true.
func (d *decoder) head() (k kind, n uint64, err error) {
	c, err := d.r.ReadByte()
	if err != nil {
		return 0, 0, unexpected(err)
	}
	if k, n, ok := short(c); ok {
		return k, n, nil
	}
	size, k := form(c)
	n, err = d.uint(size)
	switch {
	case err != nil:
		return 0, 0, err
	case c == 0xc3:
		n = 1
	case c >= 0xc7 && c <= 0xc9:
		n++ // the type
	case c == 0xca:
		n = math.Float64bits(float64(math.Float32frombits(uint32(n)))) //nolint:gosec // bits
	case k == kindInt:
		n = uint64(int64(n<<(64-8*size)) >> (64 - 8*size)) //nolint:gosec // bits
	case c == 0xc1:
		err = errMessage
	}
	return k, n, err
}

// short returns a value that is in its first byte, or whose length is.
func short(c byte) (k kind, n uint64, ok bool) {
	switch {
	case c < 0x80:
		return kindUint, uint64(c), true
	case c < 0x90:
		return kindMap, uint64(c & 15), true
	case c < 0xa0:
		return kindArray, uint64(c & 15), true
	case c < 0xc0:
		return kindText, uint64(c & 31), true
	case c >= 0xe0:
		return kindInt, uint64(int64(int8(c))), true //nolint:gosec // bits
	case c >= 0xd4 && c <= 0xd8: // fixext: a type and 1, 2, 4, 8 or 16 bytes
		return kindOther, 1 + 1<<(c-0xd4), true
	}
	return kindNil, 0, false
}

// form returns how many bytes follow the first byte of any other value, and its
// kind: within a run of first bytes, each has twice as many as the one before.
func form(c byte) (size int, k kind) {
	for _, run := range [...]struct {
		first, last byte
		size        int
		kind        kind
	}{
		{0xc2, 0xc3, 0, kindBool}, {0xc4, 0xc6, 1, kindBytes}, {0xc7, 0xc9, 1, kindOther}, {0xca, 0xcb, 4, kindFloat},
		{0xcc, 0xcf, 1, kindUint}, {0xd0, 0xd3, 1, kindInt}, {0xd9, 0xdb, 1, kindText}, {0xdc, 0xdd, 2, kindArray}, {0xde, 0xdf, 2, kindMap},
	} {
		if run.first <= c && c <= run.last {
			return run.size << (c - run.first), run.kind
		}
	}
	return 0, kindNil
}

func (d *decoder) uint(size int) (uint64, error) {
	var b [8]byte
	if _, err := io.ReadFull(d.r, b[8-size:]); err != nil {
		return 0, unexpected(err)
	}
	return binary.BigEndian.Uint64(b[:]), nil
}

func unexpected(err error) error {
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		return io.ErrUnexpectedEOF
	}
	return err
}

// keep takes room for n bytes.
func (d *decoder) keep(n uint64) error {
	if n > uint64(max(d.room, 0)) { //nolint:gosec // not negative
		return errRoom
	}
	d.room -= int64(n) //nolint:gosec // not more than the room
	return nil
}

// bytes reads n bytes. They are made as they come: a length alone takes no memory.
func (d *decoder) bytes(n uint64) ([]byte, error) {
	if err := d.keep(n); err != nil {
		return nil, err
	}
	const step = 1 << 20
	var out []byte
	for n > 0 {
		size := min(n, step)
		at := len(out)
		out = append(out, make([]byte, size)...)
		if _, err := io.ReadFull(d.r, out[at:]); err != nil {
			return nil, unexpected(err)
		}
		n -= size
	}
	return out, nil
}

// raw reads a value that is bytes or text.
func (d *decoder) raw() ([]byte, error) {
	k, n, err := d.head()
	if err != nil || k == kindNil {
		return nil, err
	}
	if k != kindBytes && k != kindText {
		return nil, fmt.Errorf("%w: no bytes stand where they should", errMessage)
	}
	return d.bytes(n)
}

func (d *decoder) text() (string, error) {
	b, err := d.raw()
	return string(b), err
}

// list reads the beginning of an array.
func (d *decoder) list() (uint64, error) {
	k, n, err := d.head()
	if err == nil && k != kindArray {
		err = fmt.Errorf("%w: no array stands where it should", errMessage)
	}
	return n, err
}

// skip passes over a value.
func (d *decoder) skip(depth int) error {
	k, n, err := d.head()
	if err != nil {
		return err
	}
	if depth > maxDepth {
		return errDeep
	}
	switch k {
	case kindText, kindBytes, kindOther:
		_, err = io.CopyN(io.Discard, d.r, int64(n)) //nolint:gosec // 32 bits
		return unexpected(err)
	case kindMap:
		n *= 2
	case kindArray:
	default:
		return nil
	}
	for range n {
		if err := d.skip(depth + 1); err != nil {
			return err
		}
	}
	return nil
}

// maxDepth is how deeply values may be nested.
const maxDepth = 64
