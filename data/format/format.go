// Package format is the border of a project: the ports through which articles
// and spans come in and go out, what is reported on the way, and Export.
//
// Every format lives in a folder of its own behind these ports, so that the
// window, the command line and the tests treat all of them alike. Readers and
// writers are pure input and output and never see a store. The package may be
// imported by the formats, by app and by main.
package format

import (
	"context"
	"io"
	"slices"
	"time"

	"nomina/data"
)

// Document is an article as a file holds it: labels stand by their keys, and
// offsets are already in code points, whatever the file counts in.
type Document struct {
	// Article is what the file says about the article. What it does not say is
	// the zero value, among them ID, Status and Created; TextHash and Length
	// always agree with Text. The ID may be any text the file used.
	Article data.Article
	Text    string
	Spans   []Span
	// Labels are the definitions of labels that stood beside this article. A
	// file may use labels without defining them.
	Labels []data.Label
	// Entities are the entries of the register that stood beside this article.
	Entities []Entity
	Line     int // where the article begins in its file, from 1; 0 when it has no lines
}

// Span is an annotation as a file holds it. Only Start, End, Label and Text
// are always set; Text is the covered text, whether the file repeated it or not.
type Span struct {
	ID         data.ID // whatever the file used, may be empty
	Start, End int     // code points, half-open
	Label      string  // the label's key
	Text       string
	Annotator  string
	Note       string
	Origin     data.Origin // empty when the file does not say
	Score      float64     // of the suggestion it was, 0 for none
	Entity     Entity      // whom or what it means; of it ID, Name and External
	Created    data.Time
	Modified   data.Time
	Line       int
}

// Format is what all readers and writers have in common.
type Format interface {
	// Name is the short name used by commands and settings, e.g. "jsonl".
	Name() string
	// Extensions are the endings of file names, with the dot, the usual first.
	Extensions() []string
}

// Writer writes a corpus. It stops at the first error and at the end of ctx;
// what w holds then is of no use. It may be used from any goroutine; p is
// called from the one that called Write.
type Writer interface {
	Format
	Write(ctx context.Context, w io.Writer, c Corpus, o WriteOptions, p Progress) (Report, error)
}

// Checker reads back what its Writer wrote.
type Checker interface {
	// Carried returns s as the format carries it: s itself unless it has
	// characters that the format has no way to write.
	Carried(s string) string
	// ReadBack yields the articles of a written file in the order in which they
	// were written, with ID, Text and Spans set. It ends at the first error:
	// here, anything unexpected is an error and not a line of a report.
	// o is what the file was written with.
	ReadBack(ctx context.Context, r io.ReaderAt, size int64, o WriteOptions, yield func(Document) error) error
}

// Reader reads one file. Whatever is wrong with the file becomes a line of the
// report, and the rest comes in; the error is ctx's or the one yield returned.
type Reader interface {
	Format
	Read(ctx context.Context, in Input, o ReadOptions, yield func(Document) error) (Report, error)
}

// Starter is a Reader that takes long to start. Whoever reads several files with it
// starts it once.
type Starter interface {
	Reader
	// Start returns the same reader, which keeps what it needs from its first Read
	// on until stop is called; stop waits for no Read, and must come after the last.
	Start() (r Reader, stop func())
}

// WriteOptions are the choices of whoever exports. The zero value is the default.
type WriteOptions struct {
	Unit Unit // what the offsets in the file count
	// Suggestions asks for the suggestions too. They stand apart from the
	// annotations and are never read as such.
	Suggestions bool
	Overlaps    Overlaps // which of overlapping spans a format takes that holds no overlaps
	Scheme      Scheme   // of tags, where tokens are tagged
}

// Offers says which of the WriteOptions a Writer heeds, so that nobody is asked
// in vain. A Writer without it heeds none.
type Offers interface {
	Offers() Offer
}

// Offer is a set of choices.
type Offer struct {
	Units       []Unit   // to choose from; none when there is no choice
	Schemes     []Scheme // as above
	Suggestions bool
	Flat        bool // it holds no overlapping spans
}

// OfferOf returns what w heeds.
func OfferOf(w Writer) Offer {
	if o, ok := w.(Offers); ok {
		return o.Offers()
	}
	return Offer{}
}

// ReadOptions are the choices of whoever imports. The zero value is the default.
type ReadOptions struct {
	Encoding      string  // a name of plain.Encodings; empty means that it is detected
	Unit          *Unit   // of the file's offsets; nil means that it is detected
	Columns       Columns // of a table; the zero value means that they are guessed by their titles
	KeepHyphens   bool    // of a PDF: words divided at line ends stay so
	KeepLigatures bool    // of a PDF: ﬁ stays one character
}

// Columns says by their titles what the columns of a table hold. Without a title
// they are called by their letters: A, B … An empty field stands for no column.
type Columns struct {
	Text, Title, Date, ID, Source, Lang string
	// Label is a column with the label of the whole row, kept as metadata, or of
	// a mention when Mention is set too.
	Label, Mention string
	// Start and End are the offsets of a mention.
	Start, End string
}

// ExportOptions are WriteOptions and what the file says about its making.
type ExportOptions struct {
	WriteOptions
	Version string    // the program's
	Now     time.Time // when the export was asked for
	// Keep are the paths of files that must not be replaced, the project's own
	// first of all. One that is not there keeps nothing.
	Keep []string
}

// Progress hears how far a reader or writer has come. Articles and annotations
// count one each. It may be nil wherever it is a parameter.
type Progress func(done, total int64)

// Heeded returns o with what w does not offer a choice of as it is by default.
func Heeded(w Writer, o WriteOptions) WriteOptions {
	offer := OfferOf(w)
	if !slices.Contains(offer.Units, o.Unit) {
		o.Unit = CodePoints
	}
	if !slices.Contains(offer.Schemes, o.Scheme) {
		o.Scheme = IOB2
	}
	o.Suggestions = o.Suggestions && offer.Suggestions
	return o
}
