package instance

import (
	"bytes"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func TestRequest_RoundTrip(t *testing.T) {
	root, err := filepath.Abs("/")
	if err != nil {
		t.Fatal(err)
	}
	rapid.Check(t, func(t *rapid.T) {
		var want Request
		for range rapid.IntRange(0, 5).Draw(t, "files") {
			name := rapid.SliceOfN(rapid.ByteRange(1, 255), 1, 30).Draw(t, "name") // not always UTF-8
			want.Files = append(want.Files, root+string(name))
		}
		line, err := encode(want)
		if err != nil {
			t.Fatal(err)
		}
		if n := bytes.Count(line, []byte("\n")); n != 1 || line[len(line)-1] != '\n' {
			t.Fatalf("got %d line ends in %q, want one at the end", n, line)
		}
		got, err := decode(line)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(got, want); diff != "" {
			t.Fatalf("got - want +\n%s", diff)
		}
	})
}

func TestEncode_Refuses(t *testing.T) {
	long, err := filepath.Abs("/" + strings.Repeat("a", maxPath))
	if err != nil {
		t.Fatal(err)
	}
	abs := long[:len(long)-maxPath+1]
	for name, files := range map[string][]string{
		"relative":      {"a.txt"},
		"empty":         {""},
		"with a NUL":    {abs + "\x00"},
		"a long path":   {long},
		"too many":      make([]string, maxFiles+1),
		"a long line":   repeat(long[:20_000], 60),
		"one of two":    {abs, "b"},
		"only dots":     {".."},
		"another's tag": {"~"},
	} {
		if _, err := encode(Request{Files: files}); err == nil {
			t.Errorf("%s: got no error, want one", name)
		}
	}
}

func repeat(s string, n int) (all []string) {
	for range n {
		all = append(all, s)
	}
	return all
}

func TestDecode_Refuses(t *testing.T) {
	for name, line := range map[string]string{
		"nothing":           "",
		"text":              "open /etc/passwd",
		"an old version":    `{"files":[]}`,
		"a newer version":   `{"nomina":2}`,
		"a version as text": `{"nomina":"1"}`,
		"a relative path":   `{"nomina":1,"files":["YS50eHQ="]}`,
		"a path in clear":   `{"nomina":1,"files":["/a.txt"]}`,
		"two requests":      `{"nomina":1}{"nomina":1}`,
		"a list":            `[1]`,
	} {
		if got, err := decode([]byte(line)); err == nil {
			t.Errorf("%s: got %+v, want an error", name, got)
		}
	}
}

func TestDecodeReply(t *testing.T) {
	for line, want := range map[string]Answer{
		`{"nomina":1,"answer":"ok"}`: OK, `{"nomina":9,"answer":"busy","more":1}`: Busy,
		`{"answer":"gone"}`: Gone, `{"answer":"refused"}`: Refused,
		`{"answer":"sure"}`: "", `{}`: "", ``: "", `ok`: "",
	} {
		got, err := decodeReply([]byte(line))
		if got != want || (err == nil) != (want != "") {
			t.Errorf("%s: got %q, %v, want %q", line, got, err, want)
		}
	}
}

// FuzzDecode gives a window whatever a process may send: what it accepts, it
// would send itself.
func FuzzDecode(f *testing.F) {
	f.Add([]byte(`{"nomina":1,"files":["L2EudHh0"]}`))
	f.Add([]byte(`{"nomina":1}`))
	f.Add([]byte(`{"nomina":2,"files":null}`))
	f.Add([]byte(`{"nomina":1,"files":["L2EA"]}`))
	f.Fuzz(func(t *testing.T, line []byte) {
		r, err := decode(line)
		if err != nil || len(line) >= maxLine/2 {
			return
		}
		again, err := encode(r)
		if err != nil {
			t.Fatalf("accepted %q but would not send it: %v", line, err)
		}
		back, err := decode(again)
		if diff := cmp.Diff(back, r); err != nil || diff != "" {
			t.Errorf("%v, got - want +\n%s", err, diff)
		}
	})
}
