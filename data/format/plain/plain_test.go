package plain_test

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"nomina/data"
	"nomina/data/format"
	"nomina/data/format/plain"
	"nomina/data/formattest"
)

func TestRead(t *testing.T) {
	b := []byte("\xef\xbb\xbf\r\n  Kim \t visits Kursk  \r\nText\n")
	docs, rep := formattest.Read(t, plain.Format{}, formattest.Input("a.txt", b), format.ReadOptions{})
	sum := sha256.Sum256(b)
	text := "\r\n  Kim \t visits Kursk  \r\nText\n"
	want := []format.Document{{Text: text, Article: data.Article{
		Title: "Kim visits Kursk", Source: "a.txt", TextHash: data.HashText(text), Length: len(text),
		File: data.File{Name: "a.txt", Path: "/in/a.txt", SHA256: hex.EncodeToString(sum[:]), Encoding: "utf-8"},
	}}}
	if diff := cmp.Diff(docs, want); diff != "" {
		t.Errorf("got (-), want (+):\n%s", diff)
	}
	if rep.Kept.Articles != 1 || len(rep.Lines) != 0 || rep.Encoding != "utf-8" {
		t.Errorf("report: got %+v, want one article, utf-8 and no lines", rep)
	}
}

func TestRead_Encoding(t *testing.T) {
	in := formattest.Input("a.txt", []byte("Zo\xeb \x80"))
	docs, rep := formattest.Read(t, plain.Format{}, in, format.ReadOptions{})
	if len(docs) != 1 || docs[0].Text != "Zoë €" || docs[0].Article.File.Encoding != "windows-1252" {
		t.Errorf("detected: got %+v, want Zoë € from windows-1252", docs)
	}
	if len(rep.Lines) != 1 || rep.Lines[0].Severity != format.Info || rep.Lines[0].Text != "read as windows-1252 (fallback)" {
		t.Errorf("detected: got %v, want a line that says so", rep.Lines)
	}
	docs, rep = formattest.Read(t, plain.Format{}, in, format.ReadOptions{Encoding: "windows-1251"})
	if len(docs) != 1 || docs[0].Text != "Zoл Ђ" || rep.Encoding != "windows-1251" {
		t.Errorf("chosen: got %+v, want Zoл Ђ from windows-1251", docs)
	}
	_, rep = formattest.Read(t, plain.Format{}, in, format.ReadOptions{Encoding: "utf-8"})
	if rep.Lost.Articles != 1 || rep.Lines[0].Text != "2 characters are not utf-8 and became U+FFFD" {
		t.Errorf("wrongly chosen: got %v, want 2 characters lost", rep.Lines)
	}
}

// A last character that UTF-8 would continue is no UTF-8: nothing follows it.
func TestRead_Ending(t *testing.T) {
	for _, tc := range []struct{ in, want, encoding string }{
		{"un caf\xe9", "un café", "windows-1252"},
		{"un caf\xe9\n", "un café\n", "windows-1252"},
		{"\xe9", "é", "windows-1252"},
		{"Malm\xf6", "Malmö", "windows-1252"},
		{"tel \xf0\x9f\x98", "tel ðŸ˜", "windows-1252"},
		{"un café", "un café", "utf-8"},
		{"\xef\xbb\xbfun caf\xe9", "un caf\ufffd", "utf-8"},
	} {
		docs, rep := formattest.Read(t, plain.Format{}, formattest.Input("a.txt", []byte(tc.in)), format.ReadOptions{})
		if len(docs) != 1 || docs[0].Text != tc.want || rep.Encoding != tc.encoding {
			t.Errorf("%q: got %+v from %s, want %q from %s", tc.in, docs, rep.Encoding, tc.want, tc.encoding)
		}
	}
}

