package edit

import (
	"errors"
	"strconv"
	"strings"

	"nomina/data"
	"nomina/data/text"
)

// findArticle is v.Article, with RuleNoArticle for one that is not there.
func findArticle(v View, id data.ID) (data.Article, error) {
	a, err := v.Article(id)
	if errors.Is(err, data.ErrNotFound) {
		return a, &InvalidError{Rule: RuleNoArticle, Article: id}
	}
	return a, err
}

// findLabel is v.Label, with RuleNoLabel for one that is not there.
func findLabel(v View, id data.ID) (data.Label, error) {
	l, err := v.Label(id)
	if errors.Is(err, data.ErrNotFound) {
		return l, &InvalidError{Rule: RuleNoLabel, Label: id}
	}
	return l, err
}

// checkSpan reports RuleSpan unless s is a non-empty range of a's text.
func checkSpan(a data.Article, s data.Span) error {
	if s.Within(a.Length) {
		return nil
	}
	return &InvalidError{Rule: RuleSpan, Article: a.ID, Span: s, Length: a.Length}
}

// quote returns the text that s covers.
func quote(v View, article data.ID, s data.Span) (string, error) {
	body, err := v.Text(article)
	if err != nil {
		return "", err
	}
	return body.Slice(text.Range(s)), nil
}

// touch returns what a change of annotations does to their articles: work on
// one that is new or done makes it be in progress; one that is flagged stays
// so. An article may be given several times.
func touch(v View, articles ...data.ID) (data.Delta[data.Article], error) {
	var d data.Delta[data.Article]
	seen := make(map[data.ID]bool)
	for _, id := range articles {
		if seen[id] {
			continue
		}
		seen[id] = true
		a, err := findArticle(v, id)
		if err != nil {
			return d, err
		}
		if a.Status == data.StatusNew || a.Status == data.StatusDone {
			now := a
			now.Status = data.StatusInProgress
			d.Updated = append(d.Updated, data.Update[data.Article]{Old: a, New: now})
		}
	}
	return d, nil
}

// finish completes a step that changes annotations: the cascade, the article
// where all of it happens, and the subject, which is the quote of the only
// annotation or the number of them.
func finish(v View, act data.Act, d data.Delta[data.Annotation]) (Step, error) {
	all := append(written(d), d.Deleted...)
	if len(all) == 0 {
		return Step{Act: act}, nil
	}
	articles := make([]data.ID, len(all))
	for i, a := range all {
		articles[i] = a.Article
	}
	touched, err := touch(v, articles...)
	if err != nil {
		return Step{}, err
	}
	s := Step{
		Changes: data.Changes{Annotations: d, Articles: touched},
		Act:     act,
		Subject: strconv.Itoa(len(all)),
		Article: only(articles),
	}
	if len(all) == 1 {
		s.Subject = short(all[0].Quote)
	}
	return s, nil
}

// only returns the ID that all of ids are, or none.
func only(ids []data.ID) data.ID {
	for _, id := range ids {
		if id != ids[0] {
			return ""
		}
	}
	if len(ids) == 0 {
		return ""
	}
	return ids[0]
}

// short makes one line of s, of at most 80 code points.
func short(s string) string {
	const most = 80
	if len(s) > 8*most {
		s = strings.ToValidUTF8(s[:8*most], "")
	}
	r := []rune(strings.Join(strings.Fields(s), " "))
	if len(r) <= most {
		return string(r)
	}
	return string(r[:most-1]) + "…"
}
