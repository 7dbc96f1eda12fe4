package storetest

import (
	"context"
	"fmt"
	"math/rand/v2"
	"strings"

	"nomina/data"
)

// fillWords are what filled texts are made of; names among them get annotated.
var fillWords = [...]string{
	"the", "Kursk", "meeting", "of", "Ukraine", "was", "held", "in", "Kyïv", "while", "Kim", "Jong-un",
	"visited", "Москва", "and", "spoke", "about", "l'été", "peace", "with", "envoys", "from", "北京", "today",
}

// Fill imports that many articles of about textBytes bytes each, no two alike,
// with up to annotationsPerArticle annotations on their words, in acts of 500
// articles. Two runs make the same texts under different ids.
func Fill(ctx context.Context, s data.Store, articles, annotationsPerArticle, textBytes int) error {
	labels, err := s.Labels(ctx)
	if err != nil {
		return fmt.Errorf("fill a project: %w", err)
	}
	const batch = 500
	for from := 0; from < articles; from += batch {
		txn := Import(labels, from, min(batch, articles-from), annotationsPerArticle, textBytes)
		if _, err := s.Apply(ctx, txn); err != nil {
			return fmt.Errorf("fill a project: %w", err)
		}
	}
	return nil
}

// Import returns the act that imports n articles, numbered from first, as Fill
// makes them. labels may be empty when no annotations are asked for.
func Import(labels []data.Label, first, n, annotationsPerArticle, textBytes int) data.Txn {
	txn := Do(data.Changes{})
	txn.Act, txn.Subject = data.ActImport, fmt.Sprint(n)
	for i := range n {
		body, spans := fillText(uint64(first+i), annotationsPerArticle, textBytes)
		a, text := NewArticle(fmt.Sprintf("Article %06d", first+i), body)
		a.Created = Moment + data.Time(first+i)
		txn.Texts = append(txn.Texts, text)
		txn.Changes.Articles.Created = append(txn.Changes.Articles.Created, a)
		for j, q := range spans {
			txn.Changes.Annotations.Created = append(txn.Changes.Annotations.Created, data.Annotation{
				ID: NewID(), Article: a.ID, Start: q.Start, End: q.End, Quote: q.quote,
				Label: labels[j%len(labels)].ID, Annotator: "Ada", Origin: data.OriginImport,
				Created: a.Created, Modified: a.Created,
			})
		}
	}
	return txn
}

// quoted is a span with the text it covers.
type quoted struct {
	data.Span
	quote string
}

// fillText returns a text of about size bytes and want spans spread over it.
func fillText(seed uint64, want, size int) (string, []quoted) {
	rnd := rand.New(rand.NewPCG(seed, 1))
	var b strings.Builder
	fmt.Fprintf(&b, "%d. ", seed)
	at := b.Len() // code points; the number is ASCII
	var spans []quoted
	for n := 0; b.Len() < size || len(spans) < want; n++ {
		word := fillWords[rnd.IntN(len(fillWords))]
		length := len([]rune(word))
		if len(spans)*size <= want*b.Len() && len(spans) < want {
			spans = append(spans, quoted{data.Span{Start: at, End: at + length}, word})
		}
		b.WriteString(word)
		b.WriteByte(" \n"[boolInt(n%12 == 11)])
		at += length + 1
	}
	return b.String(), spans
}

func boolInt(b bool) int {
	if b {
		return 1
	}
	return 0
}
