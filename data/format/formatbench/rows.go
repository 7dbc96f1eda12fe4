package main

import (
	"context"
	"fmt"
	"io"
	"path/filepath"
	"sync"

	"nomina/data"
	"nomina/data/format"
	"nomina/data/format/all"
	"nomina/data/formattest"
)

// perArticle is how many annotations an article has.
const perArticle = 30

// row is a line of the table. Its acts are nil where there are none, and return
// how much they did of what is counted.
type row struct {
	name, counted string
	write, read   func() (float64, error)
}

// again returns a corpus of that many articles that takes no time to make: some are
// made and come again and again, under other IDs.
func again(articles int) format.Corpus {
	some := min(articles, 100)
	c := formattest.Synthetic(articles, perArticle)
	docs := make([]data.Document, 0, some)
	for d, err := range formattest.Synthetic(some, perArticle).Documents {
		if err == nil { // it always is
			docs = append(docs, d)
		}
	}
	c.Documents = func(yield func(data.Document, error) bool) {
		for i := range articles {
			d := docs[i%some]
			d.Article.ID = data.ID(fmt.Sprintf("019a1111-0000-7000-8000-%012x", i))
			if !yield(d, nil) {
				return
			}
		}
	}
	return c
}

func (b *bench) rows() []row {
	var rows []row
	for _, w := range all.Writers() {
		rows = append(rows, b.format(w))
	}
	return append(rows, b.tableOfArticles(), b.webPages())
}

// format measures what is written, and whoever reads it: the reader, or what
// checks written files.
func (b *bench) format(w format.Writer) row {
	path := filepath.Join(b.dir, w.Name()+w.Extensions()[0])
	corpus := again(b.articles)
	r := row{name: w.Name(), counted: "MB of file"}
	amount := fileSize(path)
	counted := func(n float64) func() (float64, error) { return func() (float64, error) { return n, nil } }
	switch w.Name() {
	case "parquet", "spacy": // packed: the file says little
		r.counted, amount = "MB of text", sync.OnceValues(func() (float64, error) { return textSize(corpus) })
	case "brat":
		r.counted, amount = "MB unpacked", unpackedSize(path)
	case "xlsx":
		r.counted, amount = "rows", counted(float64(corpus.Annotations+corpus.Articles))
	}
	r.write = func() (float64, error) {
		if err := writeFile(path, func(f io.Writer) error {
			_, err := w.Write(context.Background(), f, corpus, format.WriteOptions{}, nil)
			return err
		}); err != nil {
			return 0, err
		}
		return amount()
	}
	r.read = func() (float64, error) {
		if err := readWhole(w, path, corpus.Articles); err != nil {
			return 0, err
		}
		return amount()
	}
	return r
}
