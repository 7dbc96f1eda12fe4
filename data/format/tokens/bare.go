package tokens

import (
	"nomina/data"
	"nomina/data/format"
)

// Keeps says what of an article a format of tokens holds besides text and labels.
type Keeps struct{ ID, Title, Source, Lang bool }

// Bare returns d without what the format has no place for, and what that loses. It
// changes the spans where they are.
func (k Keeps) Bare(d format.Document) (format.Document, []format.Loss) {
	kept, lost := k.part(d.Article)
	out := format.Document{Article: kept, Text: d.Text, Spans: d.Spans}
	about := lost.Source != "" || lost.Lang != "" || lost.Status != "" || lost.Created != 0 ||
		lost.File != (data.File{}) || lost.Meta != "" && lost.Meta != "{}"
	var n struct{ annotator, note, entity, meta, id int }
	for i, s := range d.Spans {
		out.Spans[i] = format.Span{Start: s.Start, End: s.End, Label: s.Label, Text: s.Text}
		n.annotator += one(s.Annotator != "")
		n.note += one(s.Note != "")
		n.entity += one(!s.Entity.IsZero())
		n.meta += one(s.Origin != "" || s.Score != 0 || s.Created != 0 || s.Modified != 0)
		n.id += one(s.ID != "")
	}
	return out, some(
		format.Loss{Code: "loss_article_id", Text: "{count} articles lose their id", Articles: one(lost.ID != "")},
		format.Loss{Code: "loss_title", Text: "{count} articles lose their title", Articles: one(lost.Title != "")},
		format.Loss{Code: "loss_annotator", Text: "{count} annotations lose their annotator", Spans: n.annotator},
		format.Loss{Code: "loss_note", Text: "{count} annotations lose their note", Spans: n.note},
		format.Loss{Code: "loss_entity", Text: "{count} annotations lose the entity they mean", Spans: n.entity},
		format.Loss{Code: "loss_meta", Text: "{count} lose some of their metadata", Articles: one(about), Spans: n.meta},
		format.Loss{Code: "loss_id", Text: "{count} annotations lose their id", Spans: n.id},
	)
}

// part returns what is kept of an article, and the rest.
func (k Keeps) part(a data.Article) (kept, lost data.Article) {
	lost = a
	if k.ID {
		kept.ID, lost.ID = a.ID, ""
	}
	if k.Title {
		kept.Title, lost.Title = a.Title, ""
	}
	if k.Source {
		kept.Source, lost.Source = a.Source, ""
	}
	if k.Lang {
		kept.Lang, lost.Lang = a.Lang, ""
	}
	return kept, lost
}

// some returns those losses that are any.
func some(all ...format.Loss) []format.Loss {
	var out []format.Loss
	for _, l := range all {
		if l.Articles+l.Spans > 0 {
			l.Severity = format.Lost
			out = append(out, l)
		}
	}
	return out
}

func one(yes bool) int {
	if yes {
		return 1
	}
	return 0
}
