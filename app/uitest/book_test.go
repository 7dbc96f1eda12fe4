package uitest

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"nomina/data"
	"nomina/data/edit"
	"nomina/data/ident"
	"nomina/data/sqlite"
)

// book makes a project of a short article and of one with at least so many
// bytes, with 20 spans per kB. The last "KCNA" in it is an event.
func book(t testing.TB, size int) (path string, spans int) {
	t.Helper()
	path = filepath.Join(t.TempDir(), "book.nomina")
	template := data.Template{Project: data.Project{ID: ident.New(), Created: ident.Now()}, Labels: data.DefaultLabels(ident.New)}
	store, err := sqlite.Open(context.Background(), path, data.OpenCreate, template)
	if err != nil {
		t.Fatal(err)
	}
	const line = "Kim Jong-un a rencontré Vladimir Poutine à Moscou, selon l’agence KCNA. "
	var body strings.Builder
	for i := 0; body.Len() < size; i++ {
		fmt.Fprintf(&body, "%d. %s\n", i, strings.Repeat(line, 8))
	}
	long := edit.Imported{Text: body.String(), Article: data.Article{Title: "Book", Created: 2}}
	keys := []string{"PERSON", "PLACE", "ORGANIZATION", "EVENT"}
	for i := range size / 50 {
		long.Spans = append(long.Spans, edit.ImportedSpan{Start: i * 47, End: i*47 + 11 + i%2*15, LabelKey: keys[i%4]})
	}
	last := utf8.RuneCountInString(body.String()[:strings.LastIndex(body.String(), "KCNA")])
	long.Spans = append(long.Spans, edit.ImportedSpan{Start: last, End: last + 4, LabelKey: "EVENT"})
	short := edit.Imported{Text: "A short one.", Article: data.Article{Title: "Short", Created: 1}}
	editor := edit.New(store, edit.Options{NewID: ident.New, Now: ident.Now})
	if _, _, err := editor.Import(context.Background(), edit.Import{Documents: []edit.Imported{short, long}}); err != nil {
		t.Fatal(err)
	}
	if err := store.Close(); err != nil {
		t.Fatal(err)
	}
	return path, len(long.Spans)
}
