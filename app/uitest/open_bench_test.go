package uitest

import (
	"context"
	"path/filepath"
	"strings"
	"testing"

	"nomina/app/apptest"
	"nomina/data"
	"nomina/data/edit"
	"nomina/data/ident"
	"nomina/data/sqlite"
)

// BenchmarkOpen measures from the key to widgets that show an article of 1 MB
// with 20,000 spans, storage included and the graphics card not.
func BenchmarkOpen(b *testing.B) {
	path := filepath.Join(b.TempDir(), "book.nomina")
	t := data.Template{Project: data.Project{ID: ident.New(), Created: ident.Now()}, Labels: data.DefaultLabels(ident.New)}
	store, err := sqlite.Open(context.Background(), path, data.OpenCreate, t)
	if err != nil {
		b.Fatal(err)
	}
	body := strings.Repeat(strings.Repeat("Kim Jong-un a rencontré Vladimir Poutine à Moscou, selon l’agence KCNA. ", 8)+"\n", 1600)
	book := edit.Imported{Text: body, Article: data.Article{Title: "Book", Created: 2}}
	for i := range 20_000 {
		book.Spans = append(book.Spans, edit.ImportedSpan{Start: i * 45, End: i*45 + 11, LabelKey: "PERSON"})
	}
	short := edit.Imported{Text: "A short one.", Article: data.Article{Title: "Short", Created: 1}}
	editor := edit.New(store, edit.Options{NewID: ident.New, Now: ident.Now})
	if _, _, err := editor.Import(context.Background(), edit.Import{Documents: []edit.Imported{short, book}}); err != nil {
		b.Fatal(err)
	}
	if err := store.Close(); err != nil {
		b.Fatal(err)
	}
	d := apptest.New(b, apptest.Options{Open: sqlite.Open})
	d.App.Start(path, nil)
	d.Settle()
	for b.Loop() {
		d.Press("Alt+Down")
		b.StopTimer()
		d.Press("Alt+Up")
		b.StartTimer()
	}
}
