package doubter

import (
	"context"
	"iter"
	"strings"
	"sync/atomic"
	"time"
	"unicode"

	"nomina/data"
	"nomina/data/consistency"
	"nomina/data/text"
)

// pace is how often counts are told.
const pace = 100 * time.Millisecond

// Judged is an article with what is doubtful in it.
type Judged struct {
	Doc    data.Document
	Doubts []consistency.Doubt
}

// All yields every article of the project, judged, in the order of Summaries. It runs on any goroutine and ends with ctx, whose error is
// yielded, or with the first other one.
func (d *Doubter) All(ctx context.Context) iter.Seq2[Judged, error] {
	return d.mind.judgeAll(ctx, false)
}

func (m *mind) judgeAll(ctx context.Context, behind bool) iter.Seq2[Judged, error] {
	return func(yield func(Judged, error) bool) {
		for doc, err := range m.all(ctx, behind) {
			j := Judged{Doc: doc}
			if err == nil {
				j.Doubts = m.doubts(doc)
			}
			if !yield(j, err) {
				return
			}
		}
	}
}

// countAll counts the doubts of all articles, in the background: an act may make
// a mark in any of them doubtful. Before that it looks where texts stand that are
// marked elsewhere.
func (d *Doubter) countAll() {
	d.stop()
	ctx, stop := context.WithCancel(d.ctx)
	d.stop = stop
	d.h.Bridge.Go(func() {
		defer stop()
		if err := d.mind.surveyAll(ctx); err != nil {
			return // the next act or the next counting meets it again
		}
		var waiting atomic.Bool
		counts, due := map[data.ID]int{}, time.Now().Add(pace)
		tell := func() {
			told := counts
			counts = map[data.ID]int{}
			waiting.Store(true)
			d.h.Bridge.Post(func() {
				waiting.Store(false)
				if d.ctx.Err() == nil {
					delete(told, d.open) // it is judged after every act
					d.count(told)
				}
			})
		}
		for j, err := range d.mind.judgeAll(ctx, true) {
			if err != nil {
				return
			}
			counts[j.Doc.Article.ID] = len(j.Doubts)
			if now := time.Now(); now.After(due) && !waiting.Load() {
				due = now.Add(pace)
				tell()
			}
		}
		tell()
		d.h.Bridge.Post(d.lookAgain)
	})
}

// lookAgain judges the open article by what is known of the others now.
func (d *Doubter) lookAgain() {
	d.todo.look = d.open != ""
	d.work()
}

// around is how many code points of the text around a place are shown.
const around = 50

// Around returns what stands before and behind a place, from word to word where
// words are parted by blanks.
func Around(x *text.Index, at data.Span) (left, right string) {
	from, to := max(0, at.Start-around), min(x.Len(), at.End+around)
	left, right = x.Slice(text.Range{Start: from, End: at.Start}), x.Slice(text.Range{Start: at.End, End: to})
	if i := strings.IndexFunc(left, unicode.IsSpace); from > 0 && i >= 0 && i < len(left)/2 {
		left = left[i:]
	}
	if i := strings.LastIndexFunc(right, unicode.IsSpace); to < x.Len() && i > len(right)/2 {
		right = right[:i]
	}
	return left, right
}
