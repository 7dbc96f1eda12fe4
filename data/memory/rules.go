package memory

import (
	"encoding/json"
	"fmt"
	"strings"
	"unicode/utf8"

	"nomina/data"
	"nomina/data/text"
)

// broken is an ErrInvalid with its reason.
func broken(format string, args ...any) error {
	return fmt.Errorf(format+": %w", append(args, data.ErrInvalid)...)
}

// judge checks the rules for everything that c touched, on the state after c.
func (s *state) judge(c data.Changes) error {
	for _, check := range []func(data.Changes) error{s.judgeLabels, s.judgeArticles, s.judgeAnnotations, s.judgeEntities, s.judgeDismissals} {
		if err := check(c); err != nil {
			return err
		}
	}
	return nil
}

func (s *state) judgeLabels(c data.Changes) error {
	for _, l := range written(c.Labels) {
		if err := judgeLabel(l); err != nil {
			return err
		}
		for _, o := range s.labels {
			if o.ID == l.ID {
				continue
			}
			if o.Key == l.Key {
				return broken("label key %q is taken", l.Key)
			}
			if l.Slot != 0 && o.Slot == l.Slot {
				return broken("label slot %d is taken", l.Slot)
			}
		}
	}
	for _, l := range c.Labels.Deleted {
		if n := s.withLabel[l.ID]; n > 0 {
			return broken("%d annotations have the label %q", n, l.Key)
		}
	}
	return nil
}

func judgeLabel(l data.Label) error {
	if l.Key == "" {
		return broken("label %s has no key", l.ID)
	}
	if l.Slot < 0 || l.Slot > data.MaxSlot {
		return broken("label slot %d is not 0 to %d", l.Slot, data.MaxSlot)
	}
	if !isColor(l.Color) {
		return broken("label color %q is not #RRGGBB", l.Color)
	}
	return valid("label", l.ID, l.Key, l.Name, l.Guideline)
}

func (s *state) judgeArticles(c data.Changes) error {
	for _, a := range written(c.Articles) {
		if err := judgeArticle(a); err != nil {
			return err
		}
		body, ok := s.texts[a.TextHash]
		if !ok {
			return broken("article %s has an unknown text", a.ID)
		}
		if body.Len() != a.Length {
			return broken("article %s has length %d, not %d", a.ID, a.Length, body.Len())
		}
	}
	for _, u := range c.Articles.Updated {
		if u.Old.TextHash != u.New.TextHash {
			return broken("article %s changes its text", u.New.ID)
		}
	}
	for _, a := range c.Articles.Deleted {
		if n := len(s.inArticle[a.ID]); n > 0 {
			return broken("article %s has %d annotations", a.ID, n)
		}
	}
	return nil
}

func judgeArticle(a data.Article) error {
	if !a.Status.Valid() {
		return broken("article %s has status %q", a.ID, a.Status)
	}
	if a.Meta != "" && (!strings.HasPrefix(a.Meta, "{") || !json.Valid([]byte(a.Meta))) {
		return broken("article %s has metadata that is no JSON object", a.ID)
	}
	return valid("article", a.ID, a.Title, a.Source, a.Lang, a.Meta, a.File.Name, a.File.Path, a.File.SHA256, a.File.Encoding)
}

func (s *state) judgeAnnotations(c data.Changes) error {
	for _, a := range written(c.Annotations) {
		if _, ok := s.labels[a.Label]; !ok {
			return broken("annotation %s has an unknown label", a.ID)
		}
		article, ok := s.articles[a.Article]
		if !ok {
			return broken("annotation %s has an unknown article", a.ID)
		}
		if !a.Origin.Valid() {
			return broken("annotation %s has origin %q", a.ID, a.Origin)
		}
		if _, ok := s.entities[a.Entity]; !ok && a.Entity != "" {
			return broken("annotation %s has an unknown entity", a.ID)
		}
		if !isScore(a.Score) {
			return broken("annotation %s has score %v", a.ID, a.Score)
		}
		if why := misfit(a, s.texts[article.TextHash]); why != "" {
			return broken("annotation %s: %s", a.ID, why)
		}
		if err := valid("annotation", a.ID, a.Annotator, a.Note); err != nil {
			return err
		}
	}
	return nil
}

// misfit says what is wrong with an annotation's span or quote.
func misfit(a data.Annotation, body *text.Index) string {
	if !a.Span().Within(body.Len()) {
		return fmt.Sprintf("span %v is outside a text of %d characters", a.Span(), body.Len())
	}
	if covered := body.Slice(text.Range(a.Span())); covered != a.Quote {
		return fmt.Sprintf("span %v covers %q, not %q", a.Span(), covered, a.Quote)
	}
	return ""
}

// judgeTexts checks bodies before they come in.
func judgeTexts(texts []data.Text) error {
	for _, t := range texts {
		if !utf8.ValidString(t.Body) {
			return broken("text %s is not valid UTF-8", t.Hash)
		}
		if data.HashText(t.Body) != t.Hash {
			return broken("text %s has another hash", t.Hash)
		}
	}
	return nil
}

// valid checks that strings are UTF-8, which is all that every engine can keep.
func valid(kind string, id data.ID, values ...string) error {
	for _, v := range append(values, string(id)) {
		if !utf8.ValidString(v) {
			return broken("%s %s has %q, which is not valid UTF-8", kind, id, v)
		}
	}
	return nil
}

func isColor(s string) bool {
	const digits = "0123456789abcdefABCDEF"
	return len(s) == 7 && s[0] == '#' && strings.Trim(s[1:], digits) == ""
}

// written returns the values that d leaves in the project.
func written[T comparable](d data.Delta[T]) []T {
	out := make([]T, 0, len(d.Created)+len(d.Updated))
	out = append(out, d.Created...)
	for _, u := range d.Updated {
		out = append(out, u.New)
	}
	return out
}
