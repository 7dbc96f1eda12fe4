package ingest_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"nomina/app/ingest"
	"nomina/data/format"
	"nomina/data/format/plain"
)

// bytesInput is a file without a disk.
func bytesInput(name, content string) format.Input {
	return format.Input{Name: name, Path: "/in/" + name, Size: int64(len(content)), Open: func() (io.ReadCloser, error) {
		return io.NopCloser(strings.NewReader(content)), nil
	}}
}

func read(t testing.TB, opt ingest.Options, inputs ...format.Input) ingest.Batch {
	t.Helper()
	b, err := ingest.Read(context.Background(), inputs, opt, nil)
	if err != nil {
		t.Fatalf("read: %v", err)
	}
	return b
}

func TestRead_KeepsOrder(t *testing.T) {
	var inputs []format.Input
	for i := range 300 {
		inputs = append(inputs, bytesInput(fmt.Sprintf("%03d.txt", i), strings.Repeat("x", (i*7919)%5000)+fmt.Sprint(i)))
	}
	for _, workers := range []int{0, 1, 8, 1000} {
		b := read(t, ingest.Options{Workers: workers}, inputs...)
		for i, d := range b.Import(ingest.Taking{}).Documents {
			if d.File != inputs[i].Path {
				t.Fatalf("%d workers: got %s at %d, want %s", workers, d.File, i, inputs[i].Path)
			}
		}
		if got := b.Articles(); got != len(inputs) {
			t.Errorf("%d workers: got %d articles, want %d", workers, got, len(inputs))
		}
	}
}

func TestRead_Preview(t *testing.T) {
	line := func(s string) string { return s + "\n" }
	b := read(t, ingest.Options{Annotator: "Ann"},
		bytesInput("a.txt", "\xef\xbb\xbfThe title\r\n\r\nBody 😀"),
		bytesInput("b.txt", "caf\xe9 au lait"),
		bytesInput("c.jsonl", line(`{"text":"Paris is far","title":"One","spans":[{"start":0,"end":5,"label":"PLACE"},{"start":0,"end":5,"label":"EVENT","annotator":"Bob"}]}`)+
			line(`{"text":"Rome","spans":[{"start":0,"end":4,"label":"PLACE"}]}`)+line("{")),
		bytesInput("d.txt", ""),
		bytesInput("long.txt", strings.Repeat("é", 1000)),
	)
	type row struct {
		Name, Format, Encoding, Title, Head string
		Articles, Spans, Length             int
		Refused                             format.Count
	}
	var got []row
	for _, f := range b.Files {
		got = append(got, row{f.Input.Name, f.Format, f.Encoding, f.Title, f.Head, f.Articles, f.Spans, f.Length, f.Report.Refused})
	}
	want := []row{
		{"a.txt", "text", "utf-8", "The title", "The title\r\n\r\nBody 😀", 1, 0, 19, format.Count{}},
		{"b.txt", "text", "windows-1252", "café au lait", "café au lait", 1, 0, 12, format.Count{}},
		{"c.jsonl", "jsonl", "", "One", "Paris is far", 2, 3, 16, format.Count{Articles: 1}},
		{"d.txt", "text", "", "", "", 0, 0, 0, format.Count{Articles: 1}},
		{"long.txt", "text", "utf-8", strings.Repeat("é", plain.MaxTitle-1) + "…", strings.Repeat("é", ingest.HeadLength), 1, 0, 1000, format.Count{}},
	}
	if diff := cmp.Diff(got, want); diff != "" {
		t.Errorf("got - want +\n%s", diff)
	}
	if b.Spans() != 3 {
		t.Errorf("got %d spans, want 3", b.Spans())
	}
	spans := b.Import(ingest.Taking{}).Documents[2].Spans
	if spans[0].Annotator != "Ann" || spans[1].Annotator != "Bob" {
		t.Errorf("got annotators %q and %q, want Ann and Bob", spans[0].Annotator, spans[1].Annotator)
	}
}

func TestRead_Encodings(t *testing.T) {
	a, b := bytesInput("a.txt", "\xe9."), bytesInput("b.txt", "\xe9.")
	batch := read(t, ingest.Options{Choice: chosen("macintosh"), Choices: map[string]ingest.Choice{"/in/b.txt": chosen("windows-1251")}}, a, b)
	for i, want := range []string{"È.", "й."} {
		if got := batch.Files[i].Head; got != want {
			t.Errorf("%s: got %q, want %q", batch.Files[i].Path(), got, want)
		}
	}
	if err := ingest.Reread(context.Background(), batch, 0, chosen("windows-1253"), ""); err != nil {
		t.Fatalf("read again: %v", err)
	}
	if err := ingest.Reread(context.Background(), batch, 1, ingest.Choice{}, ""); err != nil {
		t.Fatalf("read again: %v", err)
	}
	for i, want := range []string{"ι.", "é."} {
		if got := batch.Import(ingest.Taking{}).Documents[i].Text; got != want {
			t.Errorf("read again, %s: got %q, want %q", batch.Files[i].Path(), got, want)
		}
	}
}

