package pdf_test

import (
	"bytes"
	"context"
	"errors"
	"io"
	"math/rand/v2"
	"slices"
	"strings"
	"sync"
	"testing"
	"unicode/utf8"

	"nomina/data/format"
	"nomina/data/format/pdf"
	"nomina/data/formattest"
)

func TestFormat(t *testing.T) {
	formattest.Run(t, pdf.Format{})
}

// started is a reader for all tests: PDFium takes seconds to start.
var started = sync.OnceValue(func() format.Reader {
	r, _ := pdf.Format{}.Start()
	return r
})

func TestRead(t *testing.T) {
	r := started()
	for name, test := range map[string]func(*testing.T, format.Reader){
		"text": readText, "head": readHead, "refused": readRefused, "cancelled": readCancelled, "broken": readBroken,
	} {
		t.Run(name, func(t *testing.T) { test(t, r) })
	}
}

func readText(t *testing.T, r format.Reader) {
	for _, tc := range []struct {
		name  string
		pages [][]at
		o     format.ReadOptions
		want  string
		codes []format.Code
	}{
		{"paragraphs", [][]at{append(append([]at{{72, 780, 20, "A visit to Kursk"}},
			lines(740, "Kim Jong-un has visited the city of Kursk, where he", "met the mayor and the workers of a factory.")...),
			lines(700, "He left again on Sunday, by train, after a speech that", "lasted three hours.")...)}, format.ReadOptions{},
			"A visit to Kursk\n\nKim Jong-un has visited the city of Kursk, where he met the mayor and the workers of a factory.\n\nHe left again on Sunday, by train, after a speech that lasted three hours.", nil},
		{"short last line", [][]at{lines(740, "Kim Jong-un has visited the city of Kursk, where he", "met the mayor.", "He left again on Sunday, by train, after a speech that", "lasted three hours.")}, format.ReadOptions{},
			"Kim Jong-un has visited the city of Kursk, where he met the mayor.\n\nHe left again on Sunday, by train, after a speech that lasted three hours.", nil},
		{"hyphens", [][]at{lines(740, "Le leader nord-cor\xe9en Kim Jong-un a promis de soute-", "nir la Russie dans la guerre, selon Jean-", "Pierre Dupont, de l'agence KCNA et de Radio-", "France.")}, format.ReadOptions{},
			"Le leader nord-coréen Kim Jong-un a promis de soutenir la Russie dans la guerre, selon Jean-Pierre Dupont, de l'agence KCNA et de Radio-France.", []format.Code{pdf.CodeHyphens}},
		{"hyphens kept", [][]at{lines(740, "Le leader nord-cor\xe9en Kim Jong-un a promis de soute-", "nir la Russie.")}, format.ReadOptions{KeepHyphens: true},
			"Le leader nord-coréen Kim Jong-un a promis de soute-nir la Russie.", nil},
		{"heads", [][]at{
			{{72, 810, 9, "The Post"}, {72, 740, 11, "Kim Jong-un has visited the city of Kursk, where he"}, {290, 30, 9, "Page 1"}},
			{{72, 810, 9, "The Post"}, {72, 740, 11, "met the mayor and the workers of a factory, and left."}, {290, 30, 9, "Page 2"}},
		}, format.ReadOptions{}, "Kim Jong-un has visited the city of Kursk, where he met the mayor and the workers of a factory, and left.", []format.Code{pdf.CodeHeads}},
		{"columns", [][]at{{
			{72, 740, 11, "Kim Jong-un has visited the"}, {72, 726, 11, "city of Kursk, where he met"}, {320, 740, 11, "the mayor and the workers of"}, {320, 726, 11, "a factory."},
		}}, format.ReadOptions{}, "Kim Jong-un has visited the city of Kursk, where he met the mayor and the workers of a factory.", nil},
		{"indented", [][]at{{
			{72, 740, 11, "Kim Jong-un has visited the city of Kursk, where he met the mayor."}, {86, 726, 11, "He left again on Sunday, by train, after a speech that lasted"}, {72, 712, 11, "three hours."},
		}}, format.ReadOptions{}, "Kim Jong-un has visited the city of Kursk, where he met the mayor.\n\nHe left again on Sunday, by train, after a speech that lasted three hours.", nil},
	} {
		docs, rep := formattest.Read(t, r, formattest.Input("a.pdf", document("", tc.pages...)), tc.o)
		var codes []format.Code
		for _, l := range rep.Lines {
			codes = append(codes, l.Code)
		}
		if len(docs) != 1 || docs[0].Text != tc.want || !slices.Equal(codes, tc.codes) {
			t.Errorf("%s: got %+v, %v, want %q, %q", tc.name, docs, rep.Lines, tc.want, tc.codes)
		}
	}
}

func readHead(t *testing.T, r format.Reader) {
	for _, tc := range []struct{ info, title, meta string }{
		{"/Title(Kim in Kursk)/Author(Ann)/CreationDate(D:20240512063000+02'00')", "Kim in Kursk", `{"byline":"Ann","date":"2024-05-12T06:30:00+02:00"}`},
		{"/Title(Microsoft Word - a.doc)/CreationDate(D:20240512)", "Rome", `{"date":"2024-05-12"}`},
	} {
		docs, rep := formattest.Read(t, r, formattest.Input("a.pdf", document(tc.info, lines(700, "Rome"))), format.ReadOptions{})
		if len(docs) != 1 {
			t.Fatalf("%s: got %v, want an article", tc.info, rep.Lines)
		}
		if a := docs[0].Article; a.Title != tc.title || a.Meta != tc.meta || a.Lang != "fr-FR" || a.Source != "a.pdf" {
			t.Errorf("%s: got %+v, want %s and %s", tc.info, a, tc.title, tc.meta)
		}
	}
}

