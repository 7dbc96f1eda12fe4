package corrections

import (
	"cmp"

	"nomina/data/edit"
	"nomina/data/format"
)

// The codes of the lines about corrections that were accepted and not made. Each has
// the argument what, a mention's text or an article's title.
const (
	CodeChanged format.Code = "left_changed"
	CodeTwice   format.Code = "left_twice"
	CodeBroken  format.Code = "left_broken"
)

// leftOut says why corrections of c were not made.
func leftOut(file string, c edit.Corrections, left []edit.LeftOut) []format.Line {
	lines := make([]format.Line, len(left))
	for i, l := range left {
		lines[i] = leftLine(named(c, l), l.Reason)
		lines[i].File = file
	}
	return lines
}

// named returns what a correction is of.
func named(c edit.Corrections, l edit.LeftOut) string {
	if l.IsArticle {
		return format.Short(c.Articles[l.Index].Old.Title)
	}
	a := c.Annotations[l.Index]
	return format.Short(cmp.Or(a.New.Quote, a.Old.Quote))
}

func leftLine(what string, r edit.Reason) format.Line {
	switch r {
	case edit.ReasonChanged:
		return format.NewLine(format.Lost, CodeChanged, "{what}: the project has changed it meanwhile", "what", what)
	case edit.ReasonTwice, edit.ReasonTwiceSpan:
		return format.NewLine(format.Lost, CodeTwice, "{what}: the span has that label already", "what", what)
	}
	return format.NewLine(format.Lost, CodeBroken, "{what}: this correction is not possible", "what", what)
}
