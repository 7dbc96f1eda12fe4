package xlsx

import (
	"slices"
	"strconv"

	"nomina/data"
	"nomina/data/format"
)

// The names of the sheets. A second sheet of a kind is called "Mentions 2".
const (
	sheetMentions    = "Mentions"
	sheetArticles    = "Articles"
	sheetSuggestions = "Suggestions"
	sheetEntities    = "Entities"
	sheetLabels      = "Labels"
	sheetSummary     = "Summary"
	sheetAbout       = "About"
)

// column is the head of a column.
type column struct {
	name  string
	width float64 // in characters, as Excel counts
}

// sheet is a sheet to be made: its columns and how many rows follow the header.
type sheet struct {
	name    string
	columns []column
	rows    int
}

// The names of the columns that ReadBack looks for.
const (
	colArticleID    = "article_id"
	colAnnotationID = "annotation_id"
	colLabel        = "label"
	colText         = "text"
	colStart        = "start"
	colEnd          = "end"
	colContinued    = "continued"
	colEntity       = "entity"
	colEntityID     = "entity_id"
	colExternal     = "external_id"
	colName         = "name"
	colAliases      = "aliases"
	colNote         = "note"
)

func mentionColumns() []column {
	return []column{
		{"article", 32}, {colLabel, 15}, {colText, 28}, {colStart, 8}, {colEnd, 8}, {"sentence", 90},
		{"annotator", 14}, {colNote, 24}, {"status", 12}, {"origin", 11}, {"created", 19}, {"modified", 19},
		{"to_article", 10}, {colEntity, 28}, {colExternal, 14}, {"score", 8}, {colArticleID, 38}, {colAnnotationID, 38}, {colEntityID, 38}, {colContinued, 12},
	}
}

func entityColumns() []column {
	return []column{
		{colEntityID, 38}, {colLabel, 15}, {colName, 32}, {colAliases, 48}, {colNote, 40}, {colExternal, 16},
		{"mentions", 10}, {"articles", 10}, {"first_seen", 19}, {colContinued, 12},
	}
}

func suggestionColumns() []column {
	return []column{
		{"article", 32}, {colLabel, 15}, {colText, 28}, {colStart, 8}, {colEnd, 8}, {"score", 8}, {"source", 12},
		{colArticleID, 38}, {colContinued, 12},
	}
}

func articleColumns(labels []data.Label) []column {
	cols := []column{{"title", 48}, {"status", 12}, {"annotations", 12}}
	for _, l := range labels {
		cols = append(cols, column{l.Key, max(9, float64(min(len(l.Key), 40))+2)})
	}
	return append(cols, []column{
		{"source", 28}, {"lang", 7}, {"length", 9}, {"created", 19}, {"file", 24}, {"path", 40}, {"sha256", 20},
		{"encoding", 13}, {"meta", 24}, {"to_mentions", 11}, {colArticleID, 38}, {colText, 60}, {colContinued, 12},
	}...)
}

func labelColumns() []column {
	return []column{
		{colLabel, 18}, {"name", 18}, {"color", 10}, {"slot", 7}, {"annotations", 12}, {"guideline", 70},
		{"label_id", 38}, {colContinued, 12},
	}
}

func summaryColumns() []column {
	cols := []column{{"label", 18}, {"annotations", 12}, {"articles", 10}}
	for _, s := range data.Statuses() {
		cols = append(cols, column{string(s), 12})
	}
	return cols
}

// parts divides n rows among as many sheets as it takes, at least one.
func parts(name string, columns []column, n, most int) []sheet {
	var out []sheet
	for i := 1; ; i++ {
		s := sheet{name: name, columns: columns, rows: min(n, most-1)}
		if i > 1 {
			s.name += " " + strconv.Itoa(i)
		}
		out = append(out, s)
		if n -= s.rows; n <= 0 {
			return out
		}
	}
}

// place returns the sheet and the row at which the i-th record, from 0, of a
// kind stands.
func place(name string, i, most int) (string, int) {
	part, row := i/(most-1), i%(most-1)
	if part > 0 {
		name += " " + strconv.Itoa(part+1)
	}
	return name, row + 2
}

// layout is the sheets of a workbook whose rows are put in on the way out.
type layout struct {
	mentions, articles    []sheet
	suggestions, entities []sheet // none when there is nothing to show
	labels, summary       sheet
}

// newLayout returns the sheets for a corpus with that many suggestions to be
// shown, -1 when nobody asked for them.
func newLayout(c format.Corpus, suggestions int, l limit) layout {
	lay := layout{
		mentions: parts(sheetMentions, mentionColumns(), c.Annotations, l.rows),
		articles: parts(sheetArticles, articleColumns(c.Labels), c.Articles, l.rows),
		labels:   sheet{sheetLabels, labelColumns(), len(c.Labels)},
		summary:  sheet{sheetSummary, summaryColumns(), len(c.Labels) + 1},
	}
	if suggestions >= 0 {
		lay.suggestions = parts(sheetSuggestions, suggestionColumns(), suggestions, l.rows)
	}
	if len(c.Entities) > 0 {
		lay.entities = parts(sheetEntities, entityColumns(), len(c.Entities), l.rows)
	}
	return lay
}

// all returns the sheets in the order of their tabs.
func (l layout) all() []sheet {
	return slices.Concat(l.mentions, l.articles, l.entities, l.suggestions, []sheet{l.labels, l.summary})
}
