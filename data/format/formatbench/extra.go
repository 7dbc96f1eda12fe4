package main

import (
	"encoding/csv"
	"io"
	"os"
	"path/filepath"

	"nomina/data/format/html"
	"nomina/data/format/table"
	"nomina/data/formattest"
)

// tableOfArticles reads a table that somebody else might have written.
func (b *bench) tableOfArticles() row {
	path := filepath.Join(b.dir, "articles.csv")
	r := row{name: "table", counted: "MB of file"}
	r.read = func() (float64, error) {
		if _, err := os.Stat(path); err != nil {
			if err := writeFile(path, b.articleTable); err != nil {
				return 0, err
			}
		}
		if err := readFile(table.Format{}, path, b.articles); err != nil {
			return 0, err
		}
		return fileSize(path)()
	}
	return r
}

func (b *bench) articleTable(w io.Writer) error {
	out := csv.NewWriter(w)
	if err := out.Write([]string{"id", "title", "text"}); err != nil {
		return err
	}
	for d, err := range formattest.Synthetic(10*b.articles, 0).Documents {
		if err != nil {
			return err
		}
		if err := out.Write([]string{string(d.Article.ID), d.Article.Title, d.Text}); err != nil {
			return err
		}
	}
	out.Flush()
	return out.Error()
}

// webPages reads every page of the folder until there are as many as articles.
func (b *bench) webPages() row {
	files, _ := filepath.Glob(filepath.Join(b.pages, "*.html")) // only a bad pattern is an error
	if len(files) == 0 {
		return row{name: "html pages", counted: "no pages in " + b.pages}
	}
	return row{name: "html pages", counted: "pages", read: func() (float64, error) {
		for i := range b.articles {
			if err := readFile(html.Format{}, files[i%len(files)], 1); err != nil {
				return 0, err
			}
		}
		return float64(b.articles), nil
	}}
}
