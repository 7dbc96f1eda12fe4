package spacy

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"io"

	"nomina/data/format"
	"nomina/data/format/lines"
)

// begin looks at the beginning of a file and hears its records if they stand one a
// line; else it is false.
func (d Dialect) begin(text *bufio.Reader) bool {
	head, _ := text.Peek(format.HeadSize)
	if Whole(head) {
		return false
	}
	var buf []byte
	for n := 0; n < heard; {
		line, long, err := lines.Next(text, buf[:0])
		buf = line
		raw := bytes.TrimSpace(line)
		if n == 0 && len(raw) > 0 && !long && !json.Valid(raw) && (raw[0] == '{' || raw[0] == '[') {
			return false
		}
		if n += len(raw); !long && len(raw) > 0 {
			d.hear(raw)
		}
		if err != nil {
			break
		}
	}
	return true
}

// Whole reports whether a file that begins so has its records in one array, in
// JSON or in Python, rather than one a line.
func Whole(head []byte) bool {
	head = bytes.TrimSpace(bytes.TrimPrefix(head, []byte("\xef\xbb\xbf")))
	if len(head) == 0 {
		return false
	}
	if python(head) {
		return true
	}
	if head[0] == '[' {
		rest := bytes.TrimSpace(head[1:])
		return len(rest) == 0 || rest[0] != '"' || bytes.IndexByte(head, '\n') >= 0 && !validLine(head)
	}
	if head[0] != '{' || !bytes.Contains(head, []byte(`"annotations"`)) {
		return false
	}
	for _, m := range Members(head) {
		if m.Key == "annotations" {
			return bytes.HasPrefix(m.Value, []byte("[[")) || bytes.HasPrefix(m.Value, []byte("[null"))
		}
	}
	return false
}

func validLine(head []byte) bool {
	line, _, _ := bytes.Cut(head, []byte("\n"))
	return json.Valid(line)
}

// elements calls visit with every record of a file that was read whole and its
// line, until visit returns an error. It returns that error or what is wrong with
// the JSON, and where.
func elements(b []byte, visit func(line int, raw []byte) error) (line int, err error) {
	c := counter{b: b, line: 1}
	for {
		start := c.skip(" \t\r\n")
		if start == len(b) {
			return c.line, nil
		}
		err := c.value(start, visit)
		if err != nil {
			return c.line, err
		}
	}
}

// counter walks through the records and knows its line.
type counter struct {
	b        []byte
	at, line int
}

// to goes on to a byte.
func (c *counter) to(at int) {
	c.line += bytes.Count(c.b[c.at:at], []byte("\n"))
	c.at = at
}

// skip passes over these bytes.
func (c *counter) skip(chars string) int {
	at := c.at
	for at < len(c.b) && bytes.IndexByte([]byte(chars), c.b[at]) >= 0 {
		at++
	}
	c.to(at)
	return at
}

// value visits the record or the array of records at a byte.
func (c *counter) value(start int, visit func(line int, raw []byte) error) error {
	if c.b[start] == '[' {
		return c.array(visit)
	}
	raw, err := c.next()
	if err != nil {
		return err
	}
	var o map[string]json.RawMessage
	if json.Unmarshal(raw, &o) == nil && o["text"] == nil && bytes.HasPrefix(o["annotations"], []byte("[")) {
		at := bytes.Index(c.b[start:], o["annotations"])
		inner := counter{b: c.b[:start+at+len(o["annotations"])], at: start, line: c.line}
		inner.to(start + at)
		err = inner.array(visit)
	} else {
		err = visit(c.line, raw)
	}
	c.to(start + len(raw))
	return err
}

// next returns the value that begins here, without passing it.
func (c *counter) next() (json.RawMessage, error) {
	var raw json.RawMessage
	err := json.NewDecoder(bytes.NewReader(c.b[c.at:])).Decode(&raw)
	if errors.Is(err, io.EOF) {
		err = io.ErrUnexpectedEOF
	}
	return raw, err
}

// array visits the records of the array that begins here, and passes it.
func (c *counter) array(visit func(line int, raw []byte) error) error {
	start := c.at
	dec := json.NewDecoder(bytes.NewReader(c.b[start:]))
	if _, err := dec.Token(); err != nil {
		return err
	}
	for dec.More() {
		c.to(start + int(dec.InputOffset()))
		c.skip(" \t\r\n,")
		var raw json.RawMessage
		if err := dec.Decode(&raw); err != nil {
			if errors.Is(err, io.EOF) {
				err = io.ErrUnexpectedEOF
			}
			return err
		}
		if err := visit(c.line, raw); err != nil {
			return err
		}
	}
	_, err := dec.Token()
	c.to(start + int(dec.InputOffset()))
	if errors.Is(err, io.EOF) {
		err = io.ErrUnexpectedEOF
	}
	return err
}
