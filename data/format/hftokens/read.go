package hftokens

import (
	"context"
	"encoding/json"
	"maps"
	"slices"
	"strconv"
	"strings"
	"sync"

	"nomina/data"
	"nomina/data/format"
	"nomina/data/format/lines"
	"nomina/data/format/tokens"
)

// reader decodes several lines at a time.
type reader struct {
	names func(column string) []string // of numbered tags

	texts sync.Pool // of *tokens.Text

	mu      sync.Mutex
	tally   tokens.Tally
	numbers bool // numbers without names occurred
	first   int  // the first line that could be read
	other   []string
}

// Read reads an article a row: a line, an element of a list, or what else a data set
// may stand in. Numbers stand for the tags that the files beside
// name: the card of the data set, dataset_infos.json and the like.
func (Format) Read(ctx context.Context, in format.Input, _ format.ReadOptions, yield func(format.Document) error) (format.Report, error) {
	log := format.NewLog(in)
	r := reader{}
	var once sync.Once
	var found Names
	r.names = func(column string) []string {
		once.Do(func() { found = FindNames(in, column) })
		return found.Tags
	}
	whole, err := opened(ctx, in)
	if err != nil {
		log.RefuseFile(err, maxWhole)
		return log.Report, ctx.Err()
	}
	err = lines.ReadJSON(ctx, whole, log, r.decode, yield)
	if err != nil || r.first == 0 {
		return log.Report, err
	}
	if len(found.Tags) > 0 {
		log.Say(0, CodeNames, "{file} names the {count} tags", "file", found.File, "count", strconv.Itoa(len(found.Tags)))
	}
	if r.numbers {
		log.Say(0, CodeNumbers, "tags are numbers and no file beside names them; 0 is taken for no label, and the others are labels")
	}
	if len(r.other) > 0 {
		log.Say(r.first, CodeOther, "these columns are not read: {columns}", "columns", format.Short(strings.Join(r.other, ", ")))
	}
	tokens.Tell(log, in, "Hugging Face tokens", r.tally)
	return log.Report, nil
}

// decode returns the article of a line, or reports why there is none.
func (r *reader) decode(log *format.Log, line lines.Line) (format.Document, bool) {
	rec, err := parse(line.Bytes)
	if err != nil {
		log.Refuse(line.N, CodeBadJSON, "is not JSON: {error}", "error", err.Error())
		return format.Document{}, false
	}
	words, tags, ok := r.columns(log, line.N, &rec)
	if !ok {
		return format.Document{}, false
	}
	t := r.text()
	defer r.texts.Put(t)
	blanks := r.blanks(log, line.N, rec.Text, words)
	for i, w := range words {
		t.Blank(blanks(i))
		t.Token(w, line.N, tags[i])
	}
	t.Blank(blanks(len(words)))
	d := t.Document()
	d.Line, d.Article.ID = line.N, data.ID(rec.id())
	r.heard(t.Tally, line)
	return d, true
}

// text returns an empty text.
func (r *reader) text() *tokens.Text {
	if t, ok := r.texts.Get().(*tokens.Text); ok {
		t.Tally = tokens.Tally{}
		return t
	}
	return &tokens.Text{}
}

// columns returns the words of a row with their tags.
func (r *reader) columns(log *format.Log, n int, rec *record) (words, tags []string, ok bool) {
	raw, _ := rec.words()
	if words, ok = stringList(raw); !ok {
		log.Refuse(n, CodeNoWords, `has no list of words "tokens"`)
		return nil, nil, false
	}
	raw, column := rec.tags()
	if column == "" {
		log.Refuse(n, CodeNoTags, `has no list of tags "ner_tags"`)
		return nil, nil, false
	}
	if tags, ok = r.tags(log, n, raw, column); !ok {
		return nil, nil, false
	}
	if len(words) != len(tags) {
		log.Refuse(n, CodeLengths, "has {words} words and {tags} tags", "words", strconv.Itoa(len(words)), "tags", strconv.Itoa(len(tags)))
		return nil, nil, false
	}
	tokens.LetterTags(tags)
	return words, tags, true
}

// tags returns a list of tags, by their names where they are numbers.
func (r *reader) tags(log *format.Log, n int, raw json.RawMessage, column string) ([]string, bool) {
	if tags, ok := stringList(raw); ok {
		return tags, true
	}
	numbers, ok := numberList(raw)
	if !ok {
		log.Refuse(n, CodeTags, `"{column}" is no list of tags`, "column", column)
		return nil, false
	}
	names := r.names(column)
	tags, bad := Named(numbers, names)
	if bad > 0 {
		log.Lose(n, CodeRange, "{count} tags are numbers without a name and are taken for no label", "count", strconv.Itoa(bad))
	}
	if len(names) == 0 && len(numbers) > 0 {
		r.mu.Lock()
		r.numbers = true
		r.mu.Unlock()
	}
	return tags, true
}

// blanks returns what stands before the i-th word, and after the last: as in the
// text, if the row has one, else single blanks between words.
func (r *reader) blanks(log *format.Log, n int, text *string, words []string) func(i int) string {
	if text != nil {
		if found, ok := tokens.Align(*text, words); ok {
			return func(i int) string { return found[i] }
		}
		log.Convert(n, CodeText, `"text" differs from the words; they are taken`)
	}
	return func(i int) string {
		if i == 0 || i == len(words) {
			return ""
		}
		return " "
	}
}

// heard takes into account what an article had.
func (r *reader) heard(t tokens.Tally, line lines.Line) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.tally.Add(t)
	if r.first != 0 && r.first < line.N {
		return
	}
	r.first = line.N
	var all map[string]json.RawMessage
	if json.Unmarshal(line.Bytes, &all) == nil {
		maps.DeleteFunc(all, func(key string, _ json.RawMessage) bool { return known(key) })
		r.other = slices.Sorted(maps.Keys(all))
	}
}
