package storetest

import (
	"context"
	"errors"
	"testing"

	"nomina/data"
)

// testPresets keeps, replaces and forgets presets, none of which is an act.
func testPresets(t *testing.T, s data.Store) {
	ctx := context.Background()
	NewProject(t, s)
	head, _ := s.Head(ctx)
	for _, p := range []data.Preset{{Name: "b", Body: `{"x":1}`}, {Name: "É", Body: "{}"}, {Name: "a", Body: "{}"}, {Name: "b", Body: `{"x":2}`}} {
		if err := s.KeepPreset(ctx, p); err != nil {
			t.Fatalf("KeepPreset(%+v): %v", p, err)
		}
	}
	for _, p := range []data.Preset{{Body: "{}"}, {Name: "c", Body: "{"}} {
		if err := s.KeepPreset(ctx, p); !errors.Is(err, data.ErrInvalid) {
			t.Errorf("KeepPreset(%+v): got %v, want ErrInvalid", p, err)
		}
	}
	for range 2 { // the second time there is none
		if err := s.ForgetPreset(ctx, "É"); err != nil {
			t.Errorf("ForgetPreset: %v", err)
		}
	}
	got, err := s.Presets(ctx)
	if err != nil {
		t.Fatal(err)
	}
	wantSame(t, "presets", got, []data.Preset{{Name: "a", Body: "{}"}, {Name: "b", Body: `{"x":2}`}})
	if after, _ := s.Head(ctx); after != head {
		t.Errorf("got commit %d of it, want none", after)
	}
}
