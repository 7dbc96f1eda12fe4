package labelstudio

import (
	"strconv"

	"nomina/data"
	"nomina/data/format"
)

// joiner makes one article of records that follow each other and are of the same
// task, as JSON_MIN and tables have one for each annotation.
type joiner struct {
	log    *format.Log
	yield  func(format.Document) error
	labels []data.Label // for the first article

	held   *format.Document
	joined int
}

func (j *joiner) take(d format.Document) error {
	if h := j.held; h != nil && h.Article.ID != "" && h.Article.ID == d.Article.ID && h.Text == d.Text {
		h.Spans = append(h.Spans, d.Spans...)
		if d.Article.Meta != h.Article.Meta {
			j.log.Lose(d.Line, CodeRowMeta, "metadata that differ from those of the same task before are not kept")
		}
		j.joined++
		return nil
	}
	err := j.pass()
	d.Labels, j.labels = j.labels, nil
	j.held = &d
	return err
}

// pass yields the article that is held.
func (j *joiner) pass() error {
	if j.held == nil {
		return nil
	}
	d := *j.held
	j.held = nil
	return j.yield(d)
}

// flush yields the last article, and counts each article once.
func (j *joiner) flush() error {
	if j.joined > 0 {
		j.log.Report.Kept.Articles -= j.joined
		j.log.Say(0, CodeJoined, "{count} records were joined with others of the same task", "count", strconv.Itoa(j.joined))
	}
	return j.pass()
}
