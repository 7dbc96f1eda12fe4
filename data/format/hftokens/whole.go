package hftokens

import (
	"bytes"
	"context"
	"iter"
	"slices"

	"nomina/data/format"
	"nomina/data/format/jsonpart"
	"nomina/data/format/lines"
)

// A data set may also be one JSON object: with lists of rows under any keys, such as
// "data", "train" and "test", with the rows that the viewer of the Hub returns
// (https://huggingface.co/docs/dataset-viewer/rows), or with columns instead of
// rows, as Dataset.to_dict and DataFrame.to_json give them.

// maxWhole is the largest such object, in bytes.
const maxWhole = 64 << 20

// opened returns the rows of a file that is one object as an array, a row a line,
// and else the file. The error is format.ErrTooLarge.
func opened(ctx context.Context, in format.Input) (format.Input, error) {
	s, err := in.Sample()
	if err != nil || isRow(firstLine(s.Head)) {
		return in, nil
	}
	var one []byte
	values := 0
	_ = lines.EachJSON(ctx, in, func(l lines.Line) bool { // what is wrong shows when it is read
		if values++; values == 1 {
			one = bytes.Clone(l.Bytes[:min(len(l.Bytes), maxWhole+1)])
		}
		return values == 1
	})
	switch {
	case values != 1 || !bytes.HasPrefix(one, []byte("{")):
		return in, nil
	case len(one) > maxWhole:
		return in, format.ErrTooLarge
	}
	rows := rowsOf(one)
	if rows == nil {
		return in, nil
	}
	whole := format.InMemory(in.Name, rows)
	whole.Path, whole.Beside = in.Path, in.Beside
	return whole, nil
}

func firstLine(head []byte) []byte {
	line, _, _ := bytes.Cut(bytes.TrimSpace(head), []byte("\n"))
	return line
}

// rowsOf returns the rows of an object as an array, or nil when it is no data set.
func rowsOf(b []byte) []byte {
	if jsonpart.Valid(b) != nil || isRow(b) {
		return nil
	}
	o, _ := jsonpart.ParseObject(b)
	if found := array(rows(o)); found != nil {
		return found
	}
	return array(transposed(o))
}

// rows yields the elements of all lists in which there are rows, or what they have
// under "row".
func rows(o jsonpart.Object) iter.Seq[[]byte] {
	return func(yield func([]byte) bool) {
		for _, m := range o {
			list := slices.Collect(elements(m.Value))
			if !slices.ContainsFunc(list, isRow) {
				continue
			}
			for _, e := range list {
				if !yield(e) {
					return
				}
			}
		}
	}
}

func elements(list []byte) iter.Seq[[]byte] {
	return func(yield func([]byte) bool) {
		for _, e := range jsonpart.Array(list) {
			o, _ := jsonpart.ParseObject(e)
			if row := o.Get("row"); row != nil {
				e = row
			}
			if !yield(e) {
				return
			}
		}
	}
}

// isRow reports whether b is an object with lists of words and tags.
func isRow(b []byte) bool {
	rec, ok := parseFast(b)
	if !ok {
		return false
	}
	words, _ := rec.words()
	tags, column := rec.tags()
	return column != "" && isList(words, `"`) && isList(tags, `"-0123456789`)
}

// array returns a JSON array with a value a line, nil when there are none.
func array(all iter.Seq[[]byte]) []byte {
	out := []byte{'['}
	for v := range all {
		if len(out) > 1 {
			out = append(out, ",\n"...)
		}
		out = jsonpart.AppendCompact(out, v)
	}
	if len(out) == 1 {
		return nil
	}
	return append(out, ']')
}
