package formattest

import (
	"fmt"
	"iter"
	"strings"
	"time"
	"unicode/utf8"

	"nomina/data"
	"nomina/data/format"
)

// Synthetic returns a corpus of that many articles of about 3 KB with that many
// annotations each, made as it is read: it takes no memory, for benchmarks.
func Synthetic(articles, perArticle int) format.Corpus {
	b := NewBuilder()
	c := format.Corpus{
		Project: b.Project.Info, Labels: b.Project.Tags, Articles: articles, Annotations: articles * perArticle,
		Version: "bench", Now: time.UnixMilli(1_700_000_000_000), LabelCounts: map[data.ID]int{},
	}
	text := strings.Repeat("Le leader nord-coréen Kim Jong-un a promis à Moscou de soutenir la Russie dans la guerre contre l’Ukraine, selon l’agence KCNA. ", 23)
	runes := []rune(text)
	hash := data.HashText(text)
	c.Documents = func(yield func(data.Document, error) bool) {
		for i := range articles {
			if !yield(synthetic(i, perArticle, text, runes, hash, c.Labels), nil) {
				return
			}
		}
	}
	return c
}

func synthetic(i, n int, text string, runes []rune, hash data.Hash, labels []data.Label) data.Document {
	doc := data.Document{Text: text, Annotations: make([]data.Annotation, 0, n), Article: data.Article{
		ID: data.ID(fmt.Sprintf("019a1111-0000-7000-8000-%012x", i)), Title: fmt.Sprintf("Kim Jong-un promet son soutien %d", i),
		Source: "https://example.org/article", Lang: "fr", Status: data.StatusDone, TextHash: hash,
		Length: utf8.RuneCountInString(text), Created: 1_700_000_000_000,
	}}
	id := string(doc.Article.ID[24:])
	for k := range n {
		start := k * (len(runes) - 40) / n
		end := start + 5 + k%17
		doc.Annotations = append(doc.Annotations, data.Annotation{
			ID: data.ID(fmt.Sprintf("019a2222-%04x-7000-8000-", k) + id), Article: doc.Article.ID,
			Start: start, End: end, Label: labels[k%4].ID, Quote: string(runes[start:end]), Annotator: "Ann", Origin: data.OriginHand,
			Created: data.Time(1_700_000_000_000 + k), Modified: data.Time(1_700_000_500_000 + k),
		})
	}
	return doc
}

// Documents collects what a corpus yields.
func Documents(seq iter.Seq2[data.Document, error]) ([]data.Document, error) {
	var out []data.Document
	for d, err := range seq {
		if err != nil {
			return out, err
		}
		out = append(out, d)
	}
	return out, nil
}
