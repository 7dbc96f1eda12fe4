package register

import (
	"bytes"
	"context"
	"encoding/csv"
	"errors"
	"io"
	"strings"
	"unicode"

	"nomina/data"
	"nomina/data/format/plain"
)

// table reads rows separated by a sign.
func (r *Result) table(ctx context.Context, raw []byte) error {
	body, ok := decoded(raw)
	if !ok {
		r.refuse(0, ReasonNotText, "")
		return nil
	}
	in := csv.NewReader(strings.NewReader(body))
	in.Comma, in.FieldsPerRecord, in.LazyQuotes, in.ReuseRecord = separator(body), -1, true, true
	var cols *columns
	for n := 0; ; n++ {
		if n%1024 == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		row, err := in.Read()
		if errors.Is(err, io.EOF) {
			return nil
		}
		line, _ := in.FieldPos(0)
		if err != nil {
			r.refuse(line, ReasonBroken, err.Error())
			return nil
		}
		goOn := true
		if cols, goOn = r.row(cols, row, line); !goOn {
			return nil
		}
	}
}

// decoded returns a file's text, without a byte order mark.
func decoded(raw []byte) (string, bool) {
	g := plain.Detect(raw)
	if g.Encoding == "" {
		return "", false
	}
	body, _, err := plain.Decode(raw[g.BOM:], g.Encoding)
	return body, err == nil
}

// separator is the sign that stands most evenly in the first lines.
func separator(body string) rune {
	head := body[:min(len(body), 16<<10)]
	best, most := ',', 0
	for _, sign := range []rune{'\t', ',', ';', '|'} {
		n := 0
		for line := range strings.Lines(head) {
			if strings.ContainsRune(line, sign) {
				n++
			}
		}
		if n > most {
			best, most = sign, n
		}
	}
	return best
}

// columns says where in a row what stands, -1 for nowhere.
type columns struct{ id, label, name, aliases, note, external int }

// row takes a row; the first one may be a header, and is when cols is nil.
func (r *Result) row(cols *columns, row []string, line int) (_ *columns, goOn bool) {
	size := 0
	for _, f := range row {
		size += len(f)
	}
	switch {
	case size > MaxRow:
		r.refuse(line, ReasonTooLong, row[0])
		return cols, true
	case strings.TrimSpace(strings.Join(row, "")) == "":
		return cols, true
	}
	if cols == nil {
		if head, ok := header(row); ok {
			if head.name < 0 {
				r.refuse(line, ReasonColumns, strings.Join(row, ", "))
				return nil, false
			}
			return head, true
		}
		cols = unnamed()
	}
	field := func(i int) string {
		if i < 0 || i >= len(row) {
			return ""
		}
		return strings.Clone(row[i])
	}
	r.add(Entry{
		ID: data.ID(field(cols.id)), Label: field(cols.label), Name: field(cols.name),
		Aliases: split(field(cols.aliases)), Note: field(cols.note), External: field(cols.external), Line: line,
	}, strings.Join(row, ", "))
	return cols, true
}

// unnamed is what a table without a header has: name, label, id, other names.
func unnamed() *columns {
	return &columns{id: -1, name: 0, label: 1, external: 2, aliases: 3, note: -1}
}

// header reads the names of the columns, in English or French.
func header(row []string) (*columns, bool) {
	c := columns{-1, -1, -1, -1, -1, -1}
	known := 0
	for i, name := range row {
		if at := c.named(strings.ToLower(strings.TrimSpace(name))); at != nil {
			*at = i
			known++
		}
	}
	return &c, known >= 2 || known == 1 && (len(row) == 1 || c.name >= 0)
}

func (c *columns) named(name string) *int {
	switch strings.Map(letters, name) {
	case "entityid", "nominaid":
		return &c.id
	case "label", "type", "kind", "class", "étiquette", "category":
		return &c.label
	case "name", "entity", "canonicalname", "nom", "entité", "text", "surface":
		return &c.name
	case "aliases", "alias", "othernames", "autresnoms":
		return &c.aliases
	case "note", "notes", "comment", "description":
		return &c.note
	case "external", "externalid", "wikidata", "qid", "uri", "id", "kbid":
		return &c.external
	}
	return nil
}

func letters(r rune) rune {
	if unicode.IsLetter(r) {
		return r
	}
	return -1
}

// split cuts other names that stand in one field.
func split(s string) []string {
	var out []string
	for _, part := range strings.FieldsFunc(s, func(r rune) bool { return r == '|' || r == '\n' }) {
		if part = strings.TrimSpace(part); part != "" {
			out = append(out, part)
		}
	}
	return out
}

// csv writes a table with a header, in UTF-8 with a byte order mark, which Excel
// needs.
func (b book) csv(ctx context.Context, w io.Writer) error {
	var buf bytes.Buffer
	buf.WriteString("\ufeff")
	out := csv.NewWriter(&buf)
	_ = out.Write(heads()) // a buffer takes all
	for i, e := range b.entities {
		_ = out.Write(b.fields(e))
		if i%1024 == 0 {
			if err := ctx.Err(); err != nil {
				return err
			}
			out.Flush()
			if _, err := buf.WriteTo(w); err != nil {
				return err
			}
		}
	}
	out.Flush()
	_, err := buf.WriteTo(w)
	return err
}
