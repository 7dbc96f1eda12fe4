package labelstudio

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"nomina/data"
	"nomina/data/format"
	"nomina/data/format/jsonpart"
)

// task is a record that is being taken apart.
type task struct {
	*reader
	log  *format.Log
	line int

	article data.Article
	text    string
	spans   []span
	meta    jsonpart.Meta

	n         int // regions in the text so far, with those that were refused
	relations int
	other     map[string]int // regions of other types
}

// group is the regions of one annotation.
type group struct {
	result    []byte // an array of regions
	column    string // the control that the regions are of, when they stand by themselves
	annotator string
	created   data.Time
	modified  data.Time
	score     float64
	predicted bool
}

// parse reads a task as exported and imported, an annotation with its task, or a
// record that has the data and the regions of one annotation side by side. It is
// false, and reported, when there is no text.
func (t *task) parse(o jsonpart.Object) bool {
	var stored jsonpart.Object
	if inner, ok := jsonpart.ParseObject(o.Get("task")); ok && jsonpart.Kind(o.Get("result")) == '[' {
		o, stored = inner, o
	}
	fields, isTask := jsonpart.ParseObject(o.Get("data"))
	var groups []group
	switch {
	case isTask && stored != nil:
		groups = t.counted([]jsonpart.Object{stored})
	case isTask:
		groups = t.groups(o)
	default:
		fields, groups = t.flat(o)
	}
	key, ok := t.findText(fields, groups)
	if !ok {
		return false
	}
	if meta, ok := jsonpart.ParseObject(o.Get("meta")); ok && isTask {
		t.meta.AddAll(meta)
	}
	t.fields(fields, key)
	if id, ok := jsonpart.Text(o.Get("id")); ok && t.article.ID == "" {
		t.article.ID = data.ID(id)
	}
	if t.article.Created == 0 && isTask {
		t.article.Created = moment(o.Get("created_at"))
	}
	for _, g := range groups {
		for r := range g.regions() {
			t.region(g, r)
		}
	}
	t.report()
	t.article.Meta = t.meta.String()
	t.article.TextHash, t.article.Length = data.HashText(t.text), utf8.RuneCountInString(t.text)
	return true
}

// report says what of the regions does not come in.
func (t *task) report() {
	if t.relations > 0 {
		t.log.Lose(t.line, CodeRelations, "{count} relations are not kept", "count", strconv.Itoa(t.relations))
	}
	kinds := make([]string, 0, len(t.other))
	for kind := range t.other {
		kinds = append(kinds, kind)
	}
	slices.Sort(kinds)
	for _, kind := range kinds {
		t.log.Lose(t.line, CodeOtherRegions, "{count} regions of the type {type} are no names in a text and are not kept",
			"count", strconv.Itoa(t.other[kind]), "type", format.Short(kind))
	}
}

// fields keeps the data of a task beside its text.
func (t *task) fields(fields jsonpart.Object, textKey string) {
	for _, m := range fields {
		if m.Key != textKey && !isEmpty(m.Value) && !jsonpart.Article(&t.article, m) {
			t.meta.Add(m.Key, m.Value)
		}
	}
}

// isEmpty reports whether a value says nothing.
func isEmpty(b []byte) bool { return string(b) == `""` || string(b) == "[]" || string(b) == "{}" }

// renamed begins the names of data in tables that are called as a control.
const renamed = "_data_"

// flat sorts the members of a record that has data and regions side by side, as in
// JSON_MIN and tables.
func (t *task) flat(o jsonpart.Object) (fields jsonpart.Object, groups []group) {
	g := group{annotator: person(o.Get("annotator"))}
	isAnnotation := o.Get("annotation_id") != nil
	for _, m := range o {
		switch {
		case m.Key == "id":
		case isRegions(m.Value):
			groups = append(groups, group{result: m.Value, column: m.Key})
		case isAnnotation && m.Key == "created_at":
			g.created = moment(m.Value)
		case isAnnotation && m.Key == "updated_at":
			g.modified = moment(m.Value)
		case isAnnotation && slices.Contains([]string{"annotator", "annotation_id", "lead_time"}, m.Key):
		case o.Get(renamed+m.Key) != nil:
			t.meta.Add(m.Key, m.Value) // what the control of that name says of the whole
		default:
			fields = append(fields, jsonpart.Member{Key: strings.TrimPrefix(m.Key, renamed), Value: m.Value})
		}
	}
	for i := range groups {
		groups[i].annotator, groups[i].created, groups[i].modified = g.annotator, g.created, g.modified
	}
	return fields, groups
}

// isRegions reports whether a value is a list of regions.
func isRegions(b []byte) bool {
	for _, v := range jsonpart.Array(b) {
		o, ok := jsonpart.ParseObject(v)
		return ok && (o.Get("start") != nil || labelsOf(o, "") != nil)
	}
	return false
}
