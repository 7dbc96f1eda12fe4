package sqlite

import (
	"fmt"
	"unicode/utf8"

	"nomina/data"
)

// checkTxn checks what can be told without the stored project. Strings have to
// be UTF-8: the journal is JSON, which would replace anything else.
func checkTxn(t data.Txn) error {
	if err := checkUTF8("commit", string(t.Act), t.Subject, string(t.Article), t.Annotator); err != nil {
		return err
	}
	if t.Kind == data.KindDo && t.Target != 0 {
		return fmt.Errorf("%w: a new act with a target", data.ErrInvalid)
	}
	if err := checkDelta(t.Changes.Labels, func(l data.Label) data.ID { return l.ID }, checkLabel); err != nil {
		return err
	}
	if err := checkDelta(t.Changes.Articles, func(a data.Article) data.ID { return a.ID }, checkArticle); err != nil {
		return err
	}
	for _, u := range t.Changes.Articles.Updated {
		if u.Old.TextHash != u.New.TextHash || u.Old.Length != u.New.Length {
			return fmt.Errorf("%w: article %s with another text", data.ErrInvalid, u.Old.ID)
		}
	}
	if err := checkDelta(t.Changes.Entities, func(e data.Entity) data.ID { return e.ID }, checkEntity); err != nil {
		return err
	}
	if err := checkDelta(t.Changes.Dismissals, func(d data.Dismissal) data.ID { return d.ID }, checkDismissal); err != nil {
		return err
	}
	return checkDelta(t.Changes.Annotations, func(a data.Annotation) data.ID { return a.ID }, checkAnnotation)
}

// checkDelta checks the records that are to be stored, and that an update does
// not change an id.
func checkDelta[T comparable](d data.Delta[T], id func(T) data.ID, check func(T) error) error {
	for _, r := range d.Created {
		if err := check(r); err != nil {
			return err
		}
	}
	for _, u := range d.Updated {
		if id(u.Old) != id(u.New) {
			return fmt.Errorf("%w: %s updated to %s", data.ErrInvalid, id(u.Old), id(u.New))
		}
		if err := check(u.New); err != nil {
			return err
		}
	}
	return nil
}

// checkLabel checks a label by itself. What the schema checks too is checked
// here to be told apart from a conflict.
func checkLabel(l data.Label) error {
	switch {
	case l.ID == "" || l.Key == "":
		return fmt.Errorf("%w: label %q without an id or a key", data.ErrInvalid, l.Name)
	case l.Slot < 0 || l.Slot > data.MaxSlot:
		return fmt.Errorf("%w: label %s with slot %d", data.ErrInvalid, l.Key, l.Slot)
	case !isColor(l.Color):
		return fmt.Errorf("%w: label %s with colour %q", data.ErrInvalid, l.Key, l.Color)
	}
	return checkUTF8("label "+l.Key, string(l.ID), l.Key, l.Name, l.Guideline)
}

// isColor reports whether s is "#RRGGBB".
func isColor(s string) bool {
	if len(s) != 7 || s[0] != '#' {
		return false
	}
	for _, c := range s[1:] {
		if (c < '0' || c > '9') && (c < 'a' || c > 'f') && (c < 'A' || c > 'F') {
			return false
		}
	}
	return true
}

func checkArticle(a data.Article) error {
	return checkUTF8("article "+string(a.ID), string(a.ID), a.Title, a.Source, a.Lang, a.Meta,
		a.File.Name, a.File.Path, a.File.SHA256, a.File.Encoding)
}

func checkAnnotation(a data.Annotation) error {
	if !isScore(a.Score) {
		return fmt.Errorf("%w: annotation %s with score %v", data.ErrInvalid, a.ID, a.Score)
	}
	return checkUTF8("annotation", string(a.ID), a.Quote, a.Annotator, a.Note)
}

func checkEntity(e data.Entity) error {
	if e.ID == "" || e.Name == "" {
		return fmt.Errorf("%w: entity %q without an id or a name", data.ErrInvalid, e.Name)
	}
	return checkUTF8("entity", string(e.ID), e.Name, e.Aliases, e.Note, e.External)
}

func checkDismissal(d data.Dismissal) error {
	switch {
	case d.ID == "" || d.Kind == "":
		return fmt.Errorf("%w: dismissal of %q without an id or a kind", data.ErrInvalid, d.Text)
	case d.Start < 0 || d.End < d.Start || !isScore(d.Score):
		return fmt.Errorf("%w: dismissal %s with span %v and score %v", data.ErrInvalid, d.ID, d.Span(), d.Score)
	}
	return checkUTF8("dismissal", string(d.ID), d.Kind, string(d.Article), string(d.Label), d.Text, d.Annotator)
}

// isScore reports whether f is a probability; what is no number is none.
func isScore(f float64) bool { return 0 <= f && f <= 1 }

func checkUTF8(what string, all ...string) error {
	for _, s := range all {
		if !utf8.ValidString(s) {
			return fmt.Errorf("%w: %s with text that is not UTF-8: %.40q", data.ErrInvalid, what, s)
		}
	}
	return nil
}

// checkText checks the body of an article.
func checkText(t data.Text) error {
	if !utf8.ValidString(t.Body) {
		return fmt.Errorf("%w: text %s is not UTF-8", data.ErrInvalid, t.Hash)
	}
	if data.HashText(t.Body) != t.Hash {
		return fmt.Errorf("%w: text under %s has another hash", data.ErrInvalid, t.Hash)
	}
	return nil
}

// checkLabelSet checks that keys and slots are unique.
func checkLabelSet(all map[data.ID]data.Label) error {
	keys, slots := map[string]bool{}, map[int]bool{}
	for _, l := range all {
		if keys[l.Key] {
			return fmt.Errorf("%w: two labels with the key %s", data.ErrInvalid, l.Key)
		}
		if l.Slot != 0 && slots[l.Slot] {
			return fmt.Errorf("%w: two labels in slot %d", data.ErrInvalid, l.Slot)
		}
		keys[l.Key], slots[l.Slot] = true, true
	}
	return nil
}
