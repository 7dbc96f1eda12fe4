package sqlite

import (
	"fmt"
	"strings"

	"nomina/data"
)

// The columns of the records, in the order of the functions below.
const (
	articleColumns = "id, title, source, lang, status, meta, text_hash, length, " +
		"file_name, file_path, file_sha256, file_encoding, created"
	annotationColumns = "id, article, label, start, end, quote, annotator, note, origin, score, entity, created, modified"
	entityColumns     = "id, label, name, aliases, note, external, created, modified"
	dismissalColumns  = "id, kind, article, label, start, end, text, score, annotator, created"
	labelColumns      = "id, key, name, color, slot, guideline"
	commitColumns     = "number, kind, coalesce(target, 0), act, subject, article, annotator, time"
)

// whole receives a number. database/sql knows no int and would go through text.
type whole int

// Scan is sql.Scanner's.
func (w *whole) Scan(src any) error {
	switch v := src.(type) {
	case int64:
		*w = whole(v)
	case nil:
		*w = 0
	default:
		return fmt.Errorf("got a %T, want a number", src)
	}
	return nil
}

func articleRow(a data.Article) []any {
	return []any{
		string(a.ID), a.Title, a.Source, a.Lang, string(a.Status), a.Meta, string(a.TextHash), int64(a.Length),
		a.File.Name, a.File.Path, a.File.SHA256, a.File.Encoding, int64(a.Created),
	}
}

func articleDest(a *data.Article) []any {
	return []any{
		(*string)(&a.ID), &a.Title, &a.Source, &a.Lang, (*string)(&a.Status), &a.Meta, (*string)(&a.TextHash), (*whole)(&a.Length),
		&a.File.Name, &a.File.Path, &a.File.SHA256, &a.File.Encoding, (*int64)(&a.Created),
	}
}

// annotationRow appends the row of a, whose article, label and entity have
// those numbers; entity is nil for none.
func annotationRow(row []any, a *data.Annotation, article, label int64, entity any) []any {
	return append(row, string(a.ID), article, label, int64(a.Start), int64(a.End),
		a.Quote, a.Annotator, a.Note, string(a.Origin), a.Score, entity, int64(a.Created), int64(a.Modified))
}

// annotationDest receives annotationColumns with ids in place of the numbers.
func annotationDest(a *data.Annotation) []any {
	return []any{
		(*string)(&a.ID), (*string)(&a.Article), (*string)(&a.Label), (*whole)(&a.Start), (*whole)(&a.End),
		&a.Quote, &a.Annotator, &a.Note, (*string)(&a.Origin), &a.Score, (*string)(&a.Entity), (*int64)(&a.Created), (*int64)(&a.Modified),
	}
}

func labelRow(l data.Label) []any {
	return []any{string(l.ID), l.Key, l.Name, l.Color, slot(l.Slot), l.Guideline}
}

// slot returns NULL for no slot, so that the column can be unique.
func slot(n int) any {
	if n == 0 {
		return nil
	}
	return int64(n)
}

func labelDest(l *data.Label) []any {
	return []any{(*string)(&l.ID), &l.Key, &l.Name, &l.Color, (*whole)(&l.Slot), &l.Guideline}
}

func commitDest(c *data.Commit) []any {
	return []any{
		&c.Number, (*string)(&c.Kind), &c.Target, (*string)(&c.Act),
		&c.Subject, (*string)(&c.Article), &c.Annotator, (*int64)(&c.Time),
	}
}

// insertLabel writes a labelRow.
const insertLabel = "INSERT INTO label (" + labelColumns + ") VALUES (?, ?, ?, ?, ?, ?)"

// assigned returns "a = ?, b = ?" for columns "a, b".
func assigned(columns string) string { return joined(columns, " = ?", ", ") }

// equal returns the condition that columns "a, b" have given values, which may
// be NULL.
func equal(columns string) string { return joined(columns, " IS ?", " AND ") }

func joined(columns, after, between string) string {
	parts := strings.Split(columns, ", ")
	for i, c := range parts {
		parts[i] = c + after
	}
	return strings.Join(parts, between)
}

// marks returns "(?, ?)" for columns "a, b".
func marks(columns string) string {
	return "(?" + strings.Repeat(", ?", strings.Count(columns, ",")) + ")"
}
