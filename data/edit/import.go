package edit

import "nomina/data"

// Import takes articles into the project with their annotations, in one act.
// What cannot be taken is refused, each with its reason, and the rest comes in;
// see Examine. New labels are made for keys that the project does not have.
type Import struct {
	Documents []Imported
	// Labels are the definitions that a file brings along. They are taken for
	// keys that the project does not have, each with its own slot if that is
	// free.
	Labels []data.Label
}

// Imported is an article as a file holds it.
type Imported struct {
	// Article is taken as it is, with these exceptions: TextHash and Length are
	// computed; an empty ID, one that is no UUID and one that is taken give way
	// to a new one (the old is kept in Meta as "id"); an empty Status means
	// data.StatusNew, an empty Title the first line of the text, a zero Created
	// now.
	Article data.Article
	Text    string
	Spans   []ImportedSpan
	File    string // for the report: the file read, which may hold many articles
	Line    int    // for the report: counted from 1, 0 when the file has no lines
}

// ImportedSpan is an annotation as a file holds it.
type ImportedSpan struct {
	ID         string // kept if it is a UUID that is free
	Start, End int    // code points, half-open
	LabelKey   string
	Quote      string // if not empty, it must be the covered text
	Annotator  string
	Note       string
	Origin     data.Origin // empty means data.OriginImport
	Created    data.Time   // zero means now
	Modified   data.Time   // zero means Created
	Line       int         // for the report; 0 means the article's
}

// Report says what became of an Import.
type Report struct {
	Articles, Annotations, Labels int // taken
	// Renewed counts the IDs of articles and annotations that gave way to new
	// ones because they were taken or no UUID.
	Renewed int
	Refused []Refusal // in the order of the documents
}

// Reason says why something was not imported, independent of the language on
// the screen.
type Reason string

// The reasons of a Refusal.
const (
	ReasonEmpty       Reason = "empty"        // no text, or nothing but blanks
	ReasonNotText     Reason = "not_text"     // not valid UTF-8, or with zero characters
	ReasonStored      Reason = "stored"       // the project has that text, under the title Detail
	ReasonTwice       Reason = "twice"        // the import has that text before, under the title Detail
	ReasonStatus      Reason = "status"       // Detail is no status
	ReasonMeta        Reason = "meta"         // the metadata is no JSON object
	ReasonSpanOutside Reason = "span_outside" // Span is empty or outside a text of Length
	ReasonQuote       Reason = "quote"        // Span covers Got, not Want
	ReasonNoLabel     Reason = "no_label"     // the span has no label
	ReasonOrigin      Reason = "origin"       // Detail is no origin
)

// Refusal is one article or one span that was not imported. A refused article's
// spans are not listed.
type Refusal struct {
	File   string
	Line   int
	Title  string // of the article
	Reason Reason
	Detail string // see the reasons
	IsSpan bool   // a span was refused; the article came in without it
	Span   data.Span
	Length int // of the text, in code points
	Got    string
	Want   string
}
