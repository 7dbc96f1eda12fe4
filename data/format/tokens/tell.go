package tokens

import (
	"strconv"

	"nomina/data/format"
)

// The codes of what is said of tagged files.
const (
	CodeBroken format.Code = "tags_broken" // args: count, scheme
	CodeHollow format.Code = "tags_hollow" // args: count
)

// Tell reports on a file that was read: its dialect with the scheme and the number
// of tokens, and the tags that do not go with the scheme.
func Tell(log *format.Log, in format.Input, dialect string, t Tally) {
	scheme := t.Evidence.Scheme()
	log.Say(0, format.CodeDialect, "it is {dialect}", "dialect",
		dialect+", "+scheme.String()+", "+strconv.Itoa(t.Tokens)+" tokens")
	if t.Broken > 0 && scheme != format.IOB1 && scheme != format.IOE2 {
		add(log, in, format.NewLine(format.Converted, CodeBroken, "{count} annotations begin without the letter that {scheme} asks for; they begin where their tags do",
			"count", strconv.Itoa(t.Broken), "scheme", scheme.String()))
		log.Report.Converted.Spans += t.Broken
	}
	if t.Hollow > 0 {
		add(log, in, format.NewLine(format.Refused, CodeHollow, "{count} annotations cover empty words", "count", strconv.Itoa(t.Hollow)))
		log.Report.Refused.Spans += t.Hollow
	}
}

func add(log *format.Log, in format.Input, l format.Line) {
	l.File = in.Place()
	log.Report.Add(l)
}
