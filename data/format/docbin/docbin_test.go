package docbin_test

import (
	"bytes"
	"compress/zlib"
	"context"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"nomina/data/format"
	"nomina/data/format/docbin"
	"nomina/data/formattest"
)

func written(t testing.TB, p *formattest.Project) []byte {
	t.Helper()
	var buf bytes.Buffer
	if _, err := (docbin.Format{}).Write(context.Background(), &buf, formattest.Corpus(t, p), format.WriteOptions{}, nil); err != nil {
		t.Fatal(err)
	}
	return buf.Bytes()
}

func unpacked(t testing.TB, b []byte) []byte {
	t.Helper()
	z, err := zlib.NewReader(bytes.NewReader(b))
	if err != nil {
		t.Fatal(err)
	}
	out, err := io.ReadAll(z)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func packed(t testing.TB, b []byte) []byte {
	t.Helper()
	var buf bytes.Buffer
	z := zlib.NewWriter(&buf)
	if _, err := z.Write(b); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return buf.Bytes()
}

// message is a small MessagePack map that a test makes by hand.
type message struct{ bytes.Buffer }

func (m *message) text(s string) *message {
	m.WriteByte(0xa0 | byte(len(s)))
	m.WriteString(s)
	return m
}

func (m *message) bytes(key string, b []byte) {
	m.text(key)
	m.Write([]byte{0xc4, byte(len(b))})
	m.Write(b)
}

func numbers(all ...uint64) []byte {
	var out []byte
	for _, n := range all {
		out = binary.LittleEndian.AppendUint64(out, n)
	}
	return out
}

// small returns a file with the text "Kim met X" in which Kim is a PERSON (a
// symbol) known as Q1, with columns in an odd order and no user data.
func small(lengths, spaces string, change func(rows []uint64)) []byte {
	// MurmurHash64A of these words, as spaCy has them.
	const kim, met, q1 = 18334181510072437471, 14332210279624491740, 8313077028856472395
	rows := []uint64{
		380, kim, 3, q1,
		0, met, 2, 0,
		0, 101, 2, 0, // X is a symbol
	}
	if change != nil {
		change(rows)
	}
	var m message
	m.WriteByte(0x85)
	m.bytes("tokens", numbers(rows...))
	m.text("attrs").Write([]byte{0x94, 78, 65, 77, 0xcd, 452 >> 8, 452 & 255})
	m.bytes("spaces", []byte(spaces))
	m.bytes("lengths", []byte(lengths))
	m.text("strings").WriteByte(0x94)
	m.text("Kim").text("met").text("Q1").text("X")
	return m.Bytes()
}

func TestRead(t *testing.T) {
	for _, tc := range []struct{ name, lengths, spaces, want string }{
		{"any order", "\x03\x00\x00\x00", "\x01\x01\x00", `"Kim met X" 0–3 PERSON "Kim" Q1`},
		{"two documents", "\x01\x00\x00\x00\x02\x00\x00\x00", "\x00\x01\x00", `"Kim" 0–3 PERSON "Kim" Q1; "met X"`},
		{"lengths that disagree", "\x04\x00\x00\x00", "\x01\x01\x00",
			"! is not what spaCy writes: is no MessagePack: 4 tokens, 3 spaces and 96 bytes of tokens do not agree"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			got := read(t, packed(t, small(tc.lengths, tc.spaces, nil)))
			if got != tc.want {
				t.Errorf("got %s, want %s", got, tc.want)
			}
		})
	}
	lost := packed(t, small("\x01\x00\x00\x00\x02\x00\x00\x00", "\x00\x01\x00", func(rows []uint64) { rows[5] = 999_999 }))
	if got, want := read(t, lost), `"Kim" 0–3 PERSON "Kim" Q1! document 2: the file lacks the string 999999`; got != want {
		t.Errorf("a string that is missing: got %s, want %s", got, want)
	}
	if got, want := read(t, []byte("text")), "! is not packed with zlib as spaCy's files are"; got != want {
		t.Errorf("no zlib: got %s, want %s", got, want)
	}
}

