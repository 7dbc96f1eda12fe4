package xlsx

import (
	"cmp"
	"maps"
	"slices"
	"time"

	"nomina/data"
)

// What is drawn at most: articles, and months or years.
const (
	topArticles = 20
	maxBuckets  = 60
)

// tally counts what the charts show.
type tally struct {
	top    []counted // the articles with the most annotations, the first of equals
	months map[string]map[data.ID]int
}

// counted is an article with how many annotations of each label it has.
type counted struct {
	id    data.ID
	title string
	all   int
	by    map[data.ID]int
}

func newTally() tally { return tally{months: map[string]map[data.ID]int{}} }

// count adds an article with annotations.
func (t *tally) count(doc data.Document, date data.Time) {
	by := perLabel(doc.Annotations)
	t.month(date, by)
	n := len(doc.Annotations)
	if len(t.top) == topArticles && n <= t.top[topArticles-1].all {
		return
	}
	at, _ := slices.BinarySearchFunc(t.top, n, func(c counted, n int) int {
		if c.all == n {
			return -1
		}
		return cmp.Compare(n, c.all)
	})
	t.top = slices.Insert(t.top, at, counted{doc.Article.ID, doc.Article.Title, n, by})
	t.top = t.top[:min(len(t.top), topArticles)]
}

func (t *tally) month(date data.Time, by map[data.ID]int) {
	at := time.UnixMilli(int64(date)).UTC()
	if date == 0 || at.Year() < 1 || at.Year() > 9999 {
		return
	}
	name := at.Format("2006-01")
	if t.months[name] == nil {
		t.months[name] = map[data.ID]int{}
	}
	for label, n := range by {
		t.months[name][label] += n
	}
}

// bucket is a month or a year with how many annotations of each label it has.
type bucket struct {
	name string
	by   map[data.ID]int
}

// buckets returns the months from the first to the last, or the years where
// these would be too many; of years those that have some, the last ones.
func (t *tally) buckets() []bucket {
	names := slices.Sorted(maps.Keys(t.months))
	if len(names) == 0 {
		return nil
	}
	var out []bucket
	last := names[len(names)-1]
	for at := names[0]; at <= last && len(out) <= maxBuckets; at = nextMonth(at) {
		out = append(out, bucket{at, t.months[at]})
	}
	if len(out) <= maxBuckets {
		return out
	}
	return t.years(names)
}

func nextMonth(name string) string {
	at, err := time.Parse("2006-01", name)
	if err != nil {
		return "a" // after every month
	}
	return at.AddDate(0, 1, 0).Format("2006-01")
}

func (t *tally) years(months []string) []bucket {
	var out []bucket
	for _, m := range months {
		if year := m[:4]; len(out) == 0 || out[len(out)-1].name != year {
			out = append(out, bucket{year, map[data.ID]int{}})
		}
		for label, n := range t.months[m] {
			out[len(out)-1].by[label] += n
		}
	}
	return out[max(0, len(out)-maxBuckets):]
}
