package edit

import (
	"strconv"

	"nomina/data"
)

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
	ID         data.ID // kept if it is a UUID that is free
	Start, End int     // code points, half-open
	LabelKey   string
	Quote      string // if not empty, it must be the covered text
	Annotator  string
	Note       string
	Origin     data.Origin // empty means data.OriginImport
	Created    data.Time   // zero means now
	Modified   data.Time   // zero means Created
	Entity     ImportedEntity
	Line       int // for the report; 0 means the article's
}

// ImportedEntity is what a file says about whom or what a span means. It is the
// project's entity with that ID, else with that external id, else with that name
// and label; else a new one is made. Without a name, and not found, it is none.
// What a file says of an entity that the project has changes nothing.
type ImportedEntity struct {
	ID       data.ID // kept if it is a UUID that is free
	LabelKey string  // empty means the span's
	Name     string
	Aliases  string // one a line
	Note     string
	External string
}

// Report says what became of an Import.
type Report struct {
	Articles, Annotations, Labels int // taken
	Entities                      int // made
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
// come in only with an article. The error is the view's.
func (c Import) Examine(v View) (Step, Report, error) {
	p, err := newPlanner(v, c)
	if err != nil {
		return Step{}, Report{}, err
	}
	for _, d := range c.Documents {
		if err := p.document(d); err != nil {
			return Step{}, Report{}, err
		}
	}
	s := Step{Act: data.ActImport, Texts: p.texts}
	if len(p.articles) == 0 {
		return s, p.report, nil
	}
	for _, l := range c.Labels {
		p.label(l.Key)
	}
	if p.entities != nil {
		s.Changes.Entities.Created = p.entities.made
		p.report.Entities = len(p.entities.made)
	}
	s.Changes.Labels.Created = p.labels.made
	s.Changes.Articles.Created = p.articles
	s.Changes.Annotations.Created = p.annotations
	s.Subject = strconv.Itoa(len(p.articles))
	if len(p.articles) == 1 {
		s.Article, s.Subject = p.articles[0].ID, short(p.articles[0].Title)
	}
	p.report.Articles, p.report.Annotations = len(p.articles), len(p.annotations)
	p.report.Labels = len(p.labels.made)
	return s, p.report, nil
}
