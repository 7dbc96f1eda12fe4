package entities

import (
	"context"
	"strings"

	"nomina/data"
	"nomina/data/text"
)

// place is a mention with what stands around it.
type place struct {
	a             data.Annotation
	before, after string
	title         string // of the article
}

// The measures of the list of places.
const (
	around = 60  // code points on either side of a mention
	batch  = 200 // places that are handed over at once
)

// places hands over where an entity is mentioned, a batch at a time, article by
// article. It runs on any goroutine.
func places(ctx context.Context, r data.Reader, entity data.ID, each func(part []place, last bool)) error {
	all, err := r.Mentions(ctx, entity)
	if err != nil {
		return err
	}
	var part []place
	var article data.Article
	var body *text.Index
	for _, a := range all {
		if a.Article != article.ID {
			if article, body, err = read(ctx, r, a.Article); err != nil {
				return err
			}
		}
		part = append(part, placeOf(a, article, body))
		if len(part) == batch {
			each(part, false)
			part = nil
		}
	}
	each(part, true)
	return ctx.Err()
}

func read(ctx context.Context, r data.Reader, id data.ID) (data.Article, *text.Index, error) {
	a, err := r.Article(ctx, id)
	if err != nil {
		return a, nil, err
	}
	body, err := r.Text(ctx, a.TextHash)
	return a, text.New(body), err
}

func placeOf(a data.Annotation, in data.Article, body *text.Index) place {
	from, to := max(0, a.Start-around), min(body.Len(), a.End+around)
	return place{
		a: a, title: in.Title,
		before: line(body.Slice(text.Range{Start: from, End: a.Start})),
		after:  line(body.Slice(text.Range{Start: a.End, End: to})),
	}
}

// line shows line ends as blanks.
func line(s string) string { return strings.Join(strings.Fields(s), " ") }
