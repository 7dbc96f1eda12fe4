package docbin

import (
	"encoding/binary"
	"fmt"
	"strings"

	"nomina/data/format"
)

// bin is what a file holds but for its tokens.
type bin struct {
	version string
	attrs   []uint64
	tokens  uint64 // bytes
	spaces  []byte // a byte each token: 1 for a space
	lengths []byte // four bytes each document
	strings map[uint64]string
	unknown []bool // by document: where spaces stand is not known
	groups  [][]byte
	user    [][]byte
	cats    [][]byte // JSON
}

// index reads everything but the tokens.
func (b *bin) index(d *decoder) error {
	return members(d, func(key string) error {
		var err error
		switch key {
		case "version":
			b.version, err = d.text()
		case "attrs":
			err = b.readAttrs(d)
		case "tokens":
			_, b.tokens, err = d.head()
			if err == nil {
				err = discard(d, b.tokens)
			}
		case "spaces":
			b.spaces, err = d.raw()
		case "lengths":
			b.lengths, err = d.raw()
		case "strings":
			err = b.readStrings(d)
		case "flags":
			err = b.readFlags(d)
		case "cats":
			err = each(d, func() error { v, err := d.value(0); b.cats = append(b.cats, v); return err })
		case "span_groups":
			err = each(d, func() error { v, err := d.raw(); b.groups = append(b.groups, v); return err })
		case "user_data":
			err = each(d, func() error { v, err := d.raw(); b.user = append(b.user, v); return err })
		default:
			err = d.skip(0)
		}
		return err
	})
}

// members calls read for every member of a map.
func members(d *decoder, read func(key string) error) error {
	k, n, err := d.head()
	if err != nil {
		return err
	}
	if k != kindMap {
		return fmt.Errorf("%w: it begins with no map", errMessage)
	}
	for range n {
		key, err := d.text()
		if err == nil {
			err = read(key)
		}
		if err != nil {
			return fmt.Errorf("%q: %w", format.Short(key), err)
		}
	}
	return nil
}

// each calls read for every element of an array. An element takes room, whatever
// it is.
func each(d *decoder, read func() error) error {
	n, err := d.list()
	if err != nil {
		return err
	}
	for range n {
		if err := d.keep(32); err != nil {
			return err
		}
		if err := read(); err != nil {
			return err
		}
	}
	return nil
}

func (b *bin) readAttrs(d *decoder) error {
	return each(d, func() error {
		k, n, err := d.head()
		if err == nil && k != kindUint {
			err = errMessage
		}
		b.attrs = append(b.attrs, n)
		return err
	})
}

// readStrings reads the strings and numbers them as spaCy does. Other programs
// have hashes for the symbols too.
func (b *bin) readStrings(d *decoder) error {
	ids := symbolIDs()
	b.strings = make(map[uint64]string, len(ids))
	for s, id := range ids {
		b.strings[id] = s
	}
	return each(d, func() error {
		s, err := d.text()
		if err == nil {
			err = d.keep(64)
		}
		b.strings[hash64(s)] = strings.ToValidUTF8(s, "\ufffd")
		return err
	})
}

func (b *bin) readFlags(d *decoder) error {
	return each(d, func() error {
		unknown := false
		err := members(d, func(key string) error {
			if key != "has_unknown_spaces" {
				return d.skip(0)
			}
			_, n, err := d.head()
			unknown = n == 1
			return err
		})
		b.unknown = append(b.unknown, unknown)
		return err
	})
}

// check judges what was read.
func (b *bin) check(log *format.Log) error {
	if b.version != "" && b.version != "0.1" {
		log.Say(0, CodeVersion, "is of version {version}, not of 0.1 as all that are known", "version", format.Short(b.version))
	}
	if len(b.attrs) == 0 || len(b.lengths)%4 != 0 {
		return fmt.Errorf("%w: it lacks attributes or lengths", errMessage)
	}
	if len(b.attrs) > 256 {
		return fmt.Errorf("%w: %d attributes", errRoom, len(b.attrs))
	}
	if b.column(attrOrth) < 0 {
		return fmt.Errorf("%w: the attribute ORTH is missing", errMessage)
	}
	var total uint64
	for i := range b.count() {
		total += uint64(b.length(i))
	}
	if total*8*uint64(len(b.attrs)) != b.tokens || total != uint64(len(b.spaces)) {
		return fmt.Errorf("%w: %d tokens, %d spaces and %d bytes of tokens do not agree", errMessage, total, len(b.spaces), b.tokens)
	}
	if b.strings == nil {
		return fmt.Errorf("%w: it has no strings", errMessage)
	}
	return nil
}

// count returns how many documents there are.
func (b *bin) count() int { return len(b.lengths) / 4 }

// length returns how many tokens a document has.
func (b *bin) length(i int) uint32 { return binary.LittleEndian.Uint32(b.lengths[4*i:]) }

// column returns the place of an attribute among those of a token, or -1.
func (b *bin) column(attr uint64) int {
	for i, a := range b.attrs {
		if a == attr {
			return i
		}
	}
	return -1
}

// at returns the i-th of what stands there for documents, if there are so many.
func at(list [][]byte, i int) []byte {
	if i < len(list) {
		return list[i]
	}
	return nil
}
