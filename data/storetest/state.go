package storetest

import (
	"context"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"nomina/data"
)

// State is everything a Reader tells about a project except its journal.
type State struct {
	Project   data.Project
	Labels    []data.Label
	Summaries []data.Summary
	Documents []data.Document
	Counts    map[data.ID]int // labels without annotations left out
	Entities  []data.Entity
	Uses      map[data.ID]data.EntityUse
	Dismissed []data.Dismissal
}

// Read returns the state of r.
func Read(t testing.TB, r data.Reader) State {
	t.Helper()
	ctx := context.Background()
	var s State
	var err error
	if s.Project, err = r.Project(ctx); err != nil {
		t.Fatalf("Project: %v", err)
	}
	if s.Labels, err = r.Labels(ctx); err != nil {
		t.Fatalf("Labels: %v", err)
	}
	if s.Summaries, err = r.Summaries(ctx); err != nil {
		t.Fatalf("Summaries: %v", err)
	}
	for d, err := range r.Documents(ctx) {
		if err != nil {
			t.Fatalf("Documents: %v", err)
		}
		s.Documents = append(s.Documents, d)
	}
	s.Counts = counts(t, r)
	if s.Entities, err = r.Entities(ctx); err != nil {
		t.Fatalf("Entities: %v", err)
	}
	if s.Uses, err = r.EntityUses(ctx); err != nil {
		t.Fatalf("EntityUses: %v", err)
	}
	if s.Dismissed, err = r.Dismissals(ctx); err != nil {
		t.Fatalf("Dismissals: %v", err)
	}
	return s
}

func counts(t testing.TB, r data.Reader) map[data.ID]int {
	t.Helper()
	all, err := r.LabelCounts(context.Background())
	if err != nil {
		t.Fatalf("LabelCounts: %v", err)
	}
	some := map[data.ID]int{}
	for id, n := range all {
		if n != 0 {
			some[id] = n
		}
	}
	return some
}

// Diff returns what tells got from want, or "". An empty list equals none.
func Diff(got, want any) string { return cmp.Diff(want, got, cmpopts.EquateEmpty()) }

func wantSame(t testing.TB, what string, got, want any) {
	t.Helper()
	if d := Diff(got, want); d != "" {
		t.Errorf("%s differs (-want +got):\n%s", what, d)
	}
}
