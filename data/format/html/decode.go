package html

import (
	"net/url"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html/charset"

	"nomina/data/format"
	"nomina/data/format/plain"
	"nomina/data/format/prose"
)

// source is a page as it came.
type source struct {
	raw         []byte
	contentType string   // what came with it, may be empty
	address     *url.URL // where it came from, or nil
}

// reasonDeclared is the Reason for an encoding that the page names.
const reasonDeclared plain.Reason = "declared"

// decode returns the page's characters. The order is: what somebody chose, a byte
// order mark, UTF-8 where every byte fits, what the page itself says, and a guess
// as for text files. A page says ISO-8859-1 and is UTF-8 when a program has saved
// it that did not look.
func decode(log *format.Log, src source, o format.ReadOptions) (string, bool) {
	if o.Encoding != "" || len(src.raw) == 0 {
		return prose.Decode(log, src.raw, o)
	}
	if guess := plain.Detect(src.raw); guess.Reason != plain.ReasonFallback && guess.Reason != plain.ReasonValid {
		return prose.Decode(log, src.raw, o)
	}
	enc, name, _ := charset.DetermineEncoding(src.raw, src.contentType)
	switch {
	case utf8.Valid(src.raw) && !strings.HasPrefix(name, "iso-2022"), name == plain.Windows1252:
		return prose.Decode(log, src.raw, o)
	case slices.Contains(plain.Encodings(), name):
		return prose.DecodeAs(log, src.raw, plain.Guess{Encoding: name, Reason: reasonDeclared})
	}
	b, err := enc.NewDecoder().Bytes(src.raw)
	if err != nil {
		return prose.Decode(log, src.raw, o)
	}
	log.Report.Encoding = name
	log.Say(0, plain.CodeEncoding, "read as {encoding} ({reason})", "encoding", name, "reason", string(reasonDeclared))
	return string(b), true
}
