package brat

import (
	"bytes"
	"encoding/json"
	"path"

	"nomina/data"
	"nomina/data/format"
)

// entry is a line of the list of articles: what brat has no place for.
type entry struct {
	File    string          `json:"file"` // without its ending; first, so that a line is found by it
	ID      data.ID         `json:"id"`
	Title   string          `json:"title"`
	Source  string          `json:"source,omitempty"`
	Lang    string          `json:"lang,omitempty"`
	Status  data.Status     `json:"status,omitempty"`
	Meta    json.RawMessage `json:"meta,omitempty"`
	Created data.Time       `json:"created,omitempty"` // Unix milliseconds
	From    *data.File      `json:"from,omitempty"`    // what the text was read from
}

// list has the lines of a list of articles, by their files.
type list map[string][]byte

// fileKey is how every line begins.
const fileKey = `{"file":"`

func entryOf(name string, a data.Article) entry {
	e := entry{File: name, ID: a.ID, Title: a.Title, Source: a.Source, Lang: a.Lang, Status: a.Status, Created: a.Created}
	if json.Valid([]byte(a.Meta)) {
		e.Meta = json.RawMessage(a.Meta)
	}
	if a.File != (data.File{}) {
		e.From = &a.File
	}
	return e
}

// complete takes into doc what the list beside its text says of it, if anything.
// A list that cannot be read says nothing.
func (r *reader) complete(doc *format.Document, txt format.Input) bool {
	if txt.Beside == nil {
		return false
	}
	in, ok := txt.Beside(listFile)
	if !ok {
		return false
	}
	l, ok := r.lists[in.Place()]
	if !ok {
		l = readList(in)
		if r.lists == nil {
			r.lists = make(map[string]list)
		}
		r.lists[in.Place()] = l
	}
	var e entry
	if json.Unmarshal(l[other(path.Base(txt.Name), "")], &e) != nil {
		return false
	}
	a := &doc.Article
	a.ID, a.Title, a.Source, a.Lang, a.Meta, a.Created = e.ID, e.Title, e.Source, e.Lang, string(e.Meta), e.Created
	if e.Status.Valid() {
		a.Status = e.Status
	}
	if a.File = (data.File{}); e.From != nil {
		a.File = *e.From
	}
	return true
}

func readList(in format.Input) list {
	b, err := in.Bytes(maxList)
	if err != nil {
		return nil
	}
	l := make(list, bytes.Count(b, []byte("\n")))
	for line := range bytes.Lines(b) {
		rest, ok := bytes.CutPrefix(line, []byte(fileKey))
		if !ok {
			continue
		}
		if i := bytes.IndexByte(rest, '"'); i > 0 {
			l[string(rest[:i])] = line
		}
	}
	return l
}
