package formattest

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"testing"

	"nomina/data/format"
)

// Consumer is another program that reads a format. It is run with the paths of
// files, and prints a list for each: of [article, text, label] for the names that
// it found, where articles count from 0.
type Consumer struct {
	Command []string // without the paths
	Env     []string
}

// Need skips the test because something is not installed, or fails it where
// NOMINA_CONSUMERS is set: there everything is.
func Need(t *testing.T, what string) {
	t.Helper()
	if os.Getenv("NOMINA_CONSUMERS") != "" {
		t.Fatalf("missing: %s", what)
	}
	t.Skipf("missing: %s", what)
}

// Consume writes every case with every choice, and compares what the consumer
// finds in the files with what the format says it carries.
func Consume(t *testing.T, w interface {
	format.Writer
	format.Carrier
}, o format.WriteOptions, by Consumer,
) {
	t.Helper()
	dir := t.TempDir()
	var paths []string
	var want [][]string
	for i, tc := range Cases() {
		c := Corpus(t, tc.Project)
		if c.Articles == 0 {
			continue
		}
		b, _ := writeWith(t, w, c, o)
		paths = append(paths, filepath.Join(dir, fmt.Sprintf("%d%s", i, w.Extensions()[0])))
		if err := os.WriteFile(paths[len(paths)-1], b, 0o600); err != nil {
			t.Fatal(err)
		}
		want = append(want, carriedNames(t, w, c, o))
	}
	for i, got := range by.run(t, paths) {
		slices.Sort(got)
		if !slices.Equal(got, want[i]) {
			t.Errorf("%s: got %d names %.2000q, want %d %.2000q", paths[i], len(got), got, len(want[i]), want[i])
		}
	}
}

// run returns what the consumer finds in each file.
func (c Consumer) run(t *testing.T, paths []string) [][]string {
	t.Helper()
	cmd := exec.CommandContext(context.Background(), c.Command[0], append(c.Command[1:], paths...)...)
	cmd.Env = append(os.Environ(), c.Env...)
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("%s: %v\n%s", c.Command, err, stderr.Bytes())
	}
	var found [][][3]any
	if err := json.Unmarshal(out, &found); err != nil || len(found) != len(paths) {
		t.Fatalf("%s: got %.200q, %v, want a list for each of %d files", c.Command, out, err, len(paths))
	}
	all := make([][]string, len(found))
	for i, names := range found {
		for _, n := range names {
			all[i] = append(all[i], fmt.Sprintf("%v %q %q", n[0], n[1], n[2]))
		}
	}
	return all
}

// carriedNames returns what the format says it carries, sorted.
func carriedNames(t *testing.T, f format.Carrier, c format.Corpus, o format.WriteOptions) []string {
	t.Helper()
	var out []string
	article := 0
	resolver := c.Resolver()
	for d, err := range c.Documents {
		if err != nil {
			t.Fatal(err)
		}
		doc, err := resolver.Document(d)
		if err != nil {
			t.Fatal(err)
		}
		carried, lost := f.Carry(doc, o)
		if leftOut(lost) {
			continue
		}
		for _, s := range carried.Spans {
			out = append(out, fmt.Sprintf("%v %q %q", article, s.Text, s.Label))
		}
		article++
	}
	slices.Sort(out)
	return out
}