func read(t *testing.T, b []byte) string {
	t.Helper()
	docs, rep := formattest.Read(t, docbin.Format{}, format.InMemory("f", b), format.ReadOptions{})
	var out []string
	for _, d := range docs {
		s := fmt.Sprintf("%q", d.Text)
		for _, a := range d.Spans {
			s += fmt.Sprintf(" %d–%d %s %q %s", a.Start, a.End, a.Label, a.Text, a.Entity.External)
		}
		out = append(out, s)
	}
	s := strings.Join(out, "; ")
	for _, l := range rep.Lines {
		s += "! " + l.Text
	}
	return s
}

// TestRead_CutOff reads beginnings of a file: it says what is wrong, and holds
// no more articles than the whole.
func TestRead_CutOff(t *testing.T) {
	b := unpacked(t, written(t, formattest.Cases()[2].Project))
	for n := 0; n < len(b); n += 1 + len(b)/500 {
		docs, rep := formattest.Read(t, docbin.Format{}, format.InMemory("f", packed(t, b[:n])), format.ReadOptions{})
		if len(docs) > 0 || rep.Refused.Articles != 1 {
			t.Fatalf("%d of %d bytes: got %d articles, %+v, want one refusal", n, len(b), len(docs), rep)
		}
	}
}

// TestPython compares a file with what Python's own libraries find in it: the text
// and the entities of every document. It skips where they are not installed.
func TestPython(t *testing.T) {
	python := "/usr/bin/python3"
	if exec.Command(python, "-c", "import srsly").Run() != nil {
		t.Skip("no python3 with srsly (Debian: apt-get install python3-srsly)")
	}
	script, err := filepath.Abs("testdata/docbin.py")
	if err != nil {
		t.Fatal(err)
	}
	for _, tc := range formattest.Cases() {
		path := filepath.Join(t.TempDir(), "x.spacy")
		if err := os.WriteFile(path, written(t, tc.Project), 0o600); err != nil {
			t.Fatal(err)
		}
		out, err := exec.Command(python, script, path).CombinedOutput()
		if err != nil {
			t.Fatalf("%s: %v\n%s", tc.Name, err, out)
		}
		type doc struct {
			ID, Text string
			Spans    [][]any
		}
		var got, want []doc
		if err := json.Unmarshal(out, &got); err != nil {
			t.Fatal(err)
		}
		resolver := formattest.Corpus(t, tc.Project).Resolver()
		for _, d := range tc.Project.Docs {
			whole, err := resolver.Document(d)
			if err != nil {
				t.Fatal(err)
			}
			w := doc{ID: string(d.Article.ID), Text: d.Text, Spans: [][]any{}}
			for _, s := range whole.Spans {
				w.Spans = append(w.Spans, []any{float64(s.Start), float64(s.End), s.Label, s.Entity.External})
			}
			want = append(want, w)
		}
		if diff := cmp.Diff(got, want, cmpopts.EquateEmpty()); diff != "" {
			t.Errorf("%s: got (-), want (+):\n%.2000s", tc.Name, diff)
		}
	}
}

// TestRead_Odd reads files that only somebody who means harm writes.
func TestRead_Odd(t *testing.T) {
	nothing := packed(t, small("\x03\x00\x00\x00", "\x00\x01\x00", func(rows []uint64) { rows[1] = 0 }))
	if got, want := read(t, nothing), `"met X"! span 1: 0–0 covers nothing`; got != want {
		t.Errorf("an entity without text: got %s, want %s", got, want)
	}
	long := packed(t, append([]byte("\x81\xa7version\xdb\xff\xff\xff\xff"), make([]byte, 1000)...))
	if got, want := read(t, long), `! is not what spaCy writes: "version": holds more than is read`; got != want {
		t.Errorf("a length of 4 GiB: got %s, want %s", got, want)
	}
	deep := packed(t, append([]byte("\x81\xa1x"), bytes.Repeat([]byte{0x91}, 1000)...))
	if got, want := read(t, deep), `! is not what spaCy writes: "x": is nested too deeply`; got != want {
		t.Errorf("nesting: got %s, want %s", got, want)
	}
	// Every key is a map with one member.
	keys := packed(t, slices.Concat([]byte("\x81\xa4cats\x91"), bytes.Repeat([]byte{0x81}, 40), []byte("\xa1k"), bytes.Repeat([]byte{0xc0}, 40)))
	if got, want := read(t, keys), `! is not what spaCy writes: "cats": has a map with a key longer than 4 KiB`; got != want {
		t.Errorf("keys within keys: got %q, want %q", got, want)
	}
}
