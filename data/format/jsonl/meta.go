package jsonl

import (
	"bytes"
	"encoding/json"
	"errors"

	"nomina/data"
	"nomina/data/format"
	"nomina/data/format/jsonpart"
)

// meta appends an article's metadata as a JSON object on one line; none is the
// empty object. Keys and numbers stay as they are written.
func (e *encoder) meta(a data.Article) {
	if a.Meta == "" {
		e.raw(`{}`)
		return
	}
	if a.Meta[0] != '{' || !json.Valid([]byte(a.Meta)) {
		e.rep.Lost.Articles++
		l := format.NewLine(format.Lost, CodeMeta, "metadata of article {id} are not a JSON object", "id", string(a.ID))
		l.File = string(a.ID)
		e.rep.Add(l)
		e.raw(`{}`)
		return
	}
	e.buf = jsonpart.AppendCompact(e.buf, []byte(a.Meta))
}

var errNoObject = errors.New("not a JSON object")

// readMeta returns raw as data.Article keeps it.
func readMeta(raw json.RawMessage) (string, error) {
	if isNull(raw) {
		return "", nil
	}
	if raw[0] != '{' {
		return "", errNoObject
	}
	var out bytes.Buffer
	if err := json.Compact(&out, raw); err != nil {
		return "", err
	}
	if out.Len() == len("{}") {
		return "", nil
	}
	return out.String(), nil
}

func isNull(raw json.RawMessage) bool { return len(raw) == 0 || string(raw) == "null" }
