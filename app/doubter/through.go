package doubter

import (
	"context"
	"iter"
	"time"

	"nomina/data"
)

// longest is how many code points of text an article may have to be judged. Books
// take longer than anybody waits.
const longest = 1_000_000

// judged reports whether an article is judged: not a book, and not one on which
// work has not begun, where everything would be missed.
func judged(doc data.Document) bool {
	return doc.Article.Length <= longest && (len(doc.Annotations) > 0 || doc.Article.Status != data.StatusNew)
}

// shift is how long going through the project works before it lets others work
// as long.
const shift = 20 * time.Millisecond

// all yields every article. Behind the back of the annotator it
// takes half of a processor.
func (m *mind) all(ctx context.Context, behind bool) iter.Seq2[data.Document, error] {
	return func(yield func(data.Document, error) bool) {
		due := time.Now().Add(shift)
		for doc, err := range m.reader.Documents(ctx) {
			if !yield(doc, err) || err != nil {
				return
			}
			if behind && time.Now().After(due) {
				pause(ctx, shift)
				due = time.Now().Add(shift)
			}
		}
	}
}

// pause waits, unless ctx ends before.
func pause(ctx context.Context, d time.Duration) {
	select {
	case <-time.After(d):
	case <-ctx.Done():
	}
}
