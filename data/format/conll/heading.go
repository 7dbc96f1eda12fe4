package conll

import (
	"bytes"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"nomina/data/format/tokens"
)

// headingID returns what stands behind -DOCSTART- and says something.
func headingID(line []byte) string {
	words := strings.Fields(string(bytes.TrimPrefix(line[len(docStartShort):], []byte("-"))))
	if len(words) > 1 && words[0] == "FILE" {
		words = words[1:]
	}
	words = slices.DeleteFunc(words, func(w string) bool {
		return slices.Contains([]string{"O", "-X-", "_", "-", "--", "-Y-", "-Z-"}, w)
	})
	id := strings.ToValidUTF8(strings.Join(words, " "), "\ufffd")
	if strings.HasPrefix(id, "(") && strings.HasSuffix(id, ")") {
		id = id[1 : len(id)-1]
	}
	return id
}

var beginDocument = regexp.MustCompile(`^begin document \(?(.*?)\)?(?:;\s*part\s+0*(\d+))?$`)

// commentID returns the identifier in a comment that begins an article, which may
// be empty: "# newdoc id = a", "# document_id = a" or "#begin document (a); part 000".
func commentID(line []byte) (string, bool) {
	s := strings.ToValidUTF8(string(bytes.TrimSpace(line[1:])), "\ufffd")
	if rest, ok := strings.CutPrefix(s, "newdoc"); ok && (rest == "" || rest[0] == ' ' || rest[0] == '=') {
		_, id, _ := strings.Cut(rest, "=")
		return strings.TrimSpace(id), true
	}
	if key, id, ok := strings.Cut(s, "="); ok && slices.Contains([]string{"hipe2022:document_id", "document_id", "doc_id"}, strings.TrimSpace(key)) {
		return strings.TrimSpace(id), true
	}
	m := beginDocument.FindStringSubmatch(s)
	switch {
	case m == nil:
		return "", false
	case m[2] == "" || m[2] == "0":
		return m[1], true
	}
	return m[1] + " " + m[2], true
}

// isComment reports whether a line that begins with # is no word with its tag.
func (r *reader) isComment(line []byte) bool {
	if r.inline {
		return !isInline([][]byte{line})
	}
	r.row = r.fields(r.row[:0], line)
	if len(r.row) != r.columns {
		return true
	}
	for _, c := range r.tags {
		if s := r.style.tag(string(r.row[c])); !r.brackets && !tokens.IsTag(s) && s != "_" {
			return true
		}
	}
	return false
}

// tellOdd reports the article's lines that have too few or too many columns.
func (r *reader) tellOdd() {
	if n := r.short.count; n > 0 {
		r.Log.Lose(r.short.first, CodeShort, "{count} lines from here on have no tag; their words come in without", "count", strconv.Itoa(n))
	}
	if n := r.long.count; n > 0 {
		r.Log.Convert(r.long.first, CodeLong, "{count} lines from here on have more columns than the others", "count", strconv.Itoa(n))
	}
}

// tell reports on the file.
func (r *reader) tell() {
	between := "blanks"
	if r.tabs {
		between = "tabs"
	}
	dialect := "CoNLL, " + strconv.Itoa(r.columns) + " columns between " + between
	if r.inline {
		dialect = "CoNLL, a sentence a line"
	}
	if len(r.tags) == 0 && !r.inline {
		dialect += ", no tags"
	}
	if r.style == letterOnly {
		dialect += ", tags without labels"
	}
	if r.mark != "" {
		dialect += ", without " + r.mark + " before every word"
	}
	tokens.Tell(r.Log, r.In, dialect, r.Tally)
}
