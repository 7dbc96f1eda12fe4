package labelstudio

import (
	"math"
	"strconv"

	"nomina/data"
	"nomina/data/format/jsonpart"
)

// groups returns the annotations of a task that count, or its predictions when
// there are none, and reports what was passed over.
func (t *task) groups(o jsonpart.Object) []group {
	all := t.annotations(o.Get("annotations"))
	all = append(all, t.annotations(o.Get("completions"))...) // as before version 1.0
	t.drafts(o.Get("drafts"))
	guesses := predictions(o.Get("predictions"))
	if len(all) == 0 {
		return guesses
	}
	t.predictions.Add(int64(len(guesses)))
	return all
}

// annotations returns those that were neither cancelled nor skipped.
func (t *task) annotations(b []byte) []group {
	var all []jsonpart.Object
	referred := 0
	for _, v := range jsonpart.Array(b) {
		if o, ok := jsonpart.ParseObject(v); ok {
			all = append(all, o)
		} else {
			referred++
		}
	}
	if referred > 0 {
		t.log.Lose(t.line, CodeReferred, "{count} annotations are not in the file, only their ids", "count", strconv.Itoa(referred))
	}
	return t.counted(all)
}

// counted returns the annotations that count.
func (t *task) counted(annotations []jsonpart.Object) (all []group) {
	cancelled := 0
	for _, o := range annotations {
		if isTrue(o.Get("was_cancelled")) || isTrue(o.Get("skipped")) {
			cancelled++
			continue
		}
		g := group{annotator: person(o.Get("completed_by")), result: o.Get("result")}
		g.created, g.modified = moment(o.Get("created_at")), moment(o.Get("updated_at"))
		all = append(all, g)
	}
	if cancelled > 0 {
		t.log.Say(t.line, CodeCancelled, "{count} annotations that were cancelled or skipped are not read", "count", strconv.Itoa(cancelled))
	}
	return all
}

func predictions(b []byte) (all []group) {
	for _, v := range jsonpart.Array(b) {
		o, _ := jsonpart.ParseObject(v)
		if result := o.Get("result"); jsonpart.Filled(result) {
			all = append(all, group{result: result, predicted: true, score: score(o.Get("score"))})
		}
	}
	return all
}

// drafts reports those that have regions.
func (t *task) drafts(b []byte) {
	n := 0
	for _, v := range jsonpart.Array(b) {
		if o, _ := jsonpart.ParseObject(v); jsonpart.Filled(o.Get("result")) {
			n++
		}
	}
	if n > 0 {
		t.log.Say(t.line, CodeDrafts, "{count} drafts are not read: they were never submitted", "count", strconv.Itoa(n))
	}
}

// person returns who made an annotation: the address, the name or the number.
func person(b []byte) string {
	o, ok := jsonpart.ParseObject(b)
	if !ok {
		s, _ := jsonpart.Text(b)
		return s
	}
	for _, key := range []string{"email", "username", "id"} {
		if s, _ := jsonpart.Text(o.Get(key)); s != "" {
			return s
		}
	}
	return ""
}

// moment returns a time as in RFC 3339, or in seconds since 1970, as before version
// 1.0; any other is zero.
func moment(b []byte) data.Time {
	if seconds := jsonpart.Float(b); seconds != 0 {
		return data.Time(math.Min(math.Max(seconds, 0), 1<<40) * 1000)
	}
	t, _ := jsonpart.Time(b)
	return t
}

// score returns a score from 0 to 1, and 0 for none.
func score(b []byte) float64 { return math.Min(math.Max(jsonpart.Float(b), 0), 1) }

func isTrue(b []byte) bool { return jsonpart.Kind(b) == 't' }
