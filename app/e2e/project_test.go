//go:build realwindow

package e2e

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"nomina/data"
	"nomina/data/sqlite"
)

// mention is an annotation as the file holds it.
type mention struct {
	Label      string
	Start, End int
	Text       string
	Note       string
}

func (m mention) String() string {
	s := fmt.Sprintf("%s %d-%d %q", m.Label, m.Start, m.End, m.Text)
	if m.Note != "" {
		s += fmt.Sprintf(" (%s)", m.Note)
	}
	return s
}

func compareMentions(a, b mention) int {
	for _, d := range []int{a.Start - b.Start, b.End - a.End, strings.Compare(a.Label, b.Label)} {
		if d != 0 {
			return d
		}
	}
	return 0
}

// contents is what a project holds.
type contents struct {
	articles []data.Article
	texts    []string
	mentions []mention // of all articles, each in the order of compareMentions
	spans    []data.Annotation
}

// readProject reads the file at path as it is now, beside the window that has it
// open.
func readProject(ctx context.Context, path string) (c contents, err error) {
	store, err := sqlite.Open(ctx, path, data.OpenRead, data.Template{})
	if err != nil {
		return c, err
	}
	defer func() { _ = store.Close() }()
	snap, err := store.Snapshot(ctx)
	if err != nil {
		return c, err
	}
	defer snap.Close()
	labels, err := snap.Labels(ctx)
	if err != nil {
		return c, err
	}
	keys := map[data.ID]string{}
	for _, l := range labels {
		keys[l.ID] = l.Key
	}
	for doc, err := range snap.Documents(ctx) {
		if err != nil {
			return c, err
		}
		c.add(doc, keys)
	}
	return c, nil
}

func (c *contents) add(doc data.Document, keys map[data.ID]string) {
	c.articles = append(c.articles, doc.Article)
	c.texts = append(c.texts, doc.Text)
	c.spans = append(c.spans, doc.Annotations...)
	var own []mention
	for _, a := range doc.Annotations {
		own = append(own, mention{Label: keys[a.Label], Start: a.Start, End: a.End, Text: a.Quote, Note: a.Note})
	}
	slices.SortFunc(own, compareMentions)
	c.mentions = append(c.mentions, own...)
}

// list writes mentions as lines for messages.
func list(m []mention) string {
	lines := make([]string, len(m))
	for i, x := range m {
		lines[i] = "\t" + x.String()
	}
	return strings.Join(lines, "\n")
}

// holds asks whether the project at path has exactly these mentions.
func holds(path string, want []mention) func() (bool, string) {
	want = slices.Clone(want)
	slices.SortFunc(want, compareMentions)
	return func() (bool, string) {
		c, err := readProject(context.Background(), path)
		slices.SortFunc(c.mentions, compareMentions)
		switch {
		case err != nil:
			return false, err.Error()
		case !slices.Equal(c.mentions, want):
			return false, fmt.Sprintf("the file has\n%s\nwant\n%s", list(c.mentions), list(want))
		}
		return true, ""
	}
}

// copyAlone copies the project's one file, without what SQLite keeps beside it,
// as people do who mail it.
func copyAlone(t *testing.T, path string) string {
	t.Helper()
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	alone := filepath.Join(t.TempDir(), "alone.nomina")
	if err := os.WriteFile(alone, raw, 0o600); err != nil {
		t.Fatal(err)
	}
	return alone
}
