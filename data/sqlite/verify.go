package sqlite

import (
	"context"
	"errors"
	"fmt"
	"unicode/utf8"

	"nomina/data"
	"nomina/data/text"
)

// Verify checks the file with SQLite's own means, every text against its hash,
// and every annotation against the text it covers. It runs in a snapshot, so
// acts may go on and are moved into the file.
func (db *DB) Verify(ctx context.Context, limit int, progress func(done, total int)) ([]data.Problem, error) {
	s, err := db.snapshot(ctx)
	if err != nil {
		return nil, wrap("verify", err)
	}
	defer s.Close()
	v := &verifier{snapshot: s, limit: limit, progress: progress}
	err = v.run(ctx)
	// What stopped the checks is itself what is wrong, when the file is damaged.
	if errors.Is(err, errStop) || errors.Is(kindOf(err), data.ErrCorrupt) && len(v.problems) > 0 {
		err = nil
	}
	return v.problems, wrap("verify", err)
}

// verifier is one run of Verify.
type verifier struct {
	*snapshot
	limit       int
	progress    func(done, total int)
	done, total int
	problems    []data.Problem
}

func (v *verifier) run(ctx context.Context) error {
	if err := v.engine(ctx); err != nil {
		return err
	}
	if err := one(ctx, v.conn, "SELECT (SELECT count(*) FROM content) + (SELECT count(*) FROM article)", nil, []any{(*whole)(&v.total)}); err != nil {
		return err
	}
	if v.progress != nil {
		v.progress(0, v.total)
	}
	if err := v.contents(ctx); err != nil {
		return err
	}
	return v.documents(ctx, v.document)
}

// add notes a problem and returns errStop when there are enough.
func (v *verifier) add(p data.Problem) error {
	if len(v.problems) < v.limit {
		v.problems = append(v.problems, p)
	}
	if len(v.problems) >= v.limit {
		return errStop
	}
	return nil
}

// advance tells that one more text or article is checked.
func (v *verifier) advance() {
	v.done++
	if v.progress != nil && (v.done%64 == 0 || v.done == v.total) {
		v.progress(v.done, v.total)
	}
}

// engine asks SQLite whether the file and its references are whole.
func (v *verifier) engine(ctx context.Context) error {
	var line string
	err := each(ctx, v.conn, fmt.Sprintf("PRAGMA integrity_check(%d)", max(v.limit, 1)), nil, []any{&line}, func() error {
		if line == "ok" {
			return nil
		}
		return v.add(data.Problem{Text: line})
	})
	if err != nil {
		return err
	}
	var table, parent string
	var row, key any
	return each(ctx, v.conn, "PRAGMA foreign_key_check", nil, []any{&table, &row, &parent, &key}, func() error {
		return v.add(data.Problem{Text: fmt.Sprintf("row %v of %s refers to a %s that is not there", row, table, parent)})
	})
}

// contents checks every text against its hash.
func (v *verifier) contents(ctx context.Context) error {
	var hash, body string
	var length int
	return each(ctx, v.conn, "SELECT hash, length, body FROM content", nil, []any{&hash, (*whole)(&length), &body}, func() error {
		v.advance()
		switch {
		case data.HashText(body) != data.Hash(hash):
			return v.add(data.Problem{Text: fmt.Sprintf("the text stored under %s has another hash", hash)})
		case !utf8.ValidString(body):
			return v.add(data.Problem{Text: fmt.Sprintf("the text stored under %s is not UTF-8", hash)})
		case utf8.RuneCountInString(body) != length:
			return v.add(data.Problem{Text: fmt.Sprintf("the text stored under %s is said to have %d characters", hash, length)})
		}
		return nil
	})
}

// document checks an article and its annotations.
func (v *verifier) document(d data.Document) error {
	v.advance()
	if n := utf8.RuneCountInString(d.Text); n != d.Article.Length {
		err := v.add(data.Problem{Article: d.Article.ID, Text: fmt.Sprintf("the article is said to have %d characters, its text has %d", d.Article.Length, n)})
		if err != nil {
			return err
		}
	}
	x := text.New(d.Text)
	for _, a := range d.Annotations {
		if what := mistake(a, x); what != "" {
			if err := v.add(data.Problem{Article: d.Article.ID, Annotation: a.ID, Text: what}); err != nil {
				return err
			}
		}
	}
	return nil
}

// mistake says what is wrong with an annotation of the text, or "".
func mistake(a data.Annotation, x *text.Index) string {
	if !a.Span().Within(x.Len()) {
		return fmt.Sprintf("the annotation covers %v of a text of %d characters", a.Span(), x.Len())
	}
	if got := x.Slice(text.Range(a.Span())); got != a.Quote {
		return fmt.Sprintf("the annotation's quote is %.40q, the text at %v is %.40q", a.Quote, a.Span(), got)
	}
	return ""
}
