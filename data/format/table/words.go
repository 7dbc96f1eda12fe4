package table

import (
	"slices"
	"strings"

	"nomina/data"
	"nomina/data/format"
	"nomina/data/format/prose"
	"nomina/data/format/tokens"
)

// words says which columns of a table with a row for each word hold what, by
// their places; -1 is none.
type words struct{ word, tag, sentence, article int }

// wordTitles, tagTitles, sentenceTitles and articleTitles are the usual titles of
// such columns, lower case, the best first.
func wordTitles() []string {
	return []string{"word", "words", "token", "tokens", "form", "mot", "mots", "wort", "palabra", "token_text", "text"}
}

func tagTitles() []string {
	return []string{"ner_tag", "ner_tags", "ner", "ne_tag", "ne", "ner-tag", "ner tag", "iob", "iob_tag", "bio", "bio_tag", "entity_tag", "entity",
		"tag", "tags", "label", "labels", "étiquette"}
}

func sentenceTitles() []string {
	return []string{"sentence #", "sentence_idx", "sentence_id", "sentence id", "sentence", "sent_id", "sentid", "sentence_number", "sentence no", "sent", "phrase"}
}

func articleTitles() []string {
	return []string{"document_id", "document id", "document", "doc_id", "doc", "doc #", "article_id", "article", "file", "filename", "file_name", "doc_name"}
}

// findWords finds the columns by the first rows: by their titles, or in a table
// without by what they hold, which head tells. It is false when no column holds
// words and another the tags of all.
func findWords(rows [][]string) (w words, head, ok bool) {
	if len(rows) < 2 || len(rows[0]) < 2 {
		return w, false, false
	}
	first := rows[0]
	w = words{titled(first, wordTitles()), titled(first, tagTitles()), titled(first, sentenceTitles()), titled(first, articleTitles())}
	if w.word >= 0 && w.tag >= 0 && w.word != w.tag {
		rows = rows[1:]
		return w, true, areTags(rows, w.tag, true) && areWords(rows, w.word)
	}
	w = words{0, len(first) - 1, -1, -1}
	for ; w.word < w.tag; w.word++ {
		if _, number := number(first[w.word]); !number {
			break
		}
	}
	return w, false, w.word < w.tag && areTags(rows, w.tag, false) && areWords(rows, w.word)
}

func titled(first, usual []string) int {
	for _, title := range usual {
		if i := slices.IndexFunc(first, func(s string) bool { return known(s) == title }); i >= 0 {
			return i
		}
	}
	return -1
}

// areTags reports whether a column holds tags and nothing else. bare allows for
// labels without a letter before them where O is frequent; else one tag must have
// a letter.
func areTags(rows [][]string, column int, bare bool) bool {
	none, labels, whole, empty := 0, 0, 0, 0
	letters := map[string]int{}
	for _, row := range rows {
		if column >= len(row) {
			return false
		}
		switch s := strings.TrimSpace(row[column]); {
		case s == tokens.Outside:
			none++
		case tokens.IsTag(s):
			labels++
		case s == "" && bare:
			empty++
		case s == "" || strings.Contains(s, " "):
			return false
		default:
			whole++
			letters[s]++
		}
	}
	if tokens.AreLetterLabels(letters) {
		labels, whole = labels+whole, 0
	}
	if empty*4 > len(rows) {
		return false
	}
	if whole > 0 {
		return bare && none*4 >= len(rows)
	}
	return none > 0 && (bare || labels > 0)
}

// areWords reports whether most cells of a column are single words.
func areWords(rows [][]string, column int) bool {
	n := 0
	for _, row := range rows {
		if column < len(row) && !strings.Contains(strings.TrimSpace(row[column]), " ") {
			n++
		}
	}
	return n*10 >= len(rows)*9
}

// over reports whether somebody chose other columns than these.
func (w words) over(c *columns, chosen format.Columns) bool {
	return chosen != (format.Columns{}) && (chosen.Text != c.names[w.word] || chosen.Label != c.names[w.tag])
}

