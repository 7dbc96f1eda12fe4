package xlsx

import (
	"strconv"

	"nomina/data"
)

// The names of the sheets. A second sheet of a kind is called "Mentions 2".
const (
	sheetMentions    = "Mentions"
	sheetArticles    = "Articles"
	sheetSuggestions = "Suggestions"
	sheetEntities    = "Entities"
	sheetLabels      = "Labels"
	sheetSummary     = "Summary"
	sheetMatrix      = "Matrix"
	sheetByArticle   = "By article"
	sheetByMonth     = "By month"
	sheetCharts      = "Charts"
	sheetAbout       = "About"
	sheetExported    = "Exported"
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
	dress
}

// dress is what a sheet has beyond its rows.
type dress struct {
	table  bool // an Excel table, from which a pivot table is made in two clicks
	hidden bool
	// label and status are the columns whose cells are coloured by what stands in
	// them, counted from 1; 0 for none.
	label, status int
	lists         bool // these columns have drop-down lists
	paper         int  // how many columns are printed; 0 for all
	bare          bool // it is one of very many: no table, and nothing for the printer
}

// The names of the columns that are looked for.
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
	colTitle        = "title"
	colArticle      = "article"
	colAnnotator    = "annotator"
	colStatus       = "status"
	colOrigin       = "origin"
	colScore        = "score"
	colCreated      = "created"
	colModified     = "modified"
	colSource       = "source"
	colLang         = "lang"
	colLength       = "length"
	colFile         = "file"
	colPath         = "path"
	colSHA256       = "sha256"
	colEncoding     = "encoding"
	colMeta         = "meta"
	colColor        = "color"
	colSlot         = "slot"
	colGuideline    = "guideline"
	colLabelID      = "label_id"
	colWasArticle   = "exported_article"
	colWasMention   = "exported_mention"
)

func mentionColumns() []column {
	return []column{
		{colArticle, 32}, {colLabel, 15}, {colText, 28}, {colStart, 8}, {colEnd, 8}, {"sentence", 90},
		{colAnnotator, 14}, {colNote, 24}, {colStatus, 12}, {"date", 11}, {colSource, 24}, {colOrigin, 11}, {colCreated, 19}, {colModified, 19},
		{"to_article", 10}, {colEntity, 28}, {colExternal, 14}, {colScore, 8}, {colArticleID, 38}, {colAnnotationID, 38}, {colEntityID, 38}, {colContinued, 12},
	}
}

func entityColumns() []column {
	return []column{
		{colEntityID, 38}, {colLabel, 15}, {colName, 32}, {colAliases, 48}, {colNote, 40}, {colExternal, 16},
		{"mentions", 10}, {"articles", 10}, {"first_seen", 19}, {colCreated, 19}, {colModified, 19}, {colContinued, 12},
	}
}

func suggestionColumns() []column {
	return []column{
		{colArticle, 32}, {colLabel, 15}, {colText, 28}, {colStart, 8}, {colEnd, 8}, {colScore, 8}, {colSource, 12},
		{colArticleID, 38}, {colContinued, 12},
	}
}

func articleColumns(labels []data.Label) []column {
	cols := append([]column{{colTitle, 48}, {colStatus, 12}, {"annotations", 12}}, keyColumns(labels)...)
	return append(cols, []column{
		{colSource, 28}, {colLang, 7}, {colLength, 9}, {colCreated, 19}, {colFile, 24}, {colPath, 40}, {colSHA256, 20},
		{colEncoding, 13}, {colMeta, 24}, {"to_mentions", 11}, {colArticleID, 38}, {colText, 60}, {colContinued, 12},
	}...)
}

// keyColumns returns a column for each label, under its key.
func keyColumns(labels []data.Label) []column {
	cols := make([]column, 0, len(labels))
	for _, l := range labels {
		cols = append(cols, column{l.Key, max(9, float64(min(len(l.Key), 40))+2)})
	}
	return cols
}

func exportedColumns() []column {
	return []column{
		{colWasArticle, 38}, {colWasMention, 38}, {colLabel, 15}, {colStart, 8}, {colEnd, 8}, {colEntityID, 38}, {colNote, 24},
		{colStatus, 12}, {colTitle, 32}, {colContinued, 12},
	}
}

func labelColumns() []column {
	return []column{
		{colLabel, 18}, {colName, 18}, {colColor, 10}, {colSlot, 7}, {"annotations", 12}, {colGuideline, 70},
		{colLabelID, 38}, {colContinued, 12},
	}
}

func summaryColumns() []column {
	cols := []column{{"label", 18}, {"annotations", 12}, {"articles", 10}}
	for _, s := range data.Statuses() {
		cols = append(cols, column{string(s), 12})
	}
	return cols
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