func TestRead_Refused(t *testing.T) {
	opened := func(err error) format.Input {
		in := formattest.Input("a.txt", nil)
		in.Open = func() (io.ReadCloser, error) { return nil, err }
		return in
	}
	large := opened(errors.New("must not be opened"))
	large.Size = plain.MaxSize + 1
	endless := opened(nil)
	endless.Size = -1
	endless.Open = func() (io.ReadCloser, error) { return io.NopCloser(spaces{}), nil }
	for _, tc := range []struct {
		name string
		in   format.Input
		o    format.ReadOptions
		code format.Code
		text string
	}{
		{"empty", formattest.Input("a.txt", nil), format.ReadOptions{}, plain.CodeEmpty, "holds no text"},
		{"only a mark", formattest.Input("a.txt", []byte("\ufeff")), format.ReadOptions{}, plain.CodeEmpty, "holds no text"},
		{"blank", formattest.Input("a.txt", []byte(" \r\n\u00a0")), format.ReadOptions{}, plain.CodeEmpty, "holds no text"},
		{"binary", formattest.Input("a.txt", []byte("PK\x03\x04")), format.ReadOptions{}, plain.CodeBinary, "is not a text file"},
		{"large", large, format.ReadOptions{}, plain.CodeTooLarge, "larger than 64 MiB"},
		{"endless", endless, format.ReadOptions{}, plain.CodeTooLarge, "larger than 64 MiB"},
		{"missing", opened(&fs.PathError{Op: "open", Err: fs.ErrNotExist}), format.ReadOptions{}, plain.CodeMissing, "there is no such file"},
		{"denied", opened(&fs.PathError{Op: "open", Err: fs.ErrPermission}), format.ReadOptions{}, plain.CodeDenied, "no permission to read it"},
		{"broken", opened(io.ErrUnexpectedEOF), format.ReadOptions{}, plain.CodeUnreadable, "cannot be read: unexpected EOF"},
		{"folder", format.File(t.TempDir()), format.ReadOptions{}, plain.CodeUnreadable, "cannot be read"},
		{"unknown encoding", formattest.Input("a.txt", []byte("a")), format.ReadOptions{Encoding: "ebcdic"}, plain.CodeBadEncoding, "unknown encoding ebcdic"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			docs, rep := formattest.Read(t, plain.Format{}, tc.in, tc.o)
			if len(docs) != 0 || rep.Refused.Articles != 1 || len(rep.Lines) != 1 {
				t.Fatalf("got %d articles, %+v, want one refused", len(docs), rep)
			}
			if l := rep.Lines[0]; l.Code != tc.code || !strings.HasPrefix(l.Text, tc.text) || l.Severity != format.Refused || l.File == "" {
				t.Errorf("line: got %+v, want %s: %s", l, tc.code, tc.text)
			}
		})
	}
}

// spaces is a file without end.
type spaces struct{}

func (spaces) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = ' '
	}
	return len(p), nil
}

func TestRead_File(t *testing.T) {
	path := filepath.Join(t.TempDir(), "é.txt")
	if err := os.WriteFile(path, []byte("Kursk"), 0o600); err != nil {
		t.Fatal(err)
	}
	docs, _ := formattest.Read(t, plain.Format{}, format.File(path), format.ReadOptions{})
	if len(docs) != 1 || docs[0].Article.File.Path != path || docs[0].Article.File.Name != "é.txt" {
		t.Errorf("got %+v, want the file's name and path", docs)
	}
}

func TestTitle(t *testing.T) {
	for _, tc := range []struct{ name, text, want string }{
		{"first line", "Kim Jong-un\nmore", "Kim Jong-un"},
		{"blank lines", "\r\n\u00a0\n\x0c\n \t Kursk\r", "Kursk"},
		{"nothing", " \n\u2028", "f.txt"},
		{"separators", "one\u2028two", "one"},
		{"controls", "\ufeffa\x01b", "ab"},
		{"just fits", strings.Repeat("é", 120), strings.Repeat("é", 120)},
		{"too long", strings.Repeat("é", 121), strings.Repeat("é", 119) + "…"},
		{"whole characters", strings.Repeat("👩‍👩‍👧‍👦", 121), strings.Repeat("👩‍👩‍👧‍👦", 119) + "…"},
		{"one long line", strings.Repeat("Kyiv ", 1_000_000), strings.TrimSuffix(strings.Repeat("Kyiv ", 24), " ")[:119] + "…"},
	} {
		if got := plain.Title(tc.text, "f.txt"); got != tc.want {
			t.Errorf("%s: got %q, want %q", tc.name, got, tc.want)
		}
	}
}

func BenchmarkRead(b *testing.B) {
	in := formattest.Input("a.txt", []byte(strings.Repeat("L’été à Paris, Zoë mange. ", 120)))
	b.SetBytes(in.Size)
	for b.Loop() {
		rep, err := (plain.Format{}).Read(b.Context(), in, format.ReadOptions{}, func(format.Document) error { return nil })
		if err != nil || rep.Kept.Articles != 1 {
			b.Fatalf("got %+v, %v, want one article", rep, err)
		}
	}
}
