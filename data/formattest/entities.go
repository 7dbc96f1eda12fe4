package formattest

import (
	"bytes"
	"context"
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"

	"nomina/data"
	"nomina/data/format"
)

// compareEntities checks that the self-check notices whatever may go wrong with
// the register and with what spans say of it.
func compareEntities(t *testing.T, w format.Writer, ch format.Checker) {
	b, _ := write(t, w, Corpus(t, entities()), format.CodePoints)
	for _, tc := range []struct {
		name   string
		change func(p *Project)
	}{
		{"name", func(p *Project) { p.Register[0].Name += "!" }},
		{"unused name", func(p *Project) { p.Register[2].Name += "!" }},
		{"label", func(p *Project) { p.Register[0].Label = "" }},
		{"aliases", func(p *Project) { p.Register[0] = p.Register[0].WithAliases("Kim") }},
		{"note", func(p *Project) { p.Register[0].Note += " " }},
		{"external id", func(p *Project) { p.Register[1].External = "Q5" }},
		{"one entity more", func(p *Project) { p.Register = p.Register[:len(p.Register)-1]; p.Docs[1].Annotations[1].Entity = "" }},
		{"one entity less", func(p *Project) { p.Register = append(p.Register, data.Entity{ID: "x", Name: "x"}) }},
		{"another is meant", func(p *Project) { p.Docs[0].Annotations[0].Entity = p.Register[1].ID }},
		{"none is meant", func(p *Project) { p.Docs[0].Annotations[0].Entity = "" }},
	} {
		t.Run("entities/"+tc.name, func(t *testing.T) {
			p := entities()
			tc.change(p)
			_, err := format.Compare(context.Background(), ch, bytes.NewReader(b), int64(len(b)), Corpus(t, p), format.WriteOptions{}, nil)
			if !errors.Is(err, format.ErrDiffers) {
				t.Errorf("Compare: got %v, want %v", err, format.ErrDiffers)
			}
		})
	}
}

// runSuggestions checks that suggestions are written when they are asked for,
// and never come back as annotations.
func runSuggestions(t *testing.T, w format.Writer) {
	p := entities()
	without, _ := write(t, w, Corpus(t, p), format.UTF16)
	p.Proposed = nil
	if none, _ := write(t, w, Corpus(t, p), format.UTF16); !bytes.Equal(without, none) {
		t.Error("suggestions that nobody asked for changed the file")
	}
	p = entities()
	c := Corpus(t, p)
	var with bytes.Buffer
	rep, err := w.Write(context.Background(), &with, c, format.WriteOptions{Unit: format.UTF16, Suggestions: true}, nil)
	if err != nil || rep.Kept.Spans != c.Annotations {
		t.Fatalf("Write with suggestions: got %+v, %v, want %d spans", rep.Kept, err, c.Annotations)
	}
	if bytes.Equal(with.Bytes(), without) {
		t.Error("the suggestions asked for are not in the file")
	}
	if ch, ok := w.(format.Checker); ok {
		n, err := format.Compare(context.Background(), ch, bytes.NewReader(with.Bytes()), int64(with.Len()), c, format.WriteOptions{}, nil)
		if err != nil || n != c.Annotations {
			t.Errorf("Compare with suggestions: got %d, %v, want %d", n, err, c.Annotations)
		}
	}
	if r, ok := w.(format.Reader); ok {
		got, _ := Read(t, r, Input("x", with.Bytes()), format.ReadOptions{})
		if diff := cmp.Diff(got, carried(w, expected(p)), ignoreLines(), equalMeta()); diff != "" {
			t.Errorf("read with suggestions: got (-), want (+):\n%s", diff)
		}
	}
	broken := Corpus(t, p)
	stop := errors.New("stop")
	broken.Suggestions = func(context.Context, data.ID) ([]data.Suggestion, error) { return nil, stop }
	if _, err := w.Write(context.Background(), &with, broken, format.WriteOptions{Suggestions: true}, nil); !errors.Is(err, stop) {
		t.Errorf("suggestions that cannot be read: got %v, want %v", err, stop)
	}
}
