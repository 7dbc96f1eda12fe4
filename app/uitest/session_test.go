package uitest

import (
	"fmt"
	"slices"
	"testing"

	"nomina/app/apptest"
)

// marked are three articles of one subject and where their names stand.
func marked(n int) (article, names string) {
	if n == 1 {
		return ukraine, "testdata/marked/1.tsv"
	}
	return fmt.Sprintf("testdata/marked/%d.txt", n), fmt.Sprintf("testdata/marked/%d.tsv", n)
}

// TestSession marks three articles from empty to complete, with and without
// suggestions, tells what that took, and compares what was marked with what was
// meant.
func TestSession(t *testing.T) {
	unaided, aided := session(t, false), session(t, true)
	t.Logf("moves (keys and uses of the mouse) for 40 names an article: unaided %v, aided %v", unaided, aided)
	for i := range aided {
		if aided[i] >= unaided[i] {
			t.Errorf("article %d: got %d moves with suggestions, want fewer than the %d without", i+1, aided[i], unaided[i])
		}
	}
}

// session returns how many moves each of the articles took.
func session(t *testing.T, suggest bool) []int {
	var paths []string
	for n := 1; n <= 3; n++ {
		path, _ := marked(n)
		paths = append(paths, path)
	}
	d := started(t, apptest.Options{Suggest: suggest}, paths...)
	var moves []int
	for n := 1; n <= 3; n++ {
		_, path := marked(n)
		names := d.Names(path)
		a := d.NewAnnotator(names)
		if suggest {
			a.Aided()
		} else {
			a.Unaided()
		}
		var want []string
		for _, x := range names {
			want = append(want, x.Label+" "+x.Text)
		}
		if got := d.Spans(); !slices.Equal(got, want) {
			t.Errorf("article %d: got %q, want %q", n, got, want)
		}
		moves = append(moves, len(a.Moves))
		d.Press("Ctrl+Return")
	}
	return moves
}
