package table

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"nomina/data/format"
)

// field is what a column may hold.
type field int

const (
	fieldText field = iota
	fieldTitle
	fieldDate
	fieldID
	fieldSource
	fieldLang
	fieldLabel
	fieldMention
	fieldStart
	fieldEnd
	fields // how many there are
)

// titles are the usual titles of columns, lower case, the best first.
var titles = [fields][]string{
	fieldText: {"text", "texte", "content", "contenu", "body", "corps", "article", "article_text", "full_text", "fulltext", "texte_intégral",
		"document", "maintext", "story", "sentence", "tokens", "words", "inhalt", "texto", "cuerpo", "contenido", "testo", "tekst"},
	fieldTitle:   {"title", "titre", "headline", "doc_title", "article_title", "name", "nom", "intitulé", "titel", "überschrift", "título", "titulo", "titolo"},
	fieldDate:    {"date", "published", "published_at", "publication_date", "pub_date", "pubdate", "publish_date", "published_date", "date_published", "date_publish", "date_publication", "date de publication", "created_at", "datetime", "datum", "fecha"},
	fieldID:      {"id", "doc_id", "docid", "article_id", "document_id", "text_id", "uuid", "identifiant", "guid", "uid", "n°", "no", "nr"},
	fieldSource:  {"source", "url", "link", "lien", "address", "adresse", "uri", "publication", "journal", "newspaper", "média", "media", "site", "quelle", "fuente"},
	fieldLang:    {"lang", "langue", "language", "locale", "sprache", "idioma"},
	fieldLabel:   {"label", "étiquette", "etiquette", "category", "catégorie", "categorie", "class", "classe", "tag", "entity_type", "ner_label", "ner", "ner_tags", "labels", "tags"},
	fieldMention: {"mention", "entity", "entité", "entite", "span", "span_text", "covered_text", "surface", "surface_form", "entity_text", "quote"},
	fieldStart:   {"start", "début", "debut", "begin", "start_offset", "offset_start", "start_char", "char_start", "begin_offset", "begin_char", "from"},
	fieldEnd:     {"end", "fin", "end_offset", "offset_end", "end_char", "char_end", "to"},
}

// of returns the place in c for a field.
func (f field) of(c *format.Columns) *string {
	return [fields]*string{&c.Text, &c.Title, &c.Date, &c.ID, &c.Source, &c.Lang, &c.Label, &c.Mention, &c.Start, &c.End}[f]
}

// columns says which column holds what, by their places; -1 is none.
type columns struct {
	names  []string
	at     [fields]int
	head   bool // the first row holds the titles
	longer bool // no title says where the texts are: most is written there
}

// sampled is how many rows are looked at to find out what the columns hold.
const sampled = 50

// find finds out what the columns under the first rows hold. chosen is what
// somebody chose, the zero value for nothing.
func find(rows [][]string, chosen format.Columns) (columns, string, bool) {
	c := columns{at: [fields]int{}}
	for f := range c.at {
		c.at[f] = -1
	}
	c.head = headed(rows) || named(rows[0], chosen)
	width := 0
	for _, row := range rows {
		width = max(width, len(row))
	}
	c.name(rows[0], width)
	if chosen != (format.Columns{}) {
		missing, ok := c.choose(chosen)
		return c, missing, ok
	}
	c.guess(rows)
	return c, "", true
}

// named reports whether somebody's choice stands in the first row.
func named(first []string, chosen format.Columns) bool {
	return chosen.Text != "" && slices.ContainsFunc(first, func(s string) bool { return strings.TrimSpace(s) == chosen.Text })
}

// name gives every column a name of its own: its title, or its letters.
func (c *columns) name(first []string, width int) {
	for i := range width {
		name := ""
		if c.head && i < len(first) {
			name = strings.Join(strings.Fields(first[i]), " ")
		}
		switch {
		case name == "":
			name = letters(i)
		case slices.Contains(c.names, name):
			name += " (" + letters(i) + ")"
		}
		c.names = append(c.names, name)
	}
}

// letters returns what spreadsheets call the i-th column, from 0: A … Z, AA …
func letters(i int) string {
	s := ""
	for i++; i > 0; i = (i - 1) / 26 {
		s = string(rune('A'+(i-1)%26)) + s
	}
	return s
}

// choose takes what somebody chose. It returns a title that is not there.
func (c *columns) choose(chosen format.Columns) (string, bool) {
	for f := range fields {
		title := *f.of(&chosen)
		if title == "" {
			continue
		}
		i := slices.Index(c.names, title)
		if i < 0 {
			return title, false
		}
		c.at[f] = i
	}
	return chosen.Text, c.at[fieldText] >= 0
}

