package parquet

import (
	"errors"
	"fmt"
	"io"
	"strconv"

	"github.com/parquet-go/parquet-go"
)

// value is one of a column.
type value struct {
	text   string // numbers as well
	number int64
	isText bool
	null   bool
}

// leaf is a column of values, and how deep lists in it are.
type leaf struct {
	name    string
	index   int
	lists   int // 0, or 1 for a list
	element int // the definition level from which on a list has an element
	kind    parquet.Kind
}

// cursor reads a leaf of a group of rows, row by row.
type cursor struct {
	leaf

	pages  parquet.Pages
	page   parquet.Page
	values parquet.ValueReader
	buf    []parquet.Value
	rest   []parquet.Value // of buf, not yet taken
	done   bool
}

func open(group parquet.RowGroup, l leaf) (*cursor, error) {
	c := &cursor{leaf: l, buf: make([]parquet.Value, 512)}
	err := guarded(func() error {
		c.pages = group.ColumnChunks()[l.index].Pages()
		return nil
	})
	return c, err
}

func (c *cursor) close() {
	parquet.Release(c.page)
	_ = c.pages.Close() // it was read only
}

// row returns the values of the next row: one, or those of a list. A list that is
// null has none.
func (c *cursor) row() ([]value, error) {
	var out []value
	for first := true; ; first = false {
		if err := c.fill(); err != nil {
			return nil, err
		}
		if len(c.rest) == 0 {
			if first {
				return nil, fmt.Errorf("column %s ends early: %w", c.name, io.ErrUnexpectedEOF)
			}
			return out, nil
		}
		v := c.rest[0]
		if !first && v.RepetitionLevel() == 0 {
			return out, nil
		}
		c.rest = c.rest[1:]
		if c.lists == 0 || v.DefinitionLevel() >= c.element {
			out = append(out, valueOf(v))
		}
	}
}

// fill makes rest hold values, unless there are no more.
func (c *cursor) fill() error {
	for len(c.rest) == 0 && !c.done {
		if err := guarded(c.next); err != nil {
			return fmt.Errorf("column %s: %w", c.name, err)
		}
	}
	return nil
}

// next reads some values, or goes on to the next page.
func (c *cursor) next() error {
	if c.values == nil {
		page, err := c.pages.ReadPage()
		if errors.Is(err, io.EOF) {
			c.done = true
			return nil
		}
		if err != nil {
			return err
		}
		parquet.Release(c.page)
		c.page, c.values = page, page.Values()
	}
	n, err := c.values.ReadValues(c.buf)
	c.rest = c.buf[:n]
	if errors.Is(err, io.EOF) || err == nil && n == 0 {
		c.values, err = nil, nil
	}
	return err
}

// valueOf copies a value from its page.
func valueOf(v parquet.Value) value {
	if v.IsNull() {
		return value{null: true}
	}
	out := value{}
	switch v.Kind() {
	case parquet.Int32:
		out.number = int64(v.Int32())
	case parquet.Int64:
		out.number = v.Int64()
	case parquet.ByteArray, parquet.FixedLenByteArray:
		return value{text: string(v.ByteArray()), isText: true}
	default:
		return value{text: v.String(), isText: true}
	}
	out.text = strconv.FormatInt(out.number, 10)
	return out
}

// guarded calls f and turns a panic into an error: the library panics at some
// files that are damaged.
func guarded(f func() error) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("damaged: %v", r)
		}
	}()
	return f()
}
