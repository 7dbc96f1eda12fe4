package jsonl

import (
	"bytes"
	"encoding/json"
	"errors"

	"nomina/data"
	"nomina/data/format"
)

// meta appends an article's metadata as a JSON object on one line; none is the
// empty object. Keys and numbers stay as they are written.
func (e *encoder) meta(a data.Article) {
	if a.Meta == "" {
		e.raw(`{}`)
		return
	}
	var out bytes.Buffer
	if a.Meta[0] != '{' || json.Compact(&out, []byte(a.Meta)) != nil {
		e.rep.Lost.Articles++
		l := format.NewLine(format.Lost, CodeMeta, "metadata of article {id} are not a JSON object", "id", string(a.ID))
		l.File = string(a.ID)
		e.rep.Add(l)
		e.raw(`{}`)
		return
	}
	e.buf = appendOneLine(e.buf, out.Bytes())
}

// appendOneLine appends compact JSON with the characters escaped that some
// programs take for the end of a line. Outside strings they can't stand.
func appendOneLine(dst, src []byte) []byte {
	for _, breaker := range []struct{ raw, escaped string }{
		{"\u0085", `\u0085`}, {"\u2028", `\u2028`}, {"\u2029", `\u2029`},
	} {
		if bytes.Contains(src, []byte(breaker.raw)) {
			src = bytes.ReplaceAll(src, []byte(breaker.raw), []byte(breaker.escaped))
		}
	}
	return append(dst, src...)
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