func readRefused(t *testing.T, r format.Reader) {
	good := document("", lines(700, "Rome"))
	locked := bytes.Replace(good, []byte("/Info 4 0 R"), []byte("/Info 4 0 R/ID[<00><00>]/Encrypt<</Filter/Standard/V 1/R 2/O(01234567890123456789012345678901)/U(01234567890123456789012345678901)/P -4>>"), 1)
	for _, tc := range []struct {
		name string
		in   []byte
		want format.Code
	}{
		{"text", []byte("Kim"), pdf.CodeNotPDF},
		{"locked", locked, pdf.CodeLocked},
		{"broken", []byte("%PDF-1.4\nRome"), pdf.CodeBroken},
		{"scanned", document("", nil, nil), pdf.CodeScanned},
		{"pages", document("", make([][]at, pdf.MaxPages+1)...), pdf.CodePages},
	} {
		docs, rep := formattest.Read(t, r, formattest.Input("a.pdf", tc.in), format.ReadOptions{})
		if len(docs) != 0 || len(rep.Lines) != 1 || rep.Lines[0].Code != tc.want || rep.Refused.Articles != 1 {
			t.Errorf("%s: got %d, %v, want %s", tc.name, len(docs), rep.Lines, tc.want)
		}
	}
	// A file that is broken leaves the reader as it was.
	if docs, rep := formattest.Read(t, r, formattest.Input("a.pdf", good), format.ReadOptions{}); len(docs) != 1 {
		t.Errorf("afterwards: got %v, want an article", rep.Lines)
	}
}

// readCancelled ends the context while files are read.
func readCancelled(t *testing.T, r format.Reader) {
	in := formattest.Input("a.pdf", document("", lines(700, "Rome")))
	ctx, cancel := context.WithCancel(context.Background())
	open := in.Open
	in.Open = func() (io.ReadCloser, error) { cancel(); return open() }
	if _, err := r.Read(ctx, in, format.ReadOptions{}, func(format.Document) error { t.Error("got an article, want none"); return nil }); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v, want %v", err, context.Canceled)
	}
	if docs, rep := formattest.Read(t, r, formattest.Input("a.pdf", document("", lines(700, "Rome"))), format.ReadOptions{}); len(docs) != 1 {
		t.Errorf("afterwards: got %v, want an article", rep.Lines)
	}
}

func TestSniff(t *testing.T) {
	for head, want := range map[string]format.Fit{"%PDF-1.7\n": format.Certain, "\r\n\x00%PDF-1.4": format.Certain, "PK": format.Unfit, "": format.Unfit} {
		if got := (pdf.Format{}).Sniff(format.Sample{Name: "a.pdf", Head: []byte(head)}); got.Fit != want {
			t.Errorf("%q: got %v, want %v", head, got.Fit, want)
		}
	}
}

func BenchmarkStart(b *testing.B) {
	in := formattest.Input("a.pdf", document("", lines(700, "Rome")))
	for b.Loop() {
		formattest.Read(b, pdf.Format{}, in, format.ReadOptions{})
	}
}

func BenchmarkRead(b *testing.B) {
	var pages [][]at
	for range 4 {
		var page []at
		for i := range 50 {
			page = append(page, at{72, 780 - 14*float64(i), 11, "Le leader Kim Jong-un a promis \xe0 Moscou de soutenir la Russie"})
		}
		pages = append(pages, page)
	}
	in := formattest.Input("a.pdf", document("", pages...))
	r := started()
	formattest.Read(b, r, in, format.ReadOptions{})
	b.SetBytes(4 * 50 * 65)
	for b.Loop() {
		formattest.Read(b, r, in, format.ReadOptions{})
	}
}

// readBroken reads a file with bytes changed, and cut off: nothing panics or hangs,
// and whatever comes in is text. PDFium is too large to be watched by a fuzzer.
func readBroken(t *testing.T, r format.Reader) {
	good := document("/Title(a)", lines(700, "Rome", "and Kursk"))
	random := rand.New(rand.NewPCG(1, 2))
	for range 200 {
		b := slices.Clone(good)
		for range 1 + random.IntN(8) {
			b[8+random.IntN(len(b)-8)] = byte(random.IntN(256))
		}
		if random.IntN(4) == 0 {
			b = b[:random.IntN(len(b))]
		}
		docs, rep := formattest.Read(t, r, formattest.Input("x", b), format.ReadOptions{})
		if len(docs) == 0 && rep.Refused.Articles != 1 {
			t.Errorf("%q: got nothing and %v, want a reason", b, rep.Lines)
		}
		for _, d := range docs {
			if !utf8.ValidString(d.Text) || strings.TrimSpace(d.Text) == "" {
				t.Errorf("%q: got %q", b, d.Text)
			}
		}
	}
}
