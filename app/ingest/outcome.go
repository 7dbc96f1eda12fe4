package ingest

import (
	"cmp"
	"slices"
	"strconv"

	"nomina/data"
	"nomina/data/edit"
	"nomina/data/format"
)

// Outcome is what became of an import: what the formats and what the project
// had to say about the files, in one list.
type Outcome struct {
	Articles, Annotations, Labels int // taken into the project
	Merged                        int // articles that were there already and got annotations
	// Renewed counts the articles and annotations that got new IDs.
	Renewed int
	Refused format.Count  // did not come in
	Lost    format.Count  // came in without something
	Lines   []format.Line // those found while collecting first, then file by file, by line
	More    int           // lines beyond format.MaxLines
}

// Complete reports whether everything came in as it was.
func (o Outcome) Complete() bool {
	return o.Refused == format.Count{} && o.Lost == format.Count{}
}

// Outcome merges collected, the lines of Collect, the reports of the files and
// the editor's report, which is the zero value before the import.
func (b Batch) Outcome(collected []format.Line, rep edit.Report) Outcome {
	o := Outcome{Articles: rep.Articles, Annotations: rep.Annotations, Labels: rep.Labels, Merged: rep.Merged, Renewed: rep.Renewed}
	var all format.Report
	for _, l := range collected {
		if l.Severity == format.Refused {
			all.Refused.Articles++
		}
		all.Add(l)
	}
	refused := map[string][]format.Line{}
	for _, r := range rep.Refused {
		if r.IsSpan {
			all.Refused.Spans++
		} else {
			all.Refused.Articles++
		}
		refused[r.File] = append(refused[r.File], line(r))
	}
	for _, f := range b.Files {
		own := f.Report
		own.Lines = slices.Concat(own.Lines, refused[f.Path()])
		delete(refused, f.Path()) // a file given twice reports once
		slices.SortStableFunc(own.Lines, func(x, y format.Line) int { return cmp.Compare(x.Line, y.Line) })
		all.Merge(own)
	}
	o.Refused, o.Lost, o.Lines, o.More = all.Refused, all.Lost, all.Lines, all.More
	return o
}

// The codes of the lines made of an edit.Refusal. They stand apart from the
// formats' codes, whose args differ. Args: title, detail, start, end, length,
// got, want, as far as the reason has them.
const (
	CodeEmpty       = codePrefix + format.Code(edit.ReasonEmpty)
	CodeNotText     = codePrefix + format.Code(edit.ReasonNotText)
	CodeStored      = codePrefix + format.Code(edit.ReasonStored)
	CodeTwice       = codePrefix + format.Code(edit.ReasonTwice)
	CodeStatus      = codePrefix + format.Code(edit.ReasonStatus)
	CodeMeta        = codePrefix + format.Code(edit.ReasonMeta)
	CodeSpanOutside = codePrefix + format.Code(edit.ReasonSpan)
	CodeQuote       = codePrefix + format.Code(edit.ReasonQuote)
	CodeNoLabel     = codePrefix + format.Code(edit.ReasonNoLabel)
	CodeOrigin      = codePrefix + format.Code(edit.ReasonOrigin)
	CodeTwiceSpan   = codePrefix + format.Code(edit.ReasonTwiceSpan)

	codePrefix = "import_"
)

// line says a refusal as the formats say theirs.
func line(r edit.Refusal) format.Line {
	l := format.Line{
		File: r.File, Line: r.Line, Severity: format.Refused,
		Code: codePrefix + format.Code(r.Reason), Text: r.String(), Args: map[string]string{},
	}
	for name, value := range map[string]string{"title": r.Title, "detail": r.Detail, "got": r.Got, "want": r.Want} {
		if value != "" {
			l.Args[name] = value
		}
	}
	if r.Span != (data.Span{}) {
		l.Args["start"], l.Args["end"] = strconv.Itoa(r.Span.Start), strconv.Itoa(r.Span.End)
		l.Args["length"] = strconv.Itoa(r.Length)
	}
	return l
}
