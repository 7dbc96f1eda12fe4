package prose

import (
	"strconv"
	"strings"

	"nomina/data/format"
	"nomina/data/format/plain"
)

// CodeNoText is the report line of a file that opens but holds no article.
const CodeNoText format.Code = "no_prose" // no args

// NoText reports that a file holds no article.
func NoText(log *format.Log) {
	log.Refuse(0, CodeNoText, "holds no text of an article")
}

// Decode returns what b holds in an encoding that is guessed as for text files,
// unless somebody chose one, and says what was taken. It is false, and says why,
// when b is no text.
func Decode(log *format.Log, b []byte, o format.ReadOptions) (string, bool) {
	guess := plain.Detect(b)
	switch {
	case o.Encoding != "":
		guess = plain.Guess{Encoding: o.Encoding, Reason: plain.ReasonChosen}
	case guess.Reason == plain.ReasonBinary:
		log.Refuse(0, plain.CodeBinary, "is not a text file")
		return "", false
	}
	return DecodeAs(log, b, guess)
}

// DecodeAs is Decode in an encoding that is known.
func DecodeAs(log *format.Log, b []byte, guess plain.Guess) (string, bool) {
	text, bad, err := plain.Decode(b, guess.Encoding)
	if err != nil {
		log.Refuse(0, plain.CodeBadEncoding, "unknown encoding {encoding}", "encoding", guess.Encoding)
		return "", false
	}
	if strings.TrimSpace(text) == "" {
		log.Refuse(0, plain.CodeEmpty, "holds no text")
		return "", false
	}
	log.Report.Encoding = guess.Encoding
	if guess.Encoding != plain.UTF8 {
		log.Say(0, plain.CodeEncoding, "read as {encoding} ({reason})", "encoding", guess.Encoding, "reason", string(guess.Reason))
	}
	if bad > 0 {
		log.Lose(0, plain.CodeUndecodable, "{count} characters are not {encoding} and became U+FFFD",
			"count", strconv.Itoa(bad), "encoding", guess.Encoding)
	}
	return text, true
}
