package hftokens

import (
	"bytes"
	"encoding/json"
	"regexp"

	"nomina/data/format"
	"nomina/data/format/jsonpart"
	"nomina/data/format/tokens"
)

// Sniff looks for a row with a list of words and one of tags.
func (Format) Sniff(s format.Sample) format.Guess {
	words, tags, ok := columnsOf(firstRow(s))
	if !ok {
		return format.Guess{}
	}
	fit := format.Likely
	if tags == TagColumns()[0] {
		fit = format.Certain
	}
	return format.Recognise(fit, CodeIs, `lists "{tokens}" of words and "{tags}" of tags`, "tokens", words, "tags", tags)
}

// firstRow returns the first row, or the beginning of one; nothing when there are no
// objects.
func firstRow(s format.Sample) []byte {
	head := bytes.TrimSpace(tokens.Head(s.Head))
	line := firstLine(head)
	switch whole := jsonpart.Valid(line) == nil; {
	case bytes.HasPrefix(head, []byte("[")): // a list of rows
		head = bytes.TrimLeft(head, "[ \t\r\n")
		var row json.RawMessage
		if json.NewDecoder(bytes.NewReader(head)).Decode(&row) == nil {
			head = row
		}
	case whole, s.All:
		if whole {
			head = line
		}
		if rows := rowsOf(head); rows != nil {
			return firstRow(format.Sample{Head: rows})
		}
	}
	if !bytes.HasPrefix(head, []byte("{")) {
		return nil
	}
	return head
}

// columnsOf returns the names of the columns of words and tags in a line, or in the
// beginning of one.
func columnsOf(line []byte) (words, tags string, ok bool) {
	var rec record
	if json.Unmarshal(line, &rec) == nil {
		rawWords, words := rec.words()
		rawTags, tags := rec.tags()
		return words, tags, tags != "" && isList(rawWords, `"`) && isList(rawTags, `"-0123456789`)
	}
	w := regexp.MustCompile(`"(tokens|words)"\s*:\s*` + nested + `\["`).FindSubmatch(line)
	t := regexp.MustCompile(`"(ner_tags|ner_labels|ner_tags_str|nertags|ner|ne|tags|labels)"\s*:\s*` + nested + `\[["\d]`).FindSubmatch(line)
	if w == nil {
		return "", "", false
	}
	if t == nil {
		return string(w[1]), "…", true // the line is longer than what can be seen
	}
	return string(w[1]), string(t[1]), true
}

// nested may stand before the list of a row that is one of a column.
const nested = `(?:\[\s*|\{\s*"\d+"\s*:\s*)?`

// isList reports whether JSON is a list that is empty or begins with one of those.
func isList(raw json.RawMessage, first string) bool {
	rest, ok := bytes.CutPrefix(bytes.TrimSpace(raw), []byte("["))
	rest = bytes.TrimSpace(rest)
	return ok && len(rest) > 0 && (rest[0] == ']' || bytes.IndexByte([]byte(first), rest[0]) >= 0)
}
