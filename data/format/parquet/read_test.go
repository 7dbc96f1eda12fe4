package parquet_test

import (
	"bytes"
	"context"
	"encoding/binary"
	"fmt"
	"runtime"
	"strings"
	"testing"

	lib "github.com/parquet-go/parquet-go"
	"github.com/parquet-go/parquet-go/compress"

	"nomina/data/format"
	"nomina/data/format/parquet"
	"nomina/data/formattest"
)

// file returns a Parquet file of rows.
func file[T any](t testing.TB, rows []T, o ...lib.WriterOption) []byte {
	t.Helper()
	var buf bytes.Buffer
	w := lib.NewGenericWriter[T](&buf, o...)
	if _, err := w.Write(rows); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return buf.Bytes()
}

type (
	named struct {
		ID     string   `parquet:"id"`
		Tokens []string `parquet:"tokens,list"`
		Tags   []string `parquet:"ner_tags,list"`
	}
	numbered struct {
		ID     int64    `parquet:"id"`
		Tokens []string `parquet:"tokens,list"`
		Tags   []int64  `parquet:"ner_tags,list"`
		POS    []int32  `parquet:"pos_tags,list"`
	}
	span struct {
		Start int64  `parquet:"start"`
		End   int64  `parquet:"end"`
		Label string `parquet:"label"`
	}
	spanned struct {
		Text  *string `parquet:"text,optional"`
		Spans []span  `parquet:"spans,list"`
	}
	struck struct {
		Text  string `parquet:"text"`
		Spans struct {
			Start []int32  `parquet:"start,list"`
			End   []int32  `parquet:"end,list"`
			Label []string `parquet:"label,list"`
		} `parquet:"spans"`
	}
	bare struct {
		Content string `parquet:"content"`
		Year    int32  `parquet:"year"`
	}
)

func classes(kind string) lib.WriterOption {
	return lib.KeyValueMetadata("huggingface", `{"info":{"features":{"ner_tags":{"_type":"`+kind+`","feature":{"_type":"ClassLabel","names":["O","B-PER","I-PER"]}}}}}`)
}

func files(t testing.TB) map[string]struct {
	b                []byte
	articles, report string
} {
	kim := "Kim 😀 fled."
	strct := struck{Text: "Kim fled."}
	strct.Spans.Start, strct.Spans.End, strct.Spans.Label = []int32{0}, []int32{3}, []string{"PER"}
	uneven := struck{Text: "Kim fled."}
	uneven.Spans.Start, uneven.Spans.Label = []int32{0}, []string{"PER"}
	one := []numbered{{7, []string{"Kim", "Jong", "fled"}, []int64{1, 2, 0}, nil}}
	return map[string]struct {
		b                []byte
		articles, report string
	}{
		"strings": {file(t, []named{{"a", []string{"Kim", "fled"}, []string{"B-PER", "O"}}, {"b", nil, nil}, {"c", []string{"x"}, nil}}),
			"a: Kim fled [PER Kim]\nb: ", "3: has 1 words and 0 tags"},
		"Sequence": {file(t, one, classes("Sequence")), "7: Kim Jong fled [PER Kim Jong]", "0: these columns are not read: pos_tags"},
		"List":     {file(t, one, classes("List")), "7: Kim Jong fled [PER Kim Jong]", "0: these columns are not read: pos_tags"},
		"numbers": {file(t, one), "7: Kim Jong fled [1 Kim] [2 Jong]",
			"0: tags are numbers and no file beside names them; 0 is taken for no label, and the others are labels\n0: these columns are not read: pos_tags"},
		"number without a name": {file(t, []numbered{{8, []string{"Kim"}, []int64{3}, nil}}, classes("List")), "8: Kim",
			"1: 1 tags are numbers without a name and are taken for no label\n0: these columns are not read: pos_tags"},
		"spans": {file(t, []spanned{{&kim, []span{{4, 5, "EMOJI"}, {0, 3, "PER"}, {6, 99, "X"}}}, {nil, nil}, {&kim, nil}}),
			": Kim 😀 fled. [PER Kim] [EMOJI 😀]\n: Kim 😀 fled.", "0: offsets count codepoints: 1 of 1 spans agree\n1: span 3: 6–99 lies outside the text (length 11 codepoints)\n2: has no text"},
		"spans in columns": {file(t, []struck{strct, uneven}), ": Kim fled. [PER Kim]\n: Kim fled.", "2: the columns of its 1 spans have different lengths; none of them comes in"},
		"texts":            {file(t, []bare{{"Kim fled.", 2024}}), ": Kim fled.", "0: these columns are not read: year"},
		"other columns":    {file(t, []span{{1, 2, "x"}}), "", `0: has no column "text", and none of words and tags such as "tokens" and "ner_tags"; its columns: start, end, label`},
	}
}

