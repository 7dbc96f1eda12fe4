package parquet

import (
	"encoding/binary"
	"fmt"
	"io"
)

// walker passes over a struct in Thrift's compact protocol, so that what it
// declares is known to be there before the library makes room for it; see
// https://github.com/apache/thrift/blob/master/doc/specs/thrift-compact-protocol.md.
type walker struct {
	b     []byte
	at    int
	items int // of all lists
}

// The limits of a struct.
const (
	maxItems = 2 << 20 // of all lists together
	maxDepth = 32
)

// The types of the protocol.
const (
	typeTrue   = 1
	typeFalse  = 2
	typeByte   = 3
	typeInt16  = 4
	typeInt64  = 6
	typeDouble = 7
	typeBinary = 8
	typeList   = 9
	typeSet    = 10
	typeMap    = 11
	typeStruct = 12
	typeUUID   = 13
)

// fields passes over the fields of a struct.
func (w *walker) fields(depth int) error {
	if depth > maxDepth {
		return fmt.Errorf("%w: structs in %d others", errLimit, depth)
	}
	for {
		h, err := w.byte()
		if err != nil || h == 0 {
			return err
		}
		if h>>4 == 0 { // the field's number follows
			if _, err := w.varint(); err != nil {
				return err
			}
		}
		if kind := h & 0xf; kind != typeTrue && kind != typeFalse {
			if err := w.value(kind, depth); err != nil {
				return err
			}
		}
	}
}

// value passes over a value, or an item of a list.
func (w *walker) value(kind byte, depth int) error {
	switch {
	case kind == typeTrue, kind == typeFalse, kind == typeByte:
		return w.skip(1)
	case typeInt16 <= kind && kind <= typeInt64:
		_, err := w.varint()
		return err
	case kind == typeDouble:
		return w.skip(8)
	case kind == typeUUID:
		return w.skip(16)
	case kind == typeBinary:
		n, err := w.varint()
		if err != nil {
			return err
		}
		return w.skip(n)
	case kind == typeList, kind == typeSet:
		return w.list(depth)
	case kind == typeMap:
		return w.pairs(depth)
	case kind == typeStruct:
		return w.fields(depth + 1)
	}
	return fmt.Errorf("unknown type %d", kind)
}

func (w *walker) list(depth int) error {
	h, err := w.byte()
	if err != nil {
		return err
	}
	n := uint64(h >> 4)
	if n == 0xf {
		if n, err = w.varint(); err != nil {
			return err
		}
	}
	return w.repeat(n, depth, h&0xf)
}

func (w *walker) pairs(depth int) error {
	n, err := w.varint()
	if err != nil || n == 0 {
		return err
	}
	h, err := w.byte()
	if err != nil {
		return err
	}
	return w.repeat(n, depth, h>>4, h&0xf)
}

// repeat passes over n items of those types in turn. Each has a byte at least.
func (w *walker) repeat(n uint64, depth int, kinds ...byte) error {
	if n > uint64(len(w.b)-w.at) {
		return io.ErrUnexpectedEOF
	}
	if w.items += int(n); w.items > maxItems || depth > maxDepth {
		return fmt.Errorf("%w: %d items", errLimit, w.items)
	}
	for range n {
		for _, kind := range kinds {
			if err := w.value(kind, depth+1); err != nil {
				return err
			}
		}
	}
	return nil
}

func (w *walker) byte() (byte, error) {
	if w.at >= len(w.b) {
		return 0, io.ErrUnexpectedEOF
	}
	w.at++
	return w.b[w.at-1], nil
}

func (w *walker) varint() (uint64, error) {
	v, n := binary.Uvarint(w.b[w.at:])
	if n <= 0 {
		return 0, io.ErrUnexpectedEOF
	}
	w.at += n
	return v, nil
}

func (w *walker) skip(n uint64) error {
	if n > uint64(len(w.b)-w.at) {
		return io.ErrUnexpectedEOF
	}
	w.at += int(n)
	return nil
}
