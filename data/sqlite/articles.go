package sqlite

import (
	"errors"
	"fmt"
	"unicode/utf8"

	"nomina/data"
)

// place is where an article is stored, with what its annotations are checked
// against.
type place struct {
	n      int64
	hash   data.Hash
	length int
}

// storeTexts writes the bodies that the created articles need and that are not
// there yet.
func (a *act) storeTexts(t data.Txn) error {
	needed := map[data.Hash]bool{}
	for _, r := range t.Changes.Articles.Created {
		needed[r.TextHash] = true
	}
	a.bodies = make(map[data.Hash]string, len(t.Texts))
	var list []data.Text
	for _, text := range t.Texts {
		if _, twice := a.bodies[text.Hash]; twice || !needed[text.Hash] {
			continue
		}
		if err := checkText(text); err != nil {
			return err
		}
		a.bodies[text.Hash] = text.Body
		list = append(list, text)
	}
	return a.insert(a.ctx, "content", "hash, length, body", " ON CONFLICT (hash) DO NOTHING", len(list),
		func(row []any, i int) ([]any, error) {
			return append(row, string(list[i].Hash), int64(utf8.RuneCountInString(list[i].Body)), list[i].Body), a.tick()
		})
}

// storeArticles writes the articles that are created and updated.
func (a *act) storeArticles(t data.Txn) error {
	d := t.Changes.Articles
	if len(d.Created) > 0 {
		if err := a.createArticles(d.Created); err != nil {
			return err
		}
	}
	for _, u := range d.Updated {
		if err := a.tick(); err != nil {
			return err
		}
		n, err := a.exec(a.ctx, "UPDATE article SET "+assigned(articleColumns)+" WHERE "+equal(articleColumns),
			append(articleRow(u.New), articleRow(u.Old)...)...)
		if err := expect(n, err, "article", u.Old.ID); err != nil {
			return err
		}
	}
	return nil
}

func (a *act) createArticles(created []data.Article) error {
	var last int64
	if err := one(a.ctx, a, "SELECT coalesce(max(n), 0) FROM article", nil, []any{&last}); err != nil {
		return err
	}
	return a.insert(a.ctx, "article", "n, "+articleColumns, "", len(created), func(row []any, i int) ([]any, error) {
		r := created[i]
		if err := a.checkLength(r); err != nil {
			return nil, err
		}
		last++
		a.articles[r.ID] = place{n: last, hash: r.TextHash, length: r.Length}
		return append(append(row, last), articleRow(r)...), a.tick()
	})
}

// checkLength checks that an article's text is there and as long as it says.
func (a *act) checkLength(r data.Article) error {
	length := 0
	if body, ok := a.bodies[r.TextHash]; ok {
		length = utf8.RuneCountInString(body)
	} else {
		err := one(a.ctx, a, "SELECT length FROM content WHERE hash = ?", []any{string(r.TextHash)}, []any{(*whole)(&length)})
		if errors.Is(err, data.ErrNotFound) {
			return fmt.Errorf("%w: article %s without its text", data.ErrInvalid, r.ID)
		} else if err != nil {
			return err
		}
	}
	if length != r.Length {
		return fmt.Errorf("%w: article %s of length %d, its text has %d", data.ErrInvalid, r.ID, r.Length, length)
	}
	return nil
}

// place returns where an article is stored, or missing when it isn't.
func (a *act) place(id data.ID, missing error) (place, error) {
	if p, ok := a.articles[id]; ok {
		return p, nil
	}
	var p place
	err := one(a.ctx, a, "SELECT n, text_hash, length FROM article WHERE id = ?", []any{string(id)},
		[]any{&p.n, (*string)(&p.hash), (*whole)(&p.length)})
	if errors.Is(err, data.ErrNotFound) {
		return p, fmt.Errorf("%w: no article %s", missing, id)
	}
	if err == nil {
		a.articles[id] = p
	}
	return p, err
}

// dropArticles removes the deleted articles. Annotations left in one make the
// commit fail. Texts stay, since the journal mentions them.
func (a *act) dropArticles(t data.Txn) error {
	for _, r := range t.Changes.Articles.Deleted {
		if err := a.tick(); err != nil {
			return err
		}
		n, err := a.exec(a.ctx, "DELETE FROM article WHERE "+equal(articleColumns), articleRow(r)...)
		if err := expect(n, err, "article", r.ID); err != nil {
			return err
		}
	}
	return nil
}