// beginWords reports whether the table has a row for each word, and then says
// what was taken.
func (r *reader) beginWords(first [][]string) bool {
	w, head, ok := findWords(first)
	if !ok {
		return false
	}
	c := columns{head: head}
	c.name(first[0], len(first[0]))
	if w.over(&c, r.o.Columns) {
		return false
	}
	for f := range c.at {
		c.at[f] = -1
	}
	c.at[fieldText], c.at[fieldLabel], c.at[fieldID] = w.word, w.tag, w.article
	r.c = c
	r.log.Report.Columns, r.log.Report.Chosen = c.names, c.chosen()
	r.words = &wordReader{reader: r, words: w, names: map[string]string{}}
	r.words.letters = tokens.AreLetters(func(yield func(string) bool) {
		for _, row := range first[min(1, len(first)):] {
			if w.tag < len(row) && !yield(strings.TrimSpace(row[w.tag])) {
				return
			}
		}
	})
	return true
}

// wordReader puts articles together from rows of words.
type wordReader struct {
	*reader
	words
	tokens.Text

	sentence, article string            // of the last row
	first, line       int               // the row where the article begins, and the last
	names             map[string]string // the tags that occurred, so that each is kept once
	letters           bool              // tags are letters without labels
}

// row takes a word in. A sentence ends where another begins by its number, and at
// an empty row; an article where another is named.
func (w *wordReader) row(x row) error {
	cell := func(i int) string {
		if i < 0 || i >= len(x.cells) {
			return ""
		}
		return strings.TrimSpace(x.cells[i])
	}
	word, tag := cell(w.word), cell(w.tag)
	if err := w.begin(x.line, cell(w.words.sentence), cell(w.words.article)); err != nil {
		return err
	}
	switch {
	case word == docStart:
		return w.flush()
	case word == "" && tag == tokens.Outside && w.words.sentence < 0 && w.words.article < 0: // between sentences
		w.End()
		return nil
	case tag == "":
		w.log.Lose(x.line, CodeNoTag, "has no tag in the column {column}; the word comes in without", "column", format.Short(w.c.names[w.tag]))
	case word == "":
		w.log.Refuse(x.line, CodeNoText, "has no text in the column {column}", "column", format.Short(w.c.names[w.word]))
		return nil
	}
	w.put(x.line, word, tag)
	if w.Full() {
		return w.flush()
	}
	return nil
}

// begin ends the sentence and the article before a row of others.
func (w *wordReader) begin(line int, sentence, article string) error {
	if article != "" && article != w.article {
		if err := w.flush(); err != nil {
			return err
		}
		w.article = article
	}
	if sentence != "" && sentence != w.sentence || w.words.sentence < 0 && line > w.line+1 {
		w.End()
	}
	if sentence != "" {
		w.sentence = sentence
	}
	w.line = line
	return nil
}

func (w *wordReader) put(line int, word, tag string) {
	switch {
	case w.Empty():
		w.first = line
	case w.Sentence() == 0:
		w.Blank("\n")
	default:
		w.Blank(" ")
	}
	const most = 100_000
	name, ok := w.names[tag]
	if !ok {
		if name = strings.Clone(tag); w.letters {
			name = tokens.LetterTag(name)
		}
		if len(w.names) < most {
			w.names[strings.Clone(tag)] = name
		}
	}
	w.Token(word, line, name)
}

// flush passes the article on.
func (w *wordReader) flush() error {
	if w.Empty() {
		return nil
	}
	d := w.Document()
	d.Line = w.first
	d.Article = prose.Of(w.file, prose.Head{Title: w.article}, d.Text).Article
	d.Article.ID = data.ID(w.article)
	return w.give(d)
}

// end passes the last article on, and says what the file was.
func (w *wordReader) end() error {
	if err := w.flush(); err != nil {
		return err
	}
	tokens.Tell(w.log, w.in, "a table with a row for each word", w.Tally)
	return nil
}
