package formattest

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"nomina/data"
)

// Mark is a span to be annotated: code points, and the key of a label.
type Mark struct {
	Start, End int
	Label      string
}

// Builder makes projects with IDs and times that are the same every time.
type Builder struct {
	Project *Project
	ids     int
}

// NewBuilder returns a builder of a project with the default labels and one
// more, whose values are awkward.
func NewBuilder() *Builder {
	b := &Builder{Project: &Project{}}
	b.Project.Info = data.Project{ID: b.id(), Created: 1_700_000_000_123}
	b.Project.Tags = append(data.DefaultLabels(b.id), data.Label{
		ID: b.id(), Key: "WORK_OF_ART", Name: "Œuvre & <art>", Color: "#8c6d00", Guideline: "Line 1\nLine 2 “quoted” \"too\"",
	})
	return b
}

func (b *Builder) id() data.ID {
	b.ids++
	return data.ID(fmt.Sprintf("019a0000-0000-7000-8000-%012x", b.ids))
}

// Add adds an article.
func (b *Builder) Add(title, text string, marks ...Mark) *data.Document {
	runes := []rune(text)
	statuses := data.Statuses()
	n := len(b.Project.Docs)
	doc := data.Document{Text: text, Article: data.Article{
		ID: b.id(), Title: title, Source: "https://example.org/?a=1&b=2", Lang: "fr",
		Status: statuses[n%len(statuses)], Length: utf8.RuneCountInString(text),
		TextHash: data.HashText(text), Created: data.Time(1_700_000_000_000 + int64(n)*1001),
	}}
	for i, m := range marks {
		doc.Annotations = append(doc.Annotations, data.Annotation{
			ID: b.id(), Article: doc.Article.ID, Start: m.Start, End: m.End, Label: b.label(m.Label),
			Quote: string(runes[m.Start:m.End]), Annotator: "Zoë O’Neil", Origin: data.OriginHand,
			Created: data.Time(1_700_000_100_007 + int64(i)), Modified: data.Time(1_700_000_200_999 + int64(i)),
		})
	}
	slices.SortFunc(doc.Annotations, data.CompareAnnotations)
	b.Project.Docs = append(b.Project.Docs, doc)
	return &b.Project.Docs[n]
}

// AddFound adds an article with a mark on every occurrence of each word.
func (b *Builder) AddFound(title, text, label string, words ...string) *data.Document {
	var marks []Mark
	for _, w := range words {
		for from := 0; ; {
			i := strings.Index(text[from:], w)
			if i < 0 {
				break
			}
			start := utf8.RuneCountInString(text[:from+i])
			marks = append(marks, Mark{start, start + utf8.RuneCountInString(w), label})
			from += i + len(w)
		}
	}
	return b.Add(title, text, marks...)
}

// Entity adds an entry to the register and returns its ID.
func (b *Builder) Entity(label, name, external string, aliases ...string) data.ID {
	e := data.Entity{ID: b.id(), Label: b.label(label), Name: name, External: external}
	e = e.WithAliases(aliases...)
	e.Created = data.Time(1_700_000_300_000 + int64(b.ids))
	e.Modified = e.Created + 5
	b.Project.Register = append(b.Project.Register, e)
	return e.ID
}

// propose adds a suggestion to an article.
func (b *Builder) propose(d *data.Document, label string, start, end int) {
	b.Project.Proposed = append(b.Project.Proposed, data.Suggestion{
		Article: d.Article.ID, Start: start, End: end, Label: b.label(label), Quote: string([]rune(d.Text)[start:end]),
		Score: 0.75, Source: data.SourceSeen, Count: 3, Tier: data.TierStrong,
	})
}

func (b *Builder) label(key string) data.ID {
	for _, l := range b.Project.Tags {
		if l.Key == key {
			return l.ID
		}
	}
	return ""
}
