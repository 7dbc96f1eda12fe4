package xlsx

import (
	"errors"
	"fmt"
	"io"
	"strings"
)

// kind is what the rows of a sheet are.
type kind int

const (
	kindNone kind = iota
	kindMentions
	kindArticles
	kindEntities
	kindLabels
	kindExported
)

// heads returns the columns by which a sheet is known, whatever it is called; the
// first kind that has all counts.
func heads() []struct {
	kind    kind
	columns []string
} {
	return []struct {
		kind    kind
		columns []string
	}{
		{kindExported, []string{colWasArticle, colWasMention}},
		{kindMentions, []string{colAnnotationID, colLabel, colText}},
		{kindLabels, []string{colLabelID, colLabel, colColor}},
		{kindEntities, []string{colEntityID, colName, colAliases}},
		{kindArticles, []string{colArticleID, colText, colTitle, colStatus}},
	}
}

// look finds out what a sheet is.
func (b *Book) look(name string) error {
	r, f, err := b.book.sheet(name)
	if err != nil {
		return nil //nolint:nilerr // a sheet of charts alone has no rows
	}
	defer func() { _ = f.Close() }()
	for range maxAbove {
		err := r.next()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return fmt.Errorf("sheet %s: %w", name, err)
		}
		there := make(map[string]bool, len(r.cells))
		for _, c := range r.cells {
			there[strings.TrimSpace(string(c.value))] = true
		}
		if k := kindOf(there); k != kindNone {
			b.take(k, name, there)
			return nil
		}
	}
	return nil
}

func kindOf(there map[string]bool) kind {
	for _, h := range heads() {
		all := true
		for _, c := range h.columns {
			all = all && there[c]
		}
		if all {
			return h.kind
		}
	}
	return kindNone
}

// take remembers a sheet. Of mentions only those columns are there that all
// sheets have.
func (b *Book) take(k kind, name string, there map[string]bool) {
	if k == kindMentions {
		if len(b.sheets[k]) == 0 {
			b.has = there
		}
		for c := range b.has {
			b.has[c] = b.has[c] && there[c]
		}
	}
	b.sheets[k] = append(b.sheets[k], name)
}
