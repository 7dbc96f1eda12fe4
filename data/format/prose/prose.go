// Package prose makes documents of articles that stand in files as they were
// written: no spans, but a text and what the file says of it.
//
// It stands apart because pages, Word and PDF files say the same few things, and
// each must be kept under the same name. The readers of such files import it.
package prose

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"maps"
	"regexp"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/language"

	"nomina/data"
	"nomina/data/format"
	"nomina/data/format/plain"
)

// Head is what a file says of its article. Every field may be empty.
type Head struct {
	Title  string
	Byline string // who wrote it, as the file writes it
	Date   string // when it was published, see Date
	Site   string // who published it
	URL    string // where it stands, absolute
	Lang   string // BCP 47, or what stands for it in the file
	// More is what else is kept: anything that can stand in JSON. It gives way to
	// the above.
	More map[string]any
}

// Document returns the article of a file whose bytes are raw. The text is kept
// as it is. Without a title its first line is taken, and without an address the
// site and then the file's name are the source.
func Document(in format.Input, raw []byte, h Head, text, encoding string) format.Document {
	return Of(data.File{Name: in.Name, Path: in.Path, SHA256: Sum(raw), Encoding: encoding}, h, text)
}

// Sum returns the hexadecimal SHA-256 of a file's bytes.
func Sum(raw []byte) string {
	sum := sha256.Sum256(raw)
	return hex.EncodeToString(sum[:])
}

// Of is Document for a file of which everything is known, that may hold many
// articles.
func Of(file data.File, h Head, text string) format.Document {
	title := plain.Title(h.Title, "")
	if title == "" {
		title = plain.Title(text, file.Name)
	}
	return format.Document{
		Text: text,
		Article: data.Article{
			Title:    title,
			Source:   firstOf(h.URL, h.Site, file.Name),
			Lang:     Lang(h.Lang),
			Meta:     h.meta(),
			TextHash: data.HashText(text),
			Length:   utf8.RuneCountInString(text),
			File:     file,
		},
	}
}

func firstOf(all ...string) string {
	for _, s := range all {
		if s != "" {
			return s
		}
	}
	return ""
}

// meta returns the metadata as compact JSON, or nothing when there are none.
func (h Head) meta() string {
	m := maps.Clone(h.More)
	if m == nil {
		m = map[string]any{}
	}
	for key, value := range map[string]string{"byline": h.Byline, "date": h.Date, "site": h.Site, "url": h.URL} {
		if value != "" {
			m[key] = value
		}
	}
	return Meta(m)
}

// Meta returns an object as compact JSON with its keys sorted, or nothing when it
// is empty or cannot be written as JSON.
func Meta(m map[string]any) string {
	if len(m) == 0 {
		return ""
	}
	var out strings.Builder
	enc := json.NewEncoder(&out)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(m); err != nil {
		return ""
	}
	return strings.TrimSuffix(out.String(), "\n")
}

// Lang returns a language as BCP 47 writes it, or nothing for what is none.
func Lang(s string) string {
	tag, err := language.Parse(strings.ReplaceAll(strings.TrimSpace(s), "_", "-"))
	if err != nil || tag == language.Und {
		return ""
	}
	return tag.String()
}

var dateOnly = regexp.MustCompile(`^\d{4}-\d\d-\d\d$`)
