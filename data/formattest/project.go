package formattest

import (
	"context"
	"iter"
	"slices"

	"nomina/data"
)

// Project is a data.Reader made of what it holds, for formats only: it has no
// history.
type Project struct {
	Info     data.Project
	Tags     []data.Label
	Docs     []data.Document
	Register []data.Entity
	Proposed []data.Suggestion
	Err      error // what Documents ends with, after Docs
}

var _ data.Reader = (*Project)(nil)

// Project returns p.Info.
func (p *Project) Project(context.Context) (data.Project, error) { return p.Info, nil }

// Labels returns p.Tags.
func (p *Project) Labels(context.Context) ([]data.Label, error) { return p.Tags, nil }

// Summaries returns the articles of p.Docs.
func (p *Project) Summaries(context.Context) ([]data.Summary, error) {
	var out []data.Summary
	for _, d := range p.Docs {
		out = append(out, data.Summary{Article: d.Article, Annotations: len(d.Annotations)})
	}
	return out, nil
}

// Article returns one of the articles.
func (p *Project) Article(_ context.Context, id data.ID) (data.Article, error) {
	for _, d := range p.Docs {
		if d.Article.ID == id {
			return d.Article, nil
		}
	}
	return data.Article{}, data.ErrNotFound
}

// ArticlesByText returns the articles with that text.
func (p *Project) ArticlesByText(_ context.Context, hash data.Hash) ([]data.ID, error) {
	var out []data.ID
	for _, d := range p.Docs {
		if d.Article.TextHash == hash {
			out = append(out, d.Article.ID)
		}
	}
	return out, nil
}

// Text returns a text by its hash.
func (p *Project) Text(_ context.Context, hash data.Hash) (string, error) {
	for _, d := range p.Docs {
		if d.Article.TextHash == hash {
			return d.Text, nil
		}
	}
	return "", data.ErrNotFound
}

// Presets returns none.
func (p *Project) Presets(context.Context) ([]data.Preset, error) { return nil, nil }

// Annotations returns an article's annotations.
func (p *Project) Annotations(_ context.Context, article data.ID) ([]data.Annotation, error) {
	for _, d := range p.Docs {
		if d.Article.ID == article {
			return d.Annotations, nil
		}
	}
	return nil, nil
}

// AnnotationCount returns how many annotations an article has.
func (p *Project) AnnotationCount(ctx context.Context, article data.ID) (int, error) {
	all, err := p.Annotations(ctx, article)
	return len(all), err
}

// AnnotationsOver returns the annotations of a part of an article.
func (p *Project) AnnotationsOver(ctx context.Context, article data.ID, span data.Span) ([]data.Annotation, error) {
	all, err := p.Annotations(ctx, article)
	return slices.DeleteFunc(slices.Clone(all), func(a data.Annotation) bool { return !a.Span().Overlaps(span) || span.Empty() }), err
}

// Annotation returns one annotation.
func (p *Project) Annotation(_ context.Context, id data.ID) (data.Annotation, error) {
	for _, d := range p.Docs {
		for _, a := range d.Annotations {
			if a.ID == id {
				return a, nil
			}
		}
	}
	return data.Annotation{}, data.ErrNotFound
}

// Documents yields p.Docs, then p.Err.
func (p *Project) Documents(ctx context.Context) iter.Seq2[data.Document, error] {
	return func(yield func(data.Document, error) bool) {
		for _, d := range p.Docs {
			if err := ctx.Err(); err != nil {
				yield(data.Document{}, err)
				return
			}
			if !yield(d, nil) {
				return
			}
		}
		if p.Err != nil {
			yield(data.Document{}, p.Err)
		}
	}
}

// LabelCounts counts the annotations.
func (p *Project) LabelCounts(context.Context) (map[data.ID]int, error) {
	out := make(map[data.ID]int)
	for _, d := range p.Docs {
		for _, a := range d.Annotations {
			out[a.Label]++
		}
	}
	return out, nil
}

// Commit returns ErrNotFound.
func (p *Project) Commit(context.Context, int64) (data.Commit, error) {
	return data.Commit{}, data.ErrNotFound
}

// Head returns 0.
func (p *Project) Head(context.Context) (int64, error) { return 0, nil }

// NextUndo returns ErrNotFound.
func (p *Project) NextUndo(context.Context) (data.Commit, error) {
	return data.Commit{}, data.ErrNotFound
}

// NextRedo returns ErrNotFound.
func (p *Project) NextRedo(context.Context) (data.Commit, error) {
	return data.Commit{}, data.ErrNotFound
}

// Entities returns p.Register.
func (p *Project) Entities(context.Context) ([]data.Entity, error) { return p.Register, nil }

// Entity returns one of p.Register.
func (p *Project) Entity(_ context.Context, id data.ID) (data.Entity, error) {
	for _, e := range p.Register {
		if e.ID == id {
			return e, nil
		}
	}
	return data.Entity{}, data.ErrNotFound
}

// EntityUses counts the mentions.
func (p *Project) EntityUses(context.Context) (map[data.ID]data.EntityUse, error) {
	uses := map[data.ID]data.EntityUse{}
	for _, d := range p.Docs {
		in := map[data.ID]bool{}
		for _, a := range d.Annotations {
			if a.Entity == "" {
				continue
			}
			u := uses[a.Entity]
			if u.Mentions++; u.Mentions == 1 || a.Created < u.First {
				u.First = a.Created
			}
			if !in[a.Entity] {
				in[a.Entity] = true
				u.Articles++
			}
			uses[a.Entity] = u
		}
	}
	return uses, nil
}

// Mentions returns the annotations that refer to an entity.
func (p *Project) Mentions(_ context.Context, entity data.ID) ([]data.Annotation, error) {
	var out []data.Annotation
	for _, d := range p.Docs {
		for _, a := range d.Annotations {
			if a.Entity == entity {
				out = append(out, a)
			}
		}
	}
	return out, nil
}

// Dismissals returns none.
func (p *Project) Dismissals(context.Context) ([]data.Dismissal, error) { return nil, nil }

// Suggestions returns those of p.Proposed that are the article's.
func (p *Project) Suggestions(_ context.Context, article data.ID) ([]data.Suggestion, error) {
	return slices.DeleteFunc(slices.Clone(p.Proposed), func(s data.Suggestion) bool { return s.Article != article }), nil
}
