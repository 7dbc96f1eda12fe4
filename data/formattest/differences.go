package formattest

import (
	"bytes"
	"context"
	"errors"
	"io"
	"slices"
	"testing"

	"nomina/data"
	"nomina/data/format"
)

// runDifferences checks that the self-check notices whatever may go wrong, and
// that a full disk does not go unnoticed.
func runDifferences(t *testing.T, w format.Writer, ch format.Checker) {
	compareEntities(t, w, ch)
	b, _ := write(t, w, Corpus(t, overlaps()), format.CodePoints)
	for _, tc := range []struct {
		name   string
		change func(p *Project)
	}{
		{"start", func(p *Project) { p.Docs[0].Annotations[1].Start++ }},
		{"end", func(p *Project) { p.Docs[1].Annotations[1].End-- }},
		{"label", func(p *Project) { p.Docs[1].Annotations[1].Label = p.Tags[0].ID }},
		{"quote", func(p *Project) { p.Docs[2].Annotations[2].Quote = "washington" }},
		{"id", func(p *Project) { p.Docs[2].Annotations[2].ID += "0" }},
		{"text", func(p *Project) { p.Docs[3].Text += "!" }},
		{"one span more", func(p *Project) { p.Docs[0].Annotations = p.Docs[0].Annotations[:3] }},
		{"one span less", func(p *Project) {
			p.Docs[3].Annotations = []data.Annotation{p.Docs[0].Annotations[0]}
		}},
		{"one article less", func(p *Project) { p.Docs = append(p.Docs, p.Docs[0]) }},
		{"one article more", func(p *Project) { p.Docs = p.Docs[:4] }},
		{"order", func(p *Project) { slices.Reverse(p.Docs) }},
	} {
		t.Run(tc.name, func(t *testing.T) {
			p := overlaps()
			tc.change(p)
			_, err := format.Compare(context.Background(), ch, bytes.NewReader(b), int64(len(b)), Corpus(t, p), format.WriteOptions{}, nil)
			if !errors.Is(err, format.ErrDiffers) {
				t.Errorf("Compare: got %v, want %v", err, format.ErrDiffers)
			}
		})
	}
	t.Run("cut off", func(t *testing.T) {
		r := bytes.NewReader(b[:len(b)*2/3])
		if _, err := format.Compare(context.Background(), ch, r, r.Size(), Corpus(t, overlaps()), format.WriteOptions{}, nil); err == nil {
			t.Error("Compare: got nil, want an error")
		}
	})
	for _, room := range []int{0, 1, len(b) / 2, len(b) - 1} {
		_, err := w.Write(context.Background(), &failing{room}, Corpus(t, overlaps()), format.WriteOptions{}, nil)
		if !errors.Is(err, io.ErrShortWrite) {
			t.Errorf("Write with room for %d of %d bytes: got %v, want %v", room, len(b), err, io.ErrShortWrite)
		}
	}
}
