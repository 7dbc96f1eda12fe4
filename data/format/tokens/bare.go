package tokens

import (
	"nomina/data"
	"nomina/data/format"
)

// Keeps says what of an article a format of tokens holds besides text and labels.
type Keeps struct{ ID, Title, Source, Lang bool }

// Bare returns d without what the format has no place for, and what that loses.
func (k Keeps) Bare(d format.Document) (format.Document, []format.Loss) {
	a := d.Article
	out := format.Document{Article: data.Article{}, Text: d.Text, Spans: d.Spans}
	var losses format.Losses
	lose := func(code format.Code, what string, articles, spans int) {
		if articles+spans > 0 {
			losses.Add(format.Loss{Code: code, Severity: format.Lost, Text: "{count} " + what, Articles: articles, Spans: spans})
		}
	}
	if k.ID {
		out.Article.ID, a.ID = a.ID, ""
	}
	if k.Title {
		out.Article.Title, a.Title = a.Title, ""
	}
	if k.Source {
		out.Article.Source, a.Source = a.Source, ""
	}
	if k.Lang {
		out.Article.Lang, a.Lang = a.Lang, ""
	}
	lose("loss_id", "articles come without their identifiers", one(a.ID != ""), 0)
	lose("loss_title", "articles come without their titles", one(a.Title != ""), 0)
	about := a.Source != "" || a.Lang != "" || a.Status != "" || a.Created != 0 || a.File != (data.File{}) || a.Meta != "" && a.Meta != "{}"
	lose("loss_meta", "articles come without what is known about them", one(about), 0)
	var n [5]int
	out.Spans = make([]format.Span, len(d.Spans))
	for i, s := range d.Spans {
		out.Spans[i] = format.Span{Start: s.Start, End: s.End, Label: s.Label, Text: s.Text}
		n[0] += one(s.Annotator != "")
		n[1] += one(s.Note != "")
		n[2] += one(!s.Entity.IsZero())
		n[3] += one(s.Origin != "" || s.Score != 0 || s.Created != 0 || s.Modified != 0)
		n[4] += one(s.ID != "")
	}
	lose("loss_annotator", "annotations come without their annotators", 0, n[0])
	lose("loss_note", "annotations come without their notes", 0, n[1])
	lose("loss_entity", "annotations come without the entities they mean", 0, n[2])
	lose("loss_history", "annotations come without when and how they were made", 0, n[3])
	lose("loss_span_id", "annotations come without their identifiers", 0, n[4])
	return out, losses
}

func one(yes bool) int {
	if yes {
		return 1
	}
	return 0
}
