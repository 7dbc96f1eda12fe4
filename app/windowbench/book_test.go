//go:build realwindow

package windowbench

import (
	"context"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"nomina/assets"
	"nomina/data"
	"nomina/data/edit"
	"nomina/data/ident"
	"nomina/data/sqlite"
	"nomina/data/text"
)

// A book is the sample article again and again, each time with its number, and
// 20 spans in every 1,000 bytes of it.
type book struct {
	name  string
	text  string
	spans []edit.ImportedSpan
}

// bookVersion is a part of the cached projects' names: a change of what is
// below asks for a new one.
const bookVersion = 2

const spanEvery = 50 // bytes

// The sizes that the table is about.
const kB, mB = 1_000, 1_000_000

func sizeName(size int) string {
	if size < mB {
		return fmt.Sprintf("%d kB", size/kB)
	}
	return fmt.Sprintf("%d MB", size/mB)
}

// newBook makes a book of about size bytes.
func newBook(size int) (book, error) {
	article, err := fs.ReadFile(assets.Sample(), "guerre-en-ukraine.txt")
	if err != nil {
		return book{}, err
	}
	lines := strings.Split(strings.TrimSpace(string(article)), "\n")
	w := writer{size: size}
	for chapter := 1; w.text.Len() < size; chapter++ {
		for n, line := range lines {
			if n == 0 {
				line = strconv.Itoa(chapter) + ". " + line
			}
			w.paragraph(line)
		}
	}
	return book{name: sizeName(size), text: w.text.String(), spans: w.spans}, nil
}

// writer writes a book and puts spans on its words as they come.
type writer struct {
	size  int
	text  strings.Builder
	at    int // code points written
	spans []edit.ImportedSpan
}

type word struct{ start, end int } // code points

func (w *writer) paragraph(line string) {
	if w.text.Len() >= w.size {
		return
	}
	from := w.text.Len()
	words := wordsOf(line, w.at)
	w.text.WriteString(line + "\n")
	w.at += len([]rune(line)) + 1
	perWord := float64(w.text.Len()-from) / float64(max(len(words), 1))
	for i := range words {
		if due := int(float64(from)+float64(i+1)*perWord) / spanEvery; len(w.spans) < due {
			w.span(words, i)
		}
	}
}

// span puts one more span around a word. Of eight, one holds the one before it,
// one crosses it, and two are names of two words.
func (w *writer) span(words []word, i int) {
	s := edit.ImportedSpan{Start: words[i].start, End: words[i].end, LabelKey: label(len(w.spans))}
	var last word
	if n := len(w.spans); n > 0 {
		last = word{w.spans[n-1].Start, w.spans[n-1].End}
	}
	switch len(w.spans) % 8 {
	case 1, 6:
		s.End = words[min(i+1, len(words)-1)].end
	case 3:
		if last.start >= words[0].start {
			s.Start = last.start
		}
	case 5:
		if last.start >= words[0].start && last.end-last.start > 2 {
			s.Start = last.end - 2
		}
	}
	w.spans = append(w.spans, s)
}

// label gives the labels in about the proportions of news: more people and
// places than events.
func label(i int) string {
	keys := [...]string{"PERSON", "PLACE", "ORGANIZATION", "PLACE", "PERSON", "EVENT", "ORGANIZATION", "PERSON", "PLACE"}
	return keys[i%len(keys)]
}

// wordsOf returns the words of a line whose first code point is at.
func wordsOf(line string, at int) []word {
	var out []word
	start := -1
	for _, r := range line + " " {
		letter := unicode.IsLetter(r) || unicode.IsDigit(r)
		if letter && start < 0 {
			start = at
		}
		if !letter && start >= 0 {
			out = append(out, word{start, at})
			start = -1
		}
		at++
	}
	return out
}

// library returns a fresh copy of a project that holds a short article and,
// below it, a book of that size. The original is kept between runs in the
// system's folder for temporary files.
func library(b testing.TB, size int) string {
	b.Helper()
	dir := filepath.Join(os.TempDir(), "nomina-windowbench")
	original := filepath.Join(dir, fmt.Sprintf("%d-%d.nomina", size, bookVersion))
	if _, err := os.Stat(original); err != nil {
		if err := os.MkdirAll(dir, 0o755); err != nil {
			b.Fatal(err)
		}
		made := project(b, "made.nomina", func(s data.Store) error { return shelve(s, size) })
		move(b, made, original)
	}
	path := filepath.Join(b.TempDir(), "book.nomina")
	move(b, original, path)
	return path
}

// move copies a file under a name that is complete from the beginning.
func move(b testing.TB, from, to string) {
	b.Helper()
	in, err := os.Open(from)
	if err != nil {
		b.Fatal(err)
	}
	defer in.Close()
	out, err := os.CreateTemp(filepath.Dir(to), "part")
	if err != nil {
		b.Fatal(err)
	}
	if _, err := io.Copy(out, in); err != nil {
		b.Fatal(err)
	}
	if err := out.Close(); err != nil {
		b.Fatal(err)
	}
	if err := os.Rename(out.Name(), to); err != nil {
		b.Fatal(err)
	}
}

// project makes a project for fill to fill.
func project(b testing.TB, name string, fill func(data.Store) error) string {
	b.Helper()
	path := filepath.Join(b.TempDir(), name)
	t := data.Template{Project: data.Project{ID: ident.New(), Created: ident.Now()}, Labels: data.DefaultLabels(ident.New)}
	store, err := sqlite.Open(context.Background(), path, data.OpenCreate, t)
	if err != nil {
		b.Fatal(err)
	}
	if err := fill(store); err != nil {
		b.Fatal(err)
	}
	if err := store.Close(); err != nil {
		b.Fatal(err)
	}
	return path
}

// shelve imports a short article and a book.
func shelve(s data.Store, size int) error {
	bk, err := newBook(size)
	if err != nil {
		return err
	}
	short := edit.Imported{Text: "A short one.", Article: data.Article{Title: "Short", Created: 1}}
	long := edit.Imported{Text: bk.text, Spans: bk.spans, Article: data.Article{Title: "Book of " + bk.name, Created: 2}}
	editor := edit.New(s, edit.Options{NewID: ident.New, Now: ident.Now})
	_, rep, err := editor.Import(context.Background(), edit.Import{Documents: []edit.Imported{short, long}})
	if err == nil && rep.Annotations < len(bk.spans)*99/100 {
		err = fmt.Errorf("import: got %d spans, want about %d", rep.Annotations, len(bk.spans))
	}
	return err
}

// TestBook checks what the table says about its texts.
func TestBook(t *testing.T) {
	for _, size := range []int{10 * kB, mB} {
		bk, err := newBook(size)
		if err != nil {
			t.Fatal(err)
		}
		if got := len(bk.text); got < size || got > size+kB {
			t.Errorf("got %d bytes, want %d", got, size)
		}
		if got, want := len(bk.spans), size/spanEvery; got < want*98/100 || got > want*102/100 {
			t.Errorf("got %d spans, want %d", got, want)
		}
		x := text.New(bk.text)
		for _, s := range bk.spans {
			if s.Start < 0 || s.Start >= s.End || s.End > x.Len() {
				t.Fatalf("got the span %+v in %d code points", s, x.Len())
			}
		}
	}
}
