package archive_test

import (
	"archive/zip"
	"bytes"
	"context"
	"errors"
	"hash/crc32"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"nomina/data/format"
	"nomina/data/format/archive"
)

// file is a member of an archive under test.
type file struct{ name, body string }

// pack makes an archive.
func pack(t testing.TB, files ...file) []byte {
	t.Helper()
	var buf bytes.Buffer
	z := zip.NewWriter(&buf)
	for _, f := range files {
		w, err := z.CreateHeader(&zip.FileHeader{Name: f.name, Method: zip.Deflate, NonUTF8: true})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := io.WriteString(w, f.body); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return buf.Bytes()
}

func members(t testing.TB, b []byte, l archive.Limits) (names, codes []string, all []format.Input) {
	t.Helper()
	all, lines, err := archive.Members(context.Background(), format.InMemory("a.zip", b), l)
	if err != nil {
		t.Fatalf("Members: %v", err)
	}
	for _, m := range all {
		names = append(names, m.Path)
	}
	for _, line := range lines {
		codes = append(codes, string(line.Code))
		if line.File != "a.zip" {
			t.Errorf("line %v: got file %q, want a.zip", line, line.File)
		}
	}
	return names, codes, all
}

func TestMembers(t *testing.T) {
	small := archive.Defaults()
	small.Members, small.Member, small.Total = 3, 10, 15
	bomb := strings.Repeat(" ", 17<<20)
	for _, tc := range []struct {
		name   string
		files  []file
		limits archive.Limits
		want   []string
		codes  []string
	}{
		{"folders", []file{{"a/", ""}, {"a/b.txt", "x"}, {"c.txt", "y"}}, archive.Defaults(), []string{"a.zip/a/b.txt", "a.zip/c.txt"}, nil},
		{"hidden", []file{{"__MACOSX/._a.txt", "x"}, {".DS_Store", "x"}, {"d/Thumbs.db", "x"}, {"a.txt", "x"}}, archive.Defaults(), []string{"a.zip/a.txt"}, []string{"zip_hidden"}},
		{"outside", []file{{"../../etc/a.txt", "x"}, {"/b.txt", "x"}, {`C:\c.txt`, "x"}, {`d\..\..\e.txt`, "x"}}, archive.Defaults(),
			[]string{"a.zip/etc/a.txt", "a.zip/b.txt", "a.zip/c.txt", "a.zip/d/e.txt"}, []string{"zip_outside", "zip_outside", "zip_outside", "zip_outside"}},
		{"twice", []file{{"a.txt", "x"}, {"./a.txt", "y"}}, archive.Defaults(), []string{"a.zip/a.txt"}, []string{"zip_duplicate"}},
		{"nested", []file{{"b.zip", "x"}, {"c.docx", "x"}}, archive.Defaults(), []string{"a.zip/c.docx"}, []string{"zip_nested"}},
		{"nothing", nil, archive.Defaults(), nil, []string{"zip_empty"}},
		{"many", []file{{"1", "x"}, {"2", "x"}, {"3", "x"}, {"4", "x"}}, small, []string{"a.zip/1", "a.zip/2", "a.zip/3"}, []string{"zip_members"}},
		{"large", []file{{"1", "12345678901"}, {"2", "1234567890"}, {"3", "123456"}}, small, []string{"a.zip/2"}, []string{"zip_size", "zip_total"}},
		{"bomb", []file{{"1", bomb}, {"2", bomb[:16<<20]}}, archive.Defaults(), []string{"a.zip/2"}, []string{"zip_ratio"}},
		{"Latin", []file{{"caf\x82.txt", "x"}, {"p\x8are No\x89l.txt", "x"}, {"\xb7 propos.txt", "x"}}, archive.Defaults(),
			[]string{"a.zip/café.txt", "a.zip/père Noël.txt", "a.zip/À propos.txt"}, []string{"zip_names"}},
		{"Japanese", []file{{"\x93\xfa\x96\x7b\x8c\xea.txt", "x"}, {"\x83\x65.txt", "x"}}, archive.Defaults(), []string{"a.zip/日本語.txt", "a.zip/テ.txt"}, []string{"zip_names"}},
		{"UTF-8 that does not say so", []file{{"日本語.txt", "x"}}, archive.Defaults(), []string{"a.zip/日本語.txt"}, nil},
	} {
		t.Run(tc.name, func(t *testing.T) {
			names, codes, _ := members(t, pack(t, tc.files...), tc.limits)
			if diff := cmp.Diff(names, tc.want); diff != "" {
				t.Errorf("members: got (-), want (+):\n%s", diff)
			}
			if diff := cmp.Diff(codes, tc.codes); diff != "" {
				t.Errorf("report: got (-), want (+):\n%s", diff)
			}
		})
	}
}

func TestBroken(t *testing.T) {
	whole := pack(t, file{"a.txt", "x"})
	for name, b := range map[string][]byte{"empty": nil, "no archive": []byte("hello"), "cut off": whole[:len(whole)-5]} {
		if names, codes, _ := members(t, b, archive.Defaults()); len(names) != 0 || len(codes) != 1 || codes[0] != "zip_broken" {
			t.Errorf("%s: got %q, %q, want zip_broken", name, names, codes)
		}
	}
	locked := bytes.Clone(whole)
	locked[bytes.Index(locked, []byte("PK\x01\x02"))+8] |= 1
	if names, codes, _ := members(t, locked, archive.Defaults()); len(names) != 0 || len(codes) != 1 || codes[0] != "zip_encrypted" {
		t.Errorf("encrypted: got %q, %q, want zip_encrypted", names, codes)
	}
	missing := format.File(filepath.Join(t.TempDir(), "none.zip"))
	if _, lines, err := archive.Members(context.Background(), missing, archive.Defaults()); err != nil || len(lines) != 1 || lines[0].Code != format.CodeMissing {
		t.Errorf("missing: got %v, %v, want one line", lines, err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, _, err := archive.Members(ctx, format.InMemory("a.zip", whole), archive.Defaults()); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: got %v, want %v", err, context.Canceled)
	}
}

func TestUnicodePath(t *testing.T) {
	var buf bytes.Buffer
	z := zip.NewWriter(&buf)
	extra := []byte{0x75, 0x70, 0, 0, 1, 0, 0, 0, 0}
	sum := crc32.ChecksumIEEE([]byte("?.txt\x82"))
	for i := range 4 {
		extra[5+i] = byte(sum >> (8 * i))
	}
	extra = append(extra, "Žižek.txt"...)
	extra[2] = byte(len(extra) - 4)
	if _, err := z.CreateHeader(&zip.FileHeader{Name: "?.txt\x82", NonUTF8: true, Extra: extra}); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	if names, _, _ := members(t, buf.Bytes(), archive.Defaults()); len(names) != 1 || names[0] != "a.zip/Žižek.txt" {
		t.Errorf("got %q, want a.zip/Žižek.txt", names)
	}
}

// TestRead reads members of a file on the disk, several times and side by side.
func TestRead(t *testing.T) {
	long := strings.Repeat("Paris ", 100_000)
	b := pack(t, file{"d/a.txt", "hello"}, file{"d/b.txt", long}, file{"e/a.ann", ""})
	p := filepath.Join(t.TempDir(), "a.zip")
	if err := os.WriteFile(p, b, 0o600); err != nil {
		t.Fatal(err)
	}
	all, _, err := archive.Members(context.Background(), format.File(p), archive.Defaults())
	if err != nil || len(all) != 3 {
		t.Fatalf("Members: got %d, %v, want 3", len(all), err)
	}
	first, err := all[0].Open()
	if err != nil {
		t.Fatal(err)
	}
	for range 2 {
		if got, err := all[1].Bytes(1 << 20); err != nil || string(got) != long {
			t.Errorf("b.txt: got %d bytes, %v, want %d", len(got), err, len(long))
		}
	}
	if got, err := io.ReadAll(first); err != nil || string(got) != "hello" {
		t.Errorf("a.txt: got %q, %v, want hello", got, err)
	}
	if err := first.Close(); err != nil {
		t.Error(err)
	}
	if other, ok := all[0].Beside("b.txt"); !ok || other.Size != int64(len(long)) {
		t.Errorf("Beside(b.txt): got %+v, %v, want it", other, ok)
	}
	if _, ok := all[0].Beside("a.ann"); ok {
		t.Error("Beside(a.ann): got one of another folder, want none")
	}
}

// TestLies changes what the directory says of a member.
func TestLies(t *testing.T) {
	whole := pack(t, file{"a.txt", strings.Repeat("x", 1000)})
	at := bytes.Index(whole, []byte("PK\x01\x02"))
	for _, tc := range []struct {
		name   string
		offset int
		value  byte
		want   error
	}{
		{"longer", 25, 0, archive.ErrLonger},       // 1000 = 0x03e8 becomes 0x00e8
		{"shorter", 25, 4, archive.ErrShorter},     // 0x04e8
		{"damaged", 16, 0x55, archive.ErrChecksum}, // of the checksum
	} {
		b := bytes.Clone(whole)
		b[at+tc.offset] = tc.value
		_, _, all := members(t, b, archive.Defaults())
		if len(all) != 1 {
			t.Fatalf("%s: got %d members, want 1", tc.name, len(all))
		}
		got, err := all[0].Bytes(1 << 20)
		if !errors.Is(err, tc.want) || int64(len(got)) > all[0].Size {
			t.Errorf("%s: got %d bytes, %v, want %v", tc.name, len(got), err, tc.want)
		}
	}
}

// FuzzMembers reads anything: nothing panics, and no member is longer than it
// says.
func FuzzMembers(f *testing.F) {
	f.Add(pack(f, file{"a.txt", "x"}, file{"../b/c.ann", "yy"}))
	f.Add([]byte("PK\x05\x06" + strings.Repeat("\x00", 18)))
	f.Fuzz(func(t *testing.T, b []byte) {
		l := archive.Limits{Archive: 1 << 20, Members: 100, Member: 1 << 20, Total: 2 << 20, Ratio: 100}
		all, _, err := archive.Members(context.Background(), format.InMemory("a.zip", b), l)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range all {
			got, err := m.Bytes(1 << 20)
			if int64(len(got)) > m.Size || err == nil && int64(len(got)) != m.Size {
				t.Errorf("%s: got %d bytes, %v, want %d", m.Path, len(got), err, m.Size)
			}
			if m.Name == "" || strings.Contains(m.Path, "/../") {
				t.Errorf("name: got %q in %q", m.Name, m.Path)
			}
		}
	})
}