func TestRead(t *testing.T) {
	for name, tc := range files(t) {
		t.Run(name, func(t *testing.T) {
			docs, rep := formattest.Read(t, parquet.Format{}, formattest.Input("x", tc.b), format.ReadOptions{})
			var articles, report []string
			for _, d := range docs {
				one := string(d.Article.ID) + ": " + d.Text
				for _, s := range d.Spans {
					one += fmt.Sprintf(" [%s %s]", s.Label, s.Text)
				}
				articles = append(articles, one)
			}
			for _, l := range rep.Lines {
				if l.Code != format.CodeDialect {
					report = append(report, fmt.Sprintf("%d: %s", l.Line, l.Text))
				}
			}
			if got := strings.Join(articles, "\n"); got != tc.articles {
				t.Errorf("articles: got\n%s\nwant\n%s", got, tc.articles)
			}
			if got := strings.Join(report, "\n"); got != tc.report {
				t.Errorf("report: got\n%s\nwant\n%s", got, tc.report)
			}
		})
	}
}

// TestRead_Damaged cuts a file short and changes every byte of it: what is wrong is
// reported.
func TestRead_Damaged(t *testing.T) {
	whole := file(t, []named{{"a", []string{"Kim", "fled"}, []string{"B-PER", "O"}}})
	for n := 1; n < len(whole); n++ {
		_, rep := formattest.Read(t, parquet.Format{}, formattest.Input("x", whole[:n]), format.ReadOptions{})
		if rep.Refused.Articles != 1 {
			t.Fatalf("the first %d bytes: got %+v, want one line that says what is wrong", n, rep)
		}
	}
	for i := range whole {
		b := bytes.Clone(whole)
		b[i] ^= 0x15
		formattest.Promises(t, parquet.Format{}, "x", b)
	}
}

// TestRead_Bombs reads files that declare much more than they hold: what the
// library would make room for never comes to it.
func TestRead_Bombs(t *testing.T) {
	whole := file(t, []named{{"a", []string{"Kim", "fled"}, []string{"B-PER", "O"}}})
	tail := func(footer []byte, n uint32) []byte {
		b := append([]byte("PAR1"), footer...)
		return append(binary.LittleEndian.AppendUint32(b, n), "PAR1"...)
	}
	list := []byte{0x15, 0x02, 0x19, 0xfc, 0xff, 0xff, 0xff, 0xff, 0x07, 0x00} // version, and 2^31-1 elements of a schema
	page := bytes.Clone(whole)
	// The first page begins with its type and its unpacked size.
	page = append(append(page[:6:6], 0x15, 0xfe, 0xff, 0xff, 0xff, 0x0f), page[8:]...)
	for name, b := range map[string][]byte{
		"footer":  tail(nil, 0xfffffff0),
		"list":    tail(list, uint32(len(list))),
		"nesting": tail(bytes.Repeat([]byte{0x1c}, 1<<20), 1<<20),
		"page":    page,
	} {
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		_, rep := formattest.Read(t, parquet.Format{}, formattest.Input("x", b), format.ReadOptions{})
		runtime.ReadMemStats(&after)
		if rep.Refused.Articles != 1 || after.TotalAlloc-before.TotalAlloc > 32<<20 {
			t.Errorf("%s: got %+v with %d MB, want it refused at once", name, rep.Lines, (after.TotalAlloc-before.TotalAlloc)>>20)
		}
		t.Log(name, rep.Lines)
	}
}

// TestRead_Packed reads files that others pack in other ways.
func TestRead_Packed(t *testing.T) {
	rows := []named{{"a", []string{"Kim", "fled"}, []string{"B-PER", "O"}}, {"b", nil, nil}}
	for name, tc := range map[string]struct {
		codec compress.Codec
		want  int
	}{
		"none": {&lib.Uncompressed, 2}, "snappy": {&lib.Snappy, 2}, "gzip": {&lib.Gzip, 2}, "zstd": {&lib.Zstd, 2}, "lz4": {&lib.Lz4Raw, 0},
	} {
		for _, version := range []int{1, 2} {
			b := file(t, rows, lib.Compression(tc.codec), lib.DataPageVersion(version))
			docs, rep := formattest.Read(t, parquet.Format{}, formattest.Input("x", b), format.ReadOptions{})
			if len(docs) != tc.want || (rep.Refused.Articles == 0) != (tc.want > 0) {
				t.Errorf("%s, pages of version %d: got %d articles, %v, want %d", name, version, len(docs), rep.Lines, tc.want)
			}
		}
	}
}

// TestWrite_Groups writes many rows in several groups.
func TestWrite_Groups(t *testing.T) {
	c := formattest.Synthetic(3000, 2)
	var buf bytes.Buffer
	if _, err := (parquet.Format{}).Write(context.Background(), &buf, c, format.WriteOptions{}, nil); err != nil {
		t.Fatal(err)
	}
	f, err := lib.OpenFile(bytes.NewReader(buf.Bytes()), int64(buf.Len()))
	if err != nil || len(f.RowGroups()) != 3 || f.NumRows() != 3000 {
		t.Errorf("got %d groups of %d rows, %v, want 3 of 3000", len(f.RowGroups()), f.NumRows(), err)
	}
}

// FuzzRead reads anything.
func FuzzRead(f *testing.F) {
	for _, tc := range files(f) {
		f.Add(tc.b)
	}
	f.Add([]byte("PAR1PAR1"))
	f.Fuzz(func(t *testing.T, b []byte) { formattest.Promises(t, parquet.Format{}, "x.parquet", b) })
}
