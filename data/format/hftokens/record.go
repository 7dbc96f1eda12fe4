package hftokens

import (
	"bytes"
	"encoding/json"
	"slices"
	"strconv"
	"strings"

	"nomina/data/format/jsonpart"
)

// record is a line. Columns go by several names.
type record struct {
	ID       json.RawMessage `json:"id"`
	Tokens   json.RawMessage `json:"tokens"`
	Words    json.RawMessage `json:"words"`
	Sentence json.RawMessage `json:"sentence"`
	NERTags  json.RawMessage `json:"ner_tags"`
	Tags     json.RawMessage `json:"tags"`
	Labels   json.RawMessage `json:"labels"`
	NER      json.RawMessage `json:"ner"`
	Nertags  json.RawMessage `json:"nertags"`
	NERLabel json.RawMessage `json:"ner_labels"`
	TagNames json.RawMessage `json:"ner_tags_str"`
	NE       json.RawMessage `json:"ne"`
	Text     *string         `json:"text"`
}

// parse reads a line.
func parse(line []byte) (rec record, err error) {
	if rec, ok := parseFast(line); ok {
		return rec, nil
	}
	err = json.Unmarshal(line, &rec)
	return rec, err
}

// parseFast reads an object without copying its columns. It is false for a line
// that is none, or whose text is no string.
func parseFast(line []byte) (rec record, ok bool) {
	if jsonpart.Valid(line) != nil {
		return rec, false
	}
	members, ok := jsonpart.ParseObject(line)
	for _, m := range members {
		key := strings.ToLower(m.Key) // as encoding/json takes it
		if key == "text" {
			s, isText := jsonpart.String(m.Value)
			rec.Text, ok = &s, ok && isText
		} else if into := rec.column(key); into != nil {
			*into = m.Value
		}
	}
	return rec, ok
}

// column returns where a column stands that is read, or nil.
func (r *record) column(key string) *json.RawMessage {
	switch key {
	case "id":
		return &r.ID
	case "tokens":
		return &r.Tokens
	case "words":
		return &r.Words
	case "sentence":
		return &r.Sentence
	}
	all := []*json.RawMessage{&r.NERTags, &r.NERLabel, &r.TagNames, &r.Nertags, &r.NER, &r.NE, &r.Tags, &r.Labels}
	if i := slices.Index(TagColumns(), key); i >= 0 {
		return all[i]
	}
	return nil
}

// words returns the column of words and its name.
func (r *record) words() (json.RawMessage, string) {
	if r.Tokens != nil {
		return r.Tokens, "tokens"
	}
	if r.Words == nil && bytes.HasPrefix(r.Sentence, []byte("[")) {
		return r.Sentence, "sentence"
	}
	return r.Words, "words"
}

// TagColumns are the names that columns of tags go by, the first of them first.
func TagColumns() []string {
	return []string{"ner_tags", "ner_labels", "ner_tags_str", "nertags", "ner", "ne", "tags", "labels"}
}

// tags returns the column of tags and its name, which is empty when there is none.
func (r *record) tags() (json.RawMessage, string) {
	for i, c := range []json.RawMessage{r.NERTags, r.NERLabel, r.TagNames, r.Nertags, r.NER, r.NE, r.Tags, r.Labels} {
		if c != nil {
			return c, TagColumns()[i]
		}
	}
	return nil, ""
}

// known reports whether a column is read.
func known(key string) bool {
	key = strings.ToLower(key) // as encoding/json takes it
	return slices.Contains(TagColumns(), key) || slices.Contains([]string{"id", "tokens", "words", "sentence", "text"}, key)
}

// id returns what identifies a row, a string or a number.
func (r *record) id() string {
	var s string
	switch {
	case len(r.ID) == 0 || bytes.Equal(r.ID, []byte("null")):
	case json.Unmarshal(r.ID, &s) == nil:
	default:
		if _, err := strconv.ParseFloat(string(r.ID), 64); err == nil {
			return string(r.ID)
		}
	}
	return s
}