// guess finds columns by their titles. A table without a title for its texts has
// them where most is written.
func (c *columns) guess(rows [][]string) {
	if c.head {
		for f := range fields {
			c.at[f] = c.titled(f)
		}
	}
	if c.at[fieldStart] < 0 || c.at[fieldEnd] < 0 {
		c.at[fieldStart], c.at[fieldEnd], c.at[fieldMention] = -1, -1, -1
	} else if c.at[fieldLabel] < 0 {
		c.label()
	}
	if c.at[fieldText] >= 0 {
		return
	}
	body := rows
	if c.head {
		body = rows[1:]
	}
	c.at[fieldText], c.longer = longest(body, len(c.names)), true
	for f := fieldTitle; f < fields; f++ {
		if c.at[f] == c.at[fieldText] {
			c.at[f] = -1
		}
	}
}

// label finds the labels of mentions under titles that mean other things elsewhere.
func (c *columns) label() {
	for _, title := range []string{"type", "tipo", "entity", "entité", "entite"} {
		if i := slices.IndexFunc(c.names, func(s string) bool { return known(s) == title }); i >= 0 {
			c.at[fieldLabel] = i
			if c.at[fieldMention] == i {
				c.at[fieldMention] = -1
			}
			return
		}
	}
}

// titled returns the column with the best of the usual titles of a field.
func (c *columns) titled(f field) int {
	for _, title := range titles[f] {
		if i := slices.IndexFunc(c.names, func(s string) bool { return known(s) == title || underscored(s) == title }); i >= 0 {
			return i
		}
	}
	return -1
}

// underscored returns a title as titles has those of several words.
func underscored(s string) string { return strings.ReplaceAll(known(s), " ", "_") }

// known returns a title as titles has it.
func known(s string) string { return strings.ToLower(strings.TrimSpace(s)) }

func longest(rows [][]string, width int) int {
	sums := make([]int, width)
	for _, row := range rows {
		for i, cell := range row {
			sums[i] += utf8.RuneCountInString(cell)
		}
	}
	best := 0
	for i, n := range sums {
		if n > sums[best] {
			best = i
		}
	}
	return best
}

// headed reports whether the first row holds titles: one that is usual, or short
// words, all different, over longer texts.
func headed(rows [][]string) bool {
	first := rows[0]
	if usual(first) > 0 {
		return true
	}
	const short, times = 40, 3
	most := 0
	for i, s := range first {
		s = strings.TrimSpace(s)
		_, err := strconv.ParseFloat(s, 64)
		if s == "" || len(s) > short || err == nil || slices.Contains(first[:i], first[i]) || strings.ContainsAny(s, ".!?\n") {
			return false
		}
		most = max(most, len(s))
	}
	for _, row := range rows[1:] {
		if slices.ContainsFunc(row, func(s string) bool { return len(s) > times*most && len(s) > short }) {
			return true
		}
	}
	return false
}

// usual returns how many cells are usual titles.
func usual(first []string) int {
	n := 0
	for _, s := range first {
		for f := range fields {
			if slices.Contains(titles[f], known(s)) || slices.Contains(titles[f], underscored(s)) {
				n++
				break
			}
		}
	}
	return n
}

// chosen returns what was taken, by titles.
func (c *columns) chosen() format.Columns {
	var out format.Columns
	for f := range fields {
		if i := c.at[f]; i >= 0 {
			*f.of(&out) = c.names[i]
		}
	}
	return out
}

// cell returns what a row has in the column of a field.
func (c *columns) cell(row []string, f field) string {
	if i := c.at[f]; i >= 0 && i < len(row) {
		return row[i]
	}
	return ""
}

// mentions reports whether rows hold mentions with their offsets.
func (c *columns) mentions() bool { return c.at[fieldStart] >= 0 && c.at[fieldEnd] >= 0 }

// covered reports whether what stands in the column for texts is as long as the
// mentions are: then it repeats them, and the texts of the articles are elsewhere. So
// they are when no title says where, and nothing has more than a word.
func (c *columns) covered(rows [][]string) bool {
	if !c.mentions() {
		return false
	}
	if c.longer && !slices.ContainsFunc(rows, func(row []string) bool { return strings.Contains(strings.TrimSpace(c.cell(row, fieldText)), " ") }) {
		return true
	}
	if c.at[fieldMention] >= 0 {
		return false
	}
	n, same := 0, 0
	for i, row := range rows {
		start, ok1 := number(strings.TrimSpace(c.cell(row, fieldStart)))
		end, ok2 := number(strings.TrimSpace(c.cell(row, fieldEnd)))
		if s := c.cell(row, fieldText); ok1 && ok2 && s != "" && (i > 0 || !c.head) {
			n++
			if end-start == utf8.RuneCountInString(s) {
				same++
			}
		}
	}
	return n > 0 && same*3 >= n*2
}
