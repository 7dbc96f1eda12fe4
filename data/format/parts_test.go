package format_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"nomina/data"
	"nomina/data/format"
)

// plainCarrier carries everything but articles titled "skip".
type plainCarrier struct{}

func (plainCarrier) Carry(d format.Document, _ format.WriteOptions) (format.Document, []format.Loss) {
	if d.Article.Title == "skip" {
		return d, []format.Loss{{Code: "skipped", Severity: format.Refused, Text: "{count} left out", Articles: 1}}
	}
	return d, nil
}

// numbered returns a corpus of n articles whose texts begin with their numbers;
// every hundredth is larger than a part may be.
func numbered(n int) format.Corpus {
	c := format.Corpus{Articles: n}
	c.Documents = func(yield func(data.Document, error) bool) {
		for i := range n {
			d := data.Document{Text: fmt.Sprint(i, " ", strings.Repeat("x", i%7*1000))}
			d.Article.ID = data.ID(fmt.Sprint(i))
			switch i % 100 {
			case 50:
				d.Text = fmt.Sprint(i, " ", strings.Repeat("x", 5<<20))
			case 10:
				d.Article.Title = "skip"
			}
			if !yield(d, nil) {
				return
			}
		}
	}
	return c
}

// number appends the number that a text begins with.
func number(b *format.Buffer, d format.Document) error {
	n, _, _ := strings.Cut(d.Text, " ")
	b.Raw(n + "\n")
	return b.Flush()
}

func TestEncode_Order(t *testing.T) {
	c := numbered(1000)
	var got bytes.Buffer
	var steps []int64
	rep, err := format.Encode(context.Background(), &got, c, plainCarrier{}, format.WriteOptions{}, func(done, _ int64) { steps = append(steps, done) }, number)
	if err != nil || rep.Kept.Articles != 990 || rep.Refused.Articles != 10 {
		t.Errorf("report: got %+v, %v, want 990 kept and 10 refused", rep, err)
	}
	var want strings.Builder
	for i := range 1000 {
		if i%100 != 10 {
			fmt.Fprintln(&want, i)
		}
	}
	if got.String() != want.String() {
		t.Errorf("got %d bytes, want the %d numbers in order", got.Len(), 990)
	}
	for i, s := range steps {
		if s != int64(i+1) {
			t.Fatalf("progress %d: got %d", i, s)
		}
	}
	if len(steps) != 1000 {
		t.Errorf("progress: got %d calls, want 1000", len(steps))
	}
}

// TestEncode_Stops ends the writing in each way that there is.
func TestEncode_Stops(t *testing.T) {
	broken := errors.New("broken")
	for _, at := range []string{"0", "49", "50", "51", "777", "999"} {
		_, err := format.Encode(context.Background(), &bytes.Buffer{}, numbered(1000), plainCarrier{}, format.WriteOptions{}, nil,
			func(b *format.Buffer, d format.Document) error {
				if string(d.Article.ID) == at {
					return broken
				}
				return number(b, d)
			})
		if !errors.Is(err, broken) || !strings.Contains(err.Error(), "article "+at+":") {
			t.Errorf("article %s: got %v, want its error", at, err)
		}
	}
	_, err := format.Encode(context.Background(), failing{broken}, numbered(1000), plainCarrier{}, format.WriteOptions{}, nil, number)
	if !errors.Is(err, broken) {
		t.Errorf("file: got %v, want %v", err, broken)
	}
	ctx, cancel := context.WithCancel(context.Background())
	_, err = format.Encode(ctx, &bytes.Buffer{}, numbered(1000), plainCarrier{}, format.WriteOptions{}, func(done, _ int64) {
		if done == 300 {
			cancel()
		}
	}, number)
	if !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: got %v, want %v", err, context.Canceled)
	}
}

type failing struct{ err error }

func (f failing) Write([]byte) (int, error) { return 0, f.err }
