package edit

import (
	"errors"
	"strings"
	"unicode/utf8"

	"nomina/data"
	"nomina/data/text"
)

// planner plans one import, document by document.
type planner struct {
	view     View
	empty    bool // the project has no articles to look for
	now      data.Time
	labels   *labelMaker
	entities *entityMaker               // nil when nothing is said of any
	taken    map[data.ID]bool           // IDs of annotations that are not free
	ids      map[data.ID]bool           // of the articles taken so far
	there    map[data.Hash]data.Article // by the texts taken so far
	marks    map[mark]bool              // of the article being taken
	doubles  doubles

	articles    []data.Article
	annotations []data.Annotation
	texts       []data.Text
	report      Report
}

func newPlanner(v View, c Import) (*planner, error) {
	labels, err := newLabelMaker(v, c.Labels)
	if err != nil {
		return nil, err
	}
	var ids []data.ID
	linked := len(c.Entities) > 0
	for _, d := range c.Documents {
		for _, s := range d.Spans {
			if id, ok := uuid(s.ID); ok {
				ids = append(ids, id)
			}
			linked = linked || s.Entity != (Entry{})
		}
	}
	taken, err := v.Taken(ids)
	if err != nil {
		return nil, err
	}
	empty, err := v.Untouched()
	if err != nil {
		return nil, err
	}
	var entities *entityMaker
	if linked {
		if entities, err = newEntityMaker(v, labels); err != nil {
			return nil, err
		}
	}
	return &planner{
		view: v, entities: entities, empty: empty, now: v.Now(), labels: labels, taken: taken,
		ids: map[data.ID]bool{}, there: map[data.Hash]data.Article{}, marks: map[mark]bool{}, doubles: newDoubles(c.Duplicates),
	}, nil
}

// label makes sure that there is a label with that key.
func (p *planner) label(key string) {
	if key = labelKey(key); key != "" {
		p.labels.find(key)
	}
}

// document takes or refuses an article. The error is the view's.
func (p *planner) document(d Imported) error {
	a := clean(d.Article)
	if a.Title == "" {
		a.Title = firstLine(d.Text)
	}
	body := data.NewText(d.Text)
	refusal, err := p.refuse(d, a, body.Hash)
	if err != nil {
		return err
	}
	if p.doubles.how != SkipDuplicates && (refusal.Reason == ReasonStored || refusal.Reason == ReasonTwice) {
		return p.again(d, body.Hash)
	}
	if refusal.Reason != "" {
		refusal.File, refusal.Line, refusal.Title = d.File, d.Line, a.Title
		p.report.Refused = append(p.report.Refused, refusal)
		return nil
	}
	a.TextHash = body.Hash
	if a.Status == "" {
		a.Status = data.StatusNew
	}
	if a.Created == 0 {
		a.Created = p.now
	}
	if err := p.articleID(&a); err != nil {
		return err
	}
	x := text.New(d.Text)
	a.Length = x.Len()
	p.articles = append(p.articles, a)
	p.texts = append(p.texts, body)
	p.there[a.TextHash] = a
	p.ids[a.ID] = true
	clear(p.marks)
	for _, s := range d.Spans {
		p.span(d, a, x, s)
	}
	return nil
}

// clean returns a with metadata in compact form and with nothing that a store
// could not keep: names of files need not be valid UTF-8.
func clean(a data.Article) data.Article {
	for _, s := range []*string{&a.Title, &a.Source, &a.Lang, &a.Meta, &a.File.Name, &a.File.Path, &a.File.SHA256, &a.File.Encoding} {
		*s = utf8Only(*s)
	}
	a.Meta = compact(a.Meta)
	return a
}

// utf8Only returns s with the replacement character for what is not UTF-8.
func utf8Only(s string) string { return strings.ToValidUTF8(s, "\ufffd") }

// refuse returns why an article cannot be taken; the reason is empty when it
// can.
func (p *planner) refuse(d Imported, a data.Article, h data.Hash) (Refusal, error) {
	switch {
	case strings.TrimSpace(d.Text) == "":
		return Refusal{Reason: ReasonEmpty}, nil
	case !utf8.ValidString(d.Text):
		return Refusal{Reason: ReasonNotText}, nil
	case a.Status != "" && !a.Status.Valid():
		return Refusal{Reason: ReasonStatus, Detail: string(a.Status)}, nil
	case !isObject(a.Meta):
		return Refusal{Reason: ReasonMeta, Detail: short(a.Meta)}, nil
	}
	if before, ok := p.there[h]; ok {
		return Refusal{Reason: ReasonTwice, Detail: before.Title}, nil
	}
	if p.empty {
		return Refusal{}, nil
	}
	there, err := p.view.ArticlesByText(h)
	if err != nil || len(there) == 0 {
		return Refusal{}, err
	}
	stored, err := p.view.Article(there[0])
	return Refusal{Reason: ReasonStored, Detail: stored.Title}, err
}

// articleID gives a an ID that is free and keeps another in Meta.
func (p *planner) articleID(a *data.Article) error {
	old := a.ID
	id, ok := uuid(old)
	if ok && !p.empty {
		_, err := p.view.Article(id)
		if err != nil && !errors.Is(err, data.ErrNotFound) {
			return err
		}
		ok = err != nil
	}
	if ok && !p.ids[id] {
		a.ID = id
		return nil
	}
	a.ID = p.view.NewID()
	if old != "" {
		p.report.Renewed++
		a.Meta = withID(a.Meta, string(old))
	}
	return nil
}
