package parquet

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"github.com/parquet-go/parquet-go"

	"nomina/data"
	"nomina/data/format"
	"nomina/data/format/tokens"
)

// article is a row as it is written.
type article struct {
	ID     string   `parquet:"id"`
	Tokens []string `parquet:"tokens,list"`
	Tags   []int64  `parquet:"ner_tags,list"`
}

// groupSize is how much text a group of rows holds, in bytes: a group is in memory
// until it is written.
const groupSize = 4 << 20

// Write writes a row for each article. Tags are numbers, which the file names.
func (f Format) Write(ctx context.Context, w io.Writer, c format.Corpus, o format.WriteOptions, p format.Progress) (format.Report, error) {
	names := tagNames(c.Labels, o.Scheme)
	features, err := json.Marshal(described(names))
	if err != nil {
		return format.Report{}, err
	}
	out := parquet.NewGenericWriter[article](w,
		parquet.KeyValueMetadata(key, string(features)), parquet.Compression(&parquet.Snappy), parquet.DataPageStatistics(false), parquet.CreatedBy("nomina", c.Version, ""))
	numbers := make(map[string]int64, len(names))
	for i, n := range names {
		numbers[n] = int64(i)
	}
	group := 0
	rep, err := format.Parts[*rows]{
		New: func(bool) *rows { return &rows{} },
		Write: func(r *rows, d format.Document) error {
			row, err := rowOf(d, o.Scheme, numbers)
			r.all, r.size = append(r.all, row), r.size+len(d.Text)
			return err
		},
		Take: func(r *rows) error {
			if _, err := out.Write(r.all); err != nil {
				return err
			}
			if group += r.size; group < groupSize {
				return nil
			}
			group = 0
			return out.Flush()
		},
	}.Pour(ctx, c, f, o, p)
	if err == nil {
		err = out.Close()
	}
	return rep, err
}

// rows are some articles with the length of their texts.
type rows struct {
	all  []article
	size int
}

// rowOf returns an article as Carry returns it in words and numbers.
func rowOf(d format.Document, scheme format.Scheme, numbers map[string]int64) (article, error) {
	tagged := tokens.NewTagged(d, scheme)
	n := strings.Count(d.Text, " ") + 1
	row := article{ID: string(d.Article.ID), Tokens: make([]string, 0, n), Tags: make([]int64, 0, n)}
	for word, tag := range tagged.Sentence(d.Text) {
		n, ok := int64(0), true // of Outside
		if tag != tokens.Outside {
			n, ok = numbers[tag]
		}
		if !ok {
			return row, fmt.Errorf("label of tag %q: %w", tag, data.ErrNotFound)
		}
		row.Tokens, row.Tags = append(row.Tokens, word), append(row.Tags, n)
	}
	return row, tagged.Done()
}

// tagNames returns the tags that labels may have in a scheme; their numbers are
// their places.
func tagNames(labels []data.Label, scheme format.Scheme) []string {
	letters := "BI"
	switch scheme {
	case format.BIOES:
		letters = "BIES"
	case format.BILOU:
		letters = "BILU"
	case format.IOE2:
		letters = "IE"
	}
	names := []string{tokens.Outside}
	for _, l := range labels {
		for _, letter := range letters {
			names = append(names, string(letter)+"-"+l.Key)
		}
	}
	return names
}

// key is the name of the metadata that describe the columns.
const key = "huggingface"

// described returns what the data sets library reads of the columns.
func described(names []string) any {
	type object map[string]any
	list := func(of object) object { return object{"_type": "Sequence", "feature": of} }
	str := object{"_type": "Value", "dtype": "string"}
	return object{"info": object{"features": object{
		"id": str, "tokens": list(str), "ner_tags": list(object{"_type": "ClassLabel", "names": names}),
	}}}
}

// ReadBack reads a written file with the reader that imports one, and fails at the
// first thing that it would report.
func (Format) ReadBack(ctx context.Context, r io.ReaderAt, size int64, _ format.WriteOptions, yield func(format.Document) error) error {
	in := format.Input{Name: "written file"}
	log := format.NewLog(in)
	if err := read(ctx, in, r, size, log, format.ReadOptions{}, yield); err != nil {
		return err
	}
	for _, l := range log.Report.Lines {
		if l.Severity != format.Info {
			return fmt.Errorf("%s", l)
		}
	}
	return nil
}
