// Package ingest turns files and folders into the articles of an import, and
// tells what became of each of them.
//
// The command line and the window's importer both stand on it, so that the same
// file gives the same articles and the same lines of a report in either. It
// knows the formats and the editor's import, neither a store nor a window; the
// packages under app may import it.
package ingest

import (
	"cmp"
	"slices"

	"nomina/data"
	"nomina/data/edit"
	"nomina/data/format"
)

// Batch is a set of files that were read, ready to be imported in one act. It
// is used by one goroutine at a time.
type Batch struct {
	Files []File // in the order of the inputs
}

// Import returns what the editor is to take in: every article of the files, in
// their order. The texts are shared with the batch, not copied.
func (b Batch) Import(t Taking) edit.Import {
	imp := edit.Import{Documents: make([]edit.Imported, 0, b.Articles()), Duplicates: t.Duplicates}
	for _, l := range b.defined() {
		if to, ok := t.Labels[l.Key]; !ok || to == l.Key {
			imp.Labels = append(imp.Labels, l)
		}
	}
	for _, f := range b.Files {
		for _, d := range f.documents {
			imp.Documents = append(imp.Documents, t.document(d))
		}
		for _, e := range f.entities {
			e.Label = t.label(e.Label)
			imp.Entities = append(imp.Entities, e)
		}
	}
	return imp
}

// document returns d with its labels under the keys of the project.
func (t Taking) document(d edit.Imported) edit.Imported {
	if len(t.Labels) == 0 || len(d.Spans) == 0 {
		return d
	}
	d.Spans = slices.Clone(d.Spans)
	for i, s := range d.Spans {
		d.Spans[i].LabelKey = t.label(s.LabelKey)
		d.Spans[i].Entity.Label = t.label(s.Entity.Label)
	}
	return d
}

func (t Taking) label(key string) string {
	if to, ok := t.Labels[key]; ok {
		return to
	}
	return key
}

// Preview returns the first articles of the file, at most n. They are shared with
// the batch.
func (f File) Preview(n int) []edit.Imported { return f.documents[:min(n, len(f.documents))] }

// Duplicates returns how many articles the batch has more than once, and the
// hashes of all its texts, each once.
func (b Batch) Duplicates() (twice int, hashes []data.Hash) {
	seen := map[data.Hash]bool{}
	for _, f := range b.Files {
		for _, d := range f.documents {
			if h := d.Article.TextHash; seen[h] {
				twice++
			} else {
				seen[h] = true
				hashes = append(hashes, h)
			}
		}
	}
	return twice, hashes
}

// Articles returns how many articles the files hold.
func (b Batch) Articles() int {
	n := 0
	for _, f := range b.Files {
		n += f.Articles
	}
	return n
}

// Spans returns how many spans the articles of the files have.
func (b Batch) Spans() int {
	n := 0
	for _, f := range b.Files {
		n += f.Spans
	}
	return n
}

// HeadLength is how much of a file's first article File.Head holds, in code
// points.
const HeadLength = 400

// File is what was read from one file, with what a preview shows of it.
type File struct {
	Input    format.Input
	Choice   Choice      // how it was to be read
	Format   string      // the name of the format that read it
	Formats  []string    // all that may take it, the best first
	Why      format.Line // by what it was recognised; zero when it was chosen or nothing else would do
	Encoding string      // the encoding taken; empty when nothing was read or the format has only one
	Articles int
	Spans    int
	Length   int    // of all its articles' texts, in code points
	Title    string // of the first article
	Head     string // the beginning of the first article's text
	Report   format.Report

	documents []edit.Imported
	labels    []data.Label
	entities  []edit.Entry
}

// Path returns what report lines call the file: its path, or its name when it
// has no path.
func (f File) Path() string { return pathOf(f.Input) }

func pathOf(in format.Input) string {
	if in.Path == "" {
		return in.Name
	}
	return in.Path
}

// add takes one article over from a reader. Spans that do not name their
// annotator get that one.
func (f *File) add(d format.Document, annotator string) {
	if f.Articles == 0 {
		f.Title, f.Head = d.Article.Title, head(d.Text)
	}
	f.Articles++
	f.Spans += len(d.Spans)
	f.Length += d.Article.Length
	doc := edit.Imported{Article: d.Article, Text: d.Text, File: f.Path(), Line: d.Line}
	if len(d.Spans) > 0 {
		doc.Spans = make([]edit.ImportedSpan, len(d.Spans))
	}
	for i, s := range d.Spans {
		doc.Spans[i] = edit.ImportedSpan{
			ID: s.ID, Start: s.Start, End: s.End, LabelKey: s.Label, Quote: s.Text,
			Annotator: cmp.Or(s.Annotator, annotator), Note: s.Note, Origin: s.Origin,
			Created: s.Created, Modified: s.Modified, Line: s.Line,
			Score: s.Score, Entity: edit.Entry(s.Entity),
		}
	}
	f.documents = append(f.documents, doc)
	f.labels = append(f.labels, d.Labels...)
	for _, e := range d.Entities {
		f.entities = append(f.entities, edit.Entry(e))
	}
}

// drop forgets everything that was read, for the reason in l.
func (f *File) drop(l format.Line) {
	l.File = f.Path()
	rep := format.Report{Refused: format.Count{Articles: max(f.Articles, 1), Spans: f.Spans}}
	rep.Add(l)
	*f = File{Input: f.Input, Choice: f.Choice, Format: f.Format, Formats: f.Formats, Why: f.Why, Report: rep}
}

// head returns the first HeadLength code points of text.
func head(text string) string {
	n := 0
	for i := range text {
		if n == HeadLength {
			return text[:i]
		}
		n++
	}
	return text
}
