package ingest_test

import (
	"context"
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"

	"nomina/app/ingest"
	"nomina/data"
	"nomina/data/format"
)

// TestStream_Entities finds those that spans mean without a register, and the
// labels of all.
func TestStream_Entities(t *testing.T) {
	in := bytesInput("a.jsonl", `{"text":"Kim in Kursk","spans":[{"start":0,"end":3,"label":"PER","entity":{"name":"Kim Jong-un"}},{"start":7,"end":12,"label":"PLACE","entity":{"external":"Q5"}}]}`+"\n"+
		`{"text":"Kim","spans":[{"start":0,"end":3,"label":"PER","entity":{"name":"Kim Jong-un"}}]}`+"\n")
	c, rep, err := ingest.Stream(context.Background(), []format.Input{in}, ingest.Options{}, ingest.Taking{Labels: map[string]string{"PER": "PERSON"}}, nil)
	if err != nil || rep.Refused != (format.Count{}) {
		t.Fatalf("got %+v, %v", rep, err)
	}
	var got []format.Entity
	register := c.Register()
	for d, err := range c.Documents {
		if err != nil {
			t.Fatal(err)
		}
		for _, a := range d.Annotations {
			e := register[a.Entity]
			e.ID = ""
			got = append(got, e)
		}
	}
	kim := format.Entity{Label: "PERSON", Name: "Kim Jong-un"}
	want := []format.Entity{kim, {Label: "PLACE", Name: "Kursk", External: "Q5"}, kim}
	if diff := cmp.Diff(got, want); diff != "" || len(c.Entities) != 2 {
		t.Errorf("got (-), want (+):\n%s\nregister: got %v, want 2", diff, c.Entities)
	}
}

// TestStream_IDs gives numbers that no other article has.
func TestStream_IDs(t *testing.T) {
	in := bytesInput("a.jsonl", `{"id":"article-2","text":"One"}`+"\n"+`{"text":"Two"}`+"\n"+`{"text":"Three"}`+"\n")
	c, _, err := ingest.Stream(context.Background(), []format.Input{in}, ingest.Options{}, ingest.Taking{}, nil)
	if err != nil {
		t.Fatal(err)
	}
	seen := map[data.ID]bool{}
	for d, err := range c.Documents {
		if err != nil || seen[d.Article.ID] {
			t.Errorf("got %q, %v, want an ID of its own", d.Article.ID, err)
		}
		seen[d.Article.ID] = true
	}
}

// TestStream_Enough stops in the middle of what a cancel ends too.
func TestStream_Enough(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	c, _, err := ingest.Stream(ctx, []format.Input{bytesInput("a.jsonl", `{"text":"One"}`+"\n"+`{"text":"Two"}`+"\n")}, ingest.Options{}, ingest.Taking{}, nil)
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for _, err := range c.Documents {
		if err != nil {
			t.Fatal(err)
		}
		n++
		cancel()
		break
	}
	for _, err = range c.Documents {
		n++
	}
	if n != 2 || !errors.Is(err, context.Canceled) {
		t.Errorf("got %d times and %v, want one article, and then %v", n, err, context.Canceled)
	}
}
