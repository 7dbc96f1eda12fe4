package xlsx

import (
	"slices"
	"strconv"

	"nomina/data"
	"nomina/data/format"
)

// layout is the sheets of a workbook whose rows are put in on the way out.
type layout struct {
	mentions, articles    []sheet
	suggestions, entities []sheet // none when there is nothing to show
	matrix                []sheet // as above
	meant                 []data.ID
	labels, summary       sheet
	byArticle, byMonth    []sheet // one each, none when there is nothing to draw
	exported              []sheet
}

// newLayout returns the sheets for a corpus with that many suggestions to be
// shown, -1 when nobody asked for them.
func newLayout(c format.Corpus, suggestions int, l limit) layout {
	articles := articleColumns(c.Labels)
	lay := layout{
		mentions: parts(sheet{sheetMentions, mentionColumns(), c.Annotations, dress{table: true, label: 2, status: 9, lists: true, paper: 10}}, l.rows),
		articles: parts(sheet{sheetArticles, articles, c.Articles, dress{table: tabular(articles), status: 2, lists: true, paper: 5 + len(c.Labels)}}, l.rows),
		labels:   sheet{sheetLabels, labelColumns(), len(c.Labels), dress{table: true}},
		summary:  sheet{sheetSummary, summaryColumns(), len(c.Labels) + 1, dress{}},
		exported: parts(sheet{sheetExported, exportedColumns(), c.Articles + c.Annotations, dress{hidden: true}}, l.rows),
	}
	if suggestions >= 0 {
		lay.suggestions = parts(sheet{sheetSuggestions, suggestionColumns(), suggestions, dress{table: true, label: 2}}, l.rows)
	}
	if len(c.Entities) > 0 {
		lay.entities = parts(sheet{sheetEntities, entityColumns(), len(c.Entities), dress{table: true, label: 2}}, l.rows)
	}
	if lay.meant = mostMeant(c); len(lay.meant) > 0 {
		lay.matrix = parts(sheet{sheetMatrix, matrixColumns(c, lay.meant), c.Articles, dress{}}, l.rows)
	}
	if len(c.Labels) > 0 && c.Annotations > 0 {
		lay.byArticle = parts(sheet{sheetByArticle, byArticleColumns(c.Labels), topArticles, dress{}}, l.rows)
		lay.byMonth = parts(sheet{sheetByMonth, byMonthColumns(c.Labels), maxBuckets, dress{}}, l.rows)
	}
	return lay
}

// shown returns the sheets that one sees, in the order of their tabs.
func (l layout) shown() []sheet {
	return slices.Concat(l.mentions, l.articles, l.entities, l.matrix, l.suggestions, []sheet{l.labels, l.summary}, l.byArticle, l.byMonth)
}

// all returns every sheet.
func (l layout) all() []sheet { return slices.Concat(l.shown(), l.exported) }

// drawn reports whether there is a sheet of charts.
func (l layout) drawn() bool { return len(l.byArticle) > 0 }

// maxDressed is how many sheets of a kind are tables and have names for the
// printer: making many takes long.
const maxDressed = 4

// parts divides a sheet's rows among as many sheets as it takes, at least one.
func parts(s sheet, most int) []sheet {
	var out []sheet
	name, n := s.name, s.rows
	for i := 1; ; i++ {
		if i > 1 {
			s.name = name + " " + strconv.Itoa(i)
		}
		s.rows = min(n, most-1)
		s.bare = i > maxDressed
		s.table = s.table && !s.bare
		out = append(out, s)
		if n -= s.rows; n <= 0 {
			return out
		}
	}
}
