package hftokens

import (
	"bytes"
	"iter"
	"regexp"

	"nomina/data/format"
	"nomina/data/format/jsonpart"
)

// A data set may also be one JSON object: with lists of rows under any keys, such as
// "data", "train" and "test", with the rows that the viewer of the Hub returns
// (https://huggingface.co/docs/dataset-viewer/rows), or with columns instead of
// rows, as Dataset.to_dict and DataFrame.to_json give them.

// maxWhole is the largest file of one object, in bytes.
const maxWhole = 64 << 20

// wholes are how files of one object may begin.
func wholes() *regexp.Regexp {
	const lists = `"(?:tokens|words)"\s*:\s*(?:\[|\{\s*"\d+"\s*:)\s*\[`
	return regexp.MustCompile(`^\s*\{(?:[^{}]|\{[^{}]*\})*"\s*:\s*\[\s*\{|` + lists)
}

// opened returns the rows of a file that is one object as an array, a row a line,
// and else the file.
func opened(in format.Input) format.Input {
	s, err := in.Sample()
	if err != nil || !bytes.HasPrefix(bytes.TrimSpace(s.Head), []byte("{")) || !wholes().Match(s.Head) {
		return in
	}
	b, err := in.Bytes(maxWhole)
	if err != nil {
		return in
	}
	rows := rowsOf(b)
	if rows == nil {
		return in
	}
	one := format.InMemory(in.Name, rows)
	one.Path, one.Beside = in.Path, in.Beside
	return one
}

// rowsOf returns the rows of an object as an array, or nil when it is no data set.
func rowsOf(b []byte) []byte {
	if jsonpart.Valid(b) != nil {
		return nil
	}
	o, _ := jsonpart.ParseObject(b)
	if found := array(rows(o)); found != nil {
		return found
	}
	columns := jsonpart.Object{}
	for _, m := range o {
		if k := jsonpart.Kind(m.Value); known(m.Key) && (k == '[' || k == '{') {
			columns = append(columns, m)
		}
	}
	return array(transposed(columns))
}

// rows yields the elements of all lists that begin with a row, or what they have
// under "row".
func rows(o jsonpart.Object) iter.Seq[[]byte] {
	return func(yield func([]byte) bool) {
		for _, m := range o {
			for i, e := range jsonpart.Array(m.Value) {
				e = unwrapped(e)
				if i == 0 && !isRow(e) {
					break
				}
				if !yield(e) {
					return
				}
			}
		}
	}
}

func unwrapped(element []byte) []byte {
	o, _ := jsonpart.ParseObject(element)
	if row := o.Get("row"); row != nil {
		return row
	}
	return element
}

// isRow reports whether an object has lists of words and tags.
func isRow(b []byte) bool {
	rec, ok := parseFast(b)
	if !ok {
		return false
	}
	words, _ := rec.words()
	tags, column := rec.tags()
	return column != "" && isList(words, `"`) && isList(tags, `"-0123456789`)
}

// transposed yields rows of columns, each a list or an object with a key a row, up
// to the end of the shortest.
func transposed(columns jsonpart.Object) iter.Seq[[]byte] {
	return func(yield func([]byte) bool) {
		cells := make([][][]byte, len(columns))
		for i, c := range columns {
			cells[i] = values(c.Value)
		}
		for n := 0; len(columns) > 0; n++ {
			row := []byte{'{'}
			for i, c := range columns {
				if n == len(cells[i]) {
					return
				}
				row = append(append(jsonpart.AppendString(row, c.Key), ':'), cells[i][n]...)
				row = append(row, ',')
			}
			row[len(row)-1] = '}'
			if !yield(row) {
				return
			}
		}
	}
}

func values(column []byte) (all [][]byte) {
	for _, v := range jsonpart.Array(column) {
		all = append(all, v)
	}
	for _, v := range jsonpart.Members(column) {
		all = append(all, v)
	}
	return all
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
