package edit

import (
	"strconv"

	"nomina/data"
)

// Import takes articles into the project with their annotations, in one act.
// What cannot be taken is refused, each with its reason, and the rest comes in;
// see Examine. New labels are made for keys that the project does not have, new
// entities for those that it does not have.
type Import struct {
	Documents []Imported
	// Labels are the definitions that a file brings along. They are taken for
	// keys that the project does not have, each with its own slot if that is
	// free.
	Labels []data.Label
	// Entities are the entries of the register that a file brings along. Those
	// that the project has are left as they are; the others are made. An entry is
	// the same as an entity that has its ID, else its external id, else exactly
	// its name and label.
	Entities []Entry
	// Duplicates says what becomes of articles whose text is there already.
	Duplicates Duplicates
}

// Duplicates says what becomes of an article whose text the project has already,
// or the import has before.
type Duplicates int

// The choices.
const (
	SkipDuplicates Duplicates = iota // it is refused
	AddSpans                         // its spans are added to those there, as what another annotator says
	ReplaceSpans                     // its spans take the place of all that are there
)

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
	ID         data.ID // kept if it is a UUID that is free
	Start, End int     // code points, half-open
	LabelKey   string
	Quote      string // if not empty, it must be the covered text
	Annotator  string
	Note       string
	Origin     data.Origin // empty means data.OriginImport
	Created    data.Time   // zero means now
	Modified   data.Time   // zero means Created
	Score      float64     // of the suggestion it was; what is no probability counts as none
	// Entity is whom or what it means, by the ID of an entry of Import.Entities,
	// or found and made like one; without a name the covered text is one. The
	// zero value means that nothing is said.
	Entity Entry
	Line   int // for the report; 0 means the article's
}

// Report says what became of an Import.
type Report struct {
	Articles, Annotations, Labels, Entities int // taken
	// Merged counts the articles that were there already and got spans, Replaced
	// the spans that gave way to others.
	Merged, Replaced int
	// Renewed counts the IDs of articles and annotations that gave way to new
	// ones because they were taken or no UUIDs.
	Renewed int
	Refused []Refusal // in the order of the documents
}

// Plan implements Command. It leaves out what Examine refuses.
func (c Import) Plan(v View) (Step, error) {
	s, _, err := c.Examine(v)
	return s, err
}

// Examine plans the import and says what becomes of everything in it. Labels
// and entities come in only with an article. The error is the view's.
func (c Import) Examine(v View) (Step, Report, error) {
	p, err := newPlanner(v, c)
	if err != nil {
		return Step{}, Report{}, err
	}
	for _, e := range c.Entities {
		p.entities.define(e)
	}
	for _, d := range c.Documents {
		if err := p.document(d); err != nil {
			return Step{}, Report{}, err
		}
	}
	s := Step{Act: data.ActImport, Texts: p.texts}
	if len(p.articles) == 0 && p.report.Merged == 0 {
		return s, p.report, nil
	}
	for _, l := range c.Labels {
		p.label(l.Key)
	}
	s.Changes.Labels.Created = p.labels.made
	s.Changes.Articles.Created = p.articles
	s.Changes.Annotations = p.settled()
	if p.entities != nil {
		s.Changes.Entities = p.entities.delta()
	}
	s.Subject = strconv.Itoa(len(p.articles) + p.report.Merged)
	if len(p.articles) == 1 && p.report.Merged == 0 {
		s.Article, s.Subject = p.articles[0].ID, short(p.articles[0].Title)
	}
	p.report.Articles, p.report.Annotations = len(p.articles), len(p.annotations)+len(p.doubles.new)
	p.report.Replaced = len(p.doubles.old)
	p.report.Labels, p.report.Entities = len(p.labels.made), s.Changes.Entities.Len()
	return s, p.report, nil
}