func TestRead_Progress(t *testing.T) {
	inputs := []format.Input{
		bytesInput("a.txt", "hello"), bytesInput("empty.txt", ""),
		{Name: "unknown.txt", Size: -1, Open: func() (io.ReadCloser, error) { return io.NopCloser(strings.NewReader("some text")), nil }},
		{Name: "huge.txt", Size: 1 << 40, Open: func() (io.ReadCloser, error) { return io.NopCloser(strings.NewReader("x")), nil }},
		{Name: "shut.txt", Size: 100, Open: func() (io.ReadCloser, error) { return nil, errors.New("shut") }},
	}
	var last, size int64 = -1, 5 + 1 + 1 + 1<<40 + 100
	b, err := ingest.Read(context.Background(), inputs, ingest.Options{}, func(done, total int64) {
		if done < last || total != size {
			t.Errorf("got %d of %d after %d, want it to rise to %d", done, total, last, size)
		}
		last = done
	})
	if err != nil || last != size {
		t.Errorf("got %d and %v, want %d and no error", last, err, size)
	}
	for i, want := range []format.Code{"", plain.CodeEmpty, "", plain.CodeTooLarge, plain.CodeUnreadable} {
		var got format.Code
		if lines := b.Files[i].Report.Lines; len(lines) > 0 {
			got = lines[0].Code
		}
		if got != want {
			t.Errorf("%s: got %q, want %q", inputs[i].Name, got, want)
		}
	}
}

// stuck is a file that keeps its reader waiting until it is let go.
type stuck struct{ begun, free chan struct{} }

func (s stuck) Read([]byte) (int, error) {
	close(s.begun)
	<-s.free
	return 0, io.EOF
}

func TestRead_CancelDoesNotWait(t *testing.T) {
	s := stuck{make(chan struct{}), make(chan struct{})}
	defer close(s.free)
	ctx, cancel := context.WithCancel(context.Background())
	go func() {
		<-s.begun
		cancel()
	}()
	in := format.Input{Name: "stuck.txt", Size: -1, Open: func() (io.ReadCloser, error) { return io.NopCloser(s), nil }}
	if _, err := ingest.Read(ctx, []format.Input{in, bytesInput("a.txt", "a")}, ingest.Options{}, nil); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v, want %v", err, context.Canceled)
	}
}

func TestRead_Limit(t *testing.T) {
	big := strings.Repeat("a", 600)
	lines := `{"text":"` + big + `"}` + "\n" + `{"text":"b` + big + `"}` + "\n"
	b := read(t, ingest.Options{Workers: 1, Limit: 1000},
		bytesInput("two.jsonl", lines), bytesInput("a.txt", big), bytesInput("b.txt", "b"+big), bytesInput("c.txt", "small"))
	var got []string
	for _, f := range b.Files {
		got = append(got, fmt.Sprintf("%s %d", f.Input.Name, f.Articles))
		for _, l := range f.Report.Lines {
			got = append(got, string(l.Code)+" "+l.File)
		}
	}
	want := []string{"two.jsonl 0", "batch_full /in/two.jsonl", "a.txt 1", "b.txt 0", "batch_full /in/b.txt", "c.txt 1"}
	if diff := cmp.Diff(got, want); diff != "" {
		t.Errorf("got - want +\n%s", diff)
	}
	if n := len(b.Import(ingest.Taking{}).Documents); n != 2 {
		t.Errorf("got %d documents, want 2", n)
	}
}

func TestRead_LabelsOnce(t *testing.T) {
	batch := read(t, ingest.Options{},
		bytesInput("a.jsonl", `{"text":"x","labels":[{"key":"A","name":"first"}]}`+"\n"+`{"text":"y","labels":[{"key":"A","name":"second"},{"key":"B"}]}`+"\n"))
	var got []string
	for _, l := range batch.Import(ingest.Taking{}).Labels {
		got = append(got, l.Key+" "+l.Name)
	}
	if diff := cmp.Diff(got, []string{"A first", "B "}); diff != "" {
		t.Errorf("got - want +\n%s", diff)
	}
}

func TestEncoding(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"", ""}, {"auto", ""}, {"UTF-8", "utf-8"}, {"utf8", "utf-8"}, {"latin1", "windows-1252"},
		{"CP1252", "windows-1252"}, {" utf-16le ", "utf-16le"}, {"mac", "macintosh"}, {"klingon", "error"},
	} {
		got, err := ingest.Encoding(c.in)
		if err != nil {
			got = "error"
		}
		if got != c.want {
			t.Errorf("%q: got %q (%v), want %q", c.in, got, err, c.want)
		}
	}
	for _, name := range plain.Encodings() {
		if got, err := ingest.Encoding(strings.ToUpper(name)); err != nil || got != name {
			t.Errorf("%q: got %q and %v, want itself", name, got, err)
		}
	}
}

func TestFile_Path(t *testing.T) {
	b := read(t, ingest.Options{}, format.Input{Name: "n.txt", Size: -1, Open: bytesInput("", "x").Open}, bytesInput("p.txt", "y"))
	got := []string{b.Files[0].Path(), filepath.ToSlash(b.Files[1].Path())}
	if diff := cmp.Diff(got, []string{"n.txt", "/in/p.txt"}); diff != "" {
		t.Errorf("got - want +\n%s", diff)
	}
}

// chosen is a choice of an encoding only.
func chosen(encoding string) ingest.Choice {
	return ingest.Choice{ReadOptions: format.ReadOptions{Encoding: encoding}}
}
