package xlsx

import (
	"slices"
	"strconv"

	"nomina/data"
	"nomina/data/format"
)

// The names of the sheets. A second sheet of a kind is called "Mentions 2".
const (
	sheetMentions = "Mentions"
	sheetArticles = "Articles"
	sheetLabels   = "Labels"
	sheetEntities = "Entities"
	sheetHints    = "Suggestions"
	sheetSummary  = "Summary"
	sheetAbout    = "About"
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
	colEntityID     = "entity_id"
)

func mentionColumns() []column {
	return []column{
		{"article", 32}, {colLabel, 15}, {colText, 28}, {colStart, 8}, {colEnd, 8}, {"sentence", 90},
		{"annotator", 14}, {"note", 24}, {"entity", 24}, {"external_id", 14}, {"status", 12}, {"origin", 11},
		{"created", 19}, {"modified", 19},
		{"to_article", 10}, {colArticleID, 38}, {colAnnotationID, 38}, {colEntityID, 38}, {colContinued, 12},
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

func entityColumns() []column {
	return []column{
		{"entity", 28}, {colLabel, 15}, {"aliases", 40}, {"external_id", 24}, {"note", 30}, {"mentions", 10}, {"articles", 10},
		{"first", 19}, {colEntityID, 38}, {colContinued, 12},
	}
}

// hintSheets returns the sheets of what was not accepted, none unless it is asked
// for.
func hintSheets(c format.Corpus, l limit) []sheet {
	n := 0
	for _, list := range c.Suggestions {
		n += len(list)
	}
	if n == 0 {
		return nil
	}
	return parts(sheetHints, []column{
		{"article", 32}, {colLabel, 15}, {colText, 28}, {colStart, 8}, {colEnd, 8}, {"score", 8}, {"source", 12},
		{colArticleID, 38}, {colContinued, 12},
	}, n, l.rows)
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
	mentions, articles []sheet
	entities, hints    []sheet
	labels, summary    sheet
}

func newLayout(c format.Corpus, l limit) layout {
	return layout{
		mentions: parts(sheetMentions, mentionColumns(), c.Annotations, l.rows),
		articles: parts(sheetArticles, articleColumns(c.Labels), c.Articles, l.rows),
		entities: parts(sheetEntities, entityColumns(), len(c.Entities), l.rows),
		hints:    hintSheets(c, l),
		labels:   sheet{sheetLabels, labelColumns(), len(c.Labels)},
		summary:  sheet{sheetSummary, summaryColumns(), len(c.Labels) + 1},
	}
}

// all returns the sheets in the order of their tabs.
func (l layout) all() []sheet {
	return slices.Concat(l.mentions, l.articles, l.entities, l.hints, []sheet{l.labels, l.summary})
}
