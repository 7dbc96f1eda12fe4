package brat

import (
	"bytes"
	"context"
	"path"
	"strings"
	"unicode/utf8"

	"nomina/data"
	"nomina/data/format"
	"nomina/data/format/plain"
)

// Read yields the article of a text file and the annotations beside it, whichever
// of the two in is, or those of all pairs in a zip archive.
func (Format) Read(ctx context.Context, in format.Input, o format.ReadOptions, yield func(format.Document) error) (format.Report, error) {
	if err := ctx.Err(); err != nil {
		return format.Report{}, err
	}
	log := format.NewLog(in)
	r := reader{o: o, yield: yield}
	var err error
	switch strings.ToLower(path.Ext(in.Name)) {
	case ".zip":
		err = r.archive(ctx, log, in)
	case extAnn:
		if txt, ok := beside(in, extText); ok {
			err = r.pair(txt, []format.Input{in}, true)
		} else {
			log.Refuse(0, CodeNoText, "the text of these annotations, {name}, is not beside them", "name", other(in.Name, extText))
		}
	case extGiven, extWanted:
		if txt, ok := beside(in, extText); ok {
			err = r.pair(txt, files(txt), true)
		} else {
			log.Refuse(0, CodeNoText, "the text of these annotations, {name}, is not beside them", "name", other(in.Name, extText))
		}
	default:
		err = r.pair(in, files(in), true)
	}
	log.Report.Merge(r.rep)
	return log.Report, err
}

// other returns the name of the file that makes a pair with the one of that
// name.
func other(name, ext string) string { return strings.TrimSuffix(name, path.Ext(name)) + ext }

func beside(in format.Input, ext string) (format.Input, bool) {
	if in.Beside == nil {
		return format.Input{}, false
	}
	return in.Beside(other(in.Name, ext))
}

// files returns the annotations beside a text: one file, or the two of the BioNLP
// shared tasks.
func files(txt format.Input) []format.Input {
	var all []format.Input
	for _, ext := range [...]string{extAnn, extGiven, extWanted} {
		if ann, ok := beside(txt, ext); ok {
			if all = append(all, ann); ext == extAnn {
				break
			}
		}
	}
	return all
}

// reader reads pairs.
type reader struct {
	o     format.ReadOptions
	yield func(format.Document) error
	rep   format.Report
	lists map[string]list // the lists of articles that were read, by their places
}

// pair reads an article. anns are none when it has no annotations; labels asks for
// the definitions that stand beside it. The error is yield's.
func (r *reader) pair(txt format.Input, anns []format.Input, labels bool) error {
	log := format.NewLog(txt)
	defer func() { r.rep.Merge(log.Report) }()
	doc, marked, ok := r.text(log, txt)
	if !ok {
		return nil
	}
	if len(anns) == 0 {
		log.Say(0, CodeNoAnn, "there are no annotations beside it ({name})", "name", other(txt.Name, extAnn))
	}
	for _, ann := range anns {
		notes := format.NewLog(ann)
		doc.Spans = append(doc.Spans, annotate(notes, ann, doc.Text, marked, r.o)...)
		r.rep.Merge(notes.Report)
	}
	if !r.complete(&doc, txt) {
		doc.Article.Title = plain.Title(doc.Text, other(txt.Name, ""))
	}
	if labels {
		doc.Labels = definitions(txt)
	}
	if err := r.yield(doc); err != nil {
		return err
	}
	log.Keep(doc)
	return nil
}

// text reads a text, and whether a byte order mark stands before it.
func (r *reader) text(log *format.Log, in format.Input) (doc format.Document, marked, ok bool) {
	b, err := in.Bytes(maxText)
	if err != nil {
		log.RefuseFile(err, maxText)
		return doc, false, false
	}
	s, encoding, ok := decode(log, b, r.o.Encoding)
	if !ok {
		return doc, false, false
	}
	base := other(in.Name, "")
	doc.Text = s
	doc.Article = data.Article{
		ID: data.ID(base), Source: in.Name, TextHash: data.HashText(s), Length: utf8.RuneCountInString(s),
		File: data.File{Name: in.Name, Path: in.Path, SHA256: string(data.HashText(string(b))), Encoding: encoding},
	}
	return doc, bytes.HasPrefix(b, []byte("\ufeff")), true
}

// decode returns a file as text. brat takes UTF-8 only; other encodings are
// found out as for text files. An empty file is reported as such.
func decode(log *format.Log, b []byte, encoding string) (text, name string, ok bool) {
	reason := plain.ReasonChosen
	if encoding == "" {
		guess := plain.Detect(b)
		encoding, reason = guess.Encoding, guess.Reason
	}
	switch {
	case len(b) == 0:
		log.Refuse(0, CodeEmpty, "holds no text")
		return "", "", false
	case encoding == "":
		log.Refuse(0, CodeBinary, "is not a text file")
		return "", "", false
	}
	text, bad, err := plain.Decode(b, encoding)
	switch {
	case err != nil:
		log.Refuse(0, plain.CodeBadEncoding, "unknown encoding {encoding}", "encoding", encoding)
		return "", "", false
	case text == "":
		log.Refuse(0, CodeEmpty, "holds no text")
		return "", "", false
	}
	if encoding != plain.UTF8 {
		log.Say(0, CodeEncoding, "read as {encoding} ({reason})", "encoding", encoding, "reason", string(reason))
	}
	if bad > 0 {
		log.Lose(0, plain.CodeUndecodable, "{count} characters are not {encoding} and became U+FFFD", "count", itoa(bad), "encoding", encoding)
	}
	return text, encoding, true
}

// annotate returns the spans of a file of annotations.
func annotate(log *format.Log, in format.Input, s string, marked bool, o format.ReadOptions) []format.Span {
	b, err := in.Bytes(maxAnn)
	if err != nil {
		log.RefuseFile(err, maxAnn)
		return nil
	}
	if len(b) == 0 {
		return nil
	}
	lines, _, ok := decode(log, b, "")
	if !ok {
		return nil
	}
	a := parse(log, lines)
	v, unit := choose(log, views(s, marked), a.bounds, o.Unit)
	m := &marks{log: log, text: s, view: v, unit: unit, at: make(map[string]run, len(a.bounds)), spans: make([]format.Span, 0, len(a.bounds))}
	for i, b := range a.bounds {
		m.add(i, b)
	}
	m.tell(a)
	return m.spans
}
