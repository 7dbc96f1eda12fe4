package lines_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"nomina/data/format"
	"nomina/data/format/lines"
)

func title(_ *format.Log, l lines.Line) (format.Document, bool) {
	d := format.Document{Line: l.N, Text: string(l.Bytes)}
	return d, d.Text != "no"
}

// TestRead_Order reads many lines: all come, in order, with their numbers.
func TestRead_Order(t *testing.T) {
	var b strings.Builder
	for i := range 100_000 {
		fmt.Fprintf(&b, "%d\r\n", i+1)
		if i%10 == 9 {
			b.WriteString("\n")
		}
	}
	log := format.NewLog(format.Input{Name: "f"})
	n := 0
	err := lines.Read(context.Background(), format.InMemory("f", []byte(b.String())), log, title, func(d format.Document) error {
		if want := n + n/10 + 1; d.Line != want || strings.TrimSpace(d.Text) != fmt.Sprint(n+1) {
			return fmt.Errorf("got line %d %q, want line %d", d.Line, d.Text, want)
		}
		n++
		return nil
	})
	if err != nil || n != 100_000 || log.Report.Kept.Articles != n {
		t.Errorf("got %d, %v and %+v", n, err, log.Report.Kept)
	}
}

func TestRead(t *testing.T) {
	for _, tc := range []struct{ name, in, docs, report string }{
		{"mark and last line", "\xef\xbb\xbfa\nb", "1:a 2:b", ""},
		{"utf-16", "\xff\xfea\x00\n\x00b\x00", "1:a 2:b", ""},
		{"skipped", "a\nno\n\nb\n", "1:a 4:b", ""},
		{"not utf-8", "a\n\xff\nb\n", "1:a 3:b", "f:2: line is not UTF-8"},
		{"binary", "a\x00b", "", "f: is not a text file"},
		{"empty", " \n\n", "", "f: holds no articles"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			log := format.NewLog(format.Input{Name: "f"})
			var docs, report []string
			err := lines.Read(context.Background(), format.InMemory("f", []byte(tc.in)), log, title, func(d format.Document) error {
				docs = append(docs, fmt.Sprintf("%d:%s", d.Line, d.Text))
				return nil
			})
			for _, l := range log.Report.Lines {
				report = append(report, l.String())
			}
			if err != nil || strings.Join(docs, " ") != tc.docs || strings.Join(report, "\n") != tc.report {
				t.Errorf("got %q, %q, %v, want %q, %q", docs, report, err, tc.docs, tc.report)
			}
		})
	}
}

func TestRead_Stops(t *testing.T) {
	in := format.InMemory("f", []byte(strings.Repeat("a\n", 1_000_000)))
	stop := errors.New("stop")
	err := lines.Read(context.Background(), in, format.NewLog(in), title, func(format.Document) error { return stop })
	if !errors.Is(err, stop) {
		t.Errorf("yield's error: got %v, want %v", err, stop)
	}
	ctx, cancel := context.WithCancel(context.Background())
	err = lines.Read(ctx, in, format.NewLog(in), title, func(format.Document) error { cancel(); return nil })
	if !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: got %v, want %v", err, context.Canceled)
	}
}

// TestReadJSON cuts files at values, whatever stands between them.
func TestReadJSON(t *testing.T) {
	for _, tc := range []struct{ name, in, docs string }{
		{"lines", "{\"a\": 1}\n\n{\"b\"\n{\"c\": 3}", `1:{"a": 1} 3:{"b" 4:{"c": 3}`},
		{"lines, the first broken", "{\"a\": \"\n{\"c\": 3}\n", `1:{"a": " 2:{"c": 3}`},
		{"array", "[{\"a\": \"]}\\\"\"},\n {\"b\": [1,\n{}]}, {}]\n", `1:{"a": "]}\""} 2:{"b": [1,` + "\n" + `{}]} 3:{}`},
		{"array over lines", "\n[\n{}\n,\n{\"a\":\n2}\n]\n", "3:{} 5:{\"a\":\n2}"},
		{"one object over lines", "{\n\"a\": 1\n}", "1:{\n\"a\": 1\n}"},
		{"objects over lines", "{\"x\": 1,\n\"a\": 1\n}\n{\n}\n", "1:{\"x\": 1,\n\"a\": 1\n} 4:{\n}"},
		{"cut off", "[{}, {\"a\": [", `1:{} 1:{"a": [`},
		{"something else", "[1, x y, \"a b\", {}]", `1:1 1:x 1:y 1:"a b" 1:{}`},
	} {
		t.Run(tc.name, func(t *testing.T) {
			in := format.InMemory("f", []byte(tc.in))
			var docs, each []string
			err := lines.ReadJSON(context.Background(), in, format.NewLog(in), title, func(d format.Document) error {
				docs = append(docs, fmt.Sprintf("%d:%s", d.Line, d.Text))
				return nil
			})
			if got := strings.Join(docs, " "); err != nil || got != tc.docs {
				t.Errorf("ReadJSON: got %q, %v, want %q", got, err, tc.docs)
			}
			err = lines.EachJSON(context.Background(), in, func(l lines.Line) bool {
				each = append(each, fmt.Sprintf("%d:%s", l.N, l.Bytes))
				return true
			})
			if got := strings.Join(each, " "); err != nil || got != tc.docs {
				t.Errorf("EachJSON: got %q, %v, want %q", got, err, tc.docs)
			}
		})
	}
}
