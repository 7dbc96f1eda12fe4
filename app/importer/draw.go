package importer

import (
	"cmp"
	"fmt"
	"strings"

	"nomina/app/ingest"
	"nomina/app/look"
	"nomina/app/say"
	"nomina/data"
	"nomina/data/edit"
	"nomina/data/text"
	"nomina/widgets/textview"
)

// How much of a file is shown: articles, and code points of each.
const (
	shownArticles = 5
	shownPoints   = 20_000
)

func newView(h Host) *textview.View {
	v := textview.New()
	s := h.Settings.Get()
	v.SetTextSize(s.TextSize)
	v.SetColumn(cmp.Or(s.Column, textview.DefaultColumn))
	v.SetLeading(cmp.Or(s.Leading, textview.DefaultLeading))
	v.SetHighContrast(s.Contrast)
	if h.Fonts != nil {
		v.SetTypeface(nil, h.Fonts)
	}
	return v
}

// draw shows the first articles of a file, one below the other, with their spans.
func (p *sheet) draw(f ingest.File) {
	var d drawing
	docs := f.Preview(shownArticles)
	for i, doc := range docs {
		d.article(i, len(docs), doc, p.target)
	}
	if more := f.Articles - len(docs); more > 0 {
		d.add("\n\n" + say.N("import.more_articles", more))
	}
	p.view.SetStyles(p.styles())
	x := text.New(d.text.String())
	p.view.Open(textview.Prepare(x), textview.NewMarks(x.Len(), d.marks), textview.Position{})
}

// target returns the key in the project of a key in the file.
func (p *sheet) target(key string) string {
	if to, ok := p.taking.Labels[key]; ok {
		return to
	}
	return key
}

// drawing is several articles as one text.
type drawing struct {
	text  strings.Builder
	at    int // code points so far
	marks []textview.Mark
}

func (d *drawing) add(s string) {
	d.text.WriteString(s)
	d.at += text.New(s).Len()
}

func (d *drawing) article(i, of int, doc edit.Imported, target func(string) string) {
	if i > 0 {
		d.add("\n\n")
	}
	if of > 1 || !strings.HasPrefix(strings.TrimSpace(doc.Text), doc.Article.Title) {
		d.add(strings.TrimSuffix(fmt.Sprintf("%d · %s", i+1, doc.Article.Title), " · ") + "\n\n")
	}
	x := text.New(doc.Text)
	end := min(x.Len(), shownPoints)
	for n, s := range doc.Spans {
		if s.End <= end && s.Start < s.End && s.Start >= 0 {
			d.marks = append(d.marks, textview.Mark{
				ID: fmt.Sprintf("%d.%d", i, n), Range: text.Range{Start: d.at + s.Start, End: d.at + s.End}, Style: target(s.LabelKey),
			})
		}
	}
	d.add(x.Slice(text.Range{Start: 0, End: end}))
	if end < x.Len() {
		d.add(" …")
	}
}

// styles are the looks of the project's labels, and of those that would be new.
func (p *sheet) styles() map[string]textview.Style {
	out := map[string]textview.Style{}
	for i, l := range p.f.labels {
		out[l.Key] = textview.Style{Color: look.ParseColor(l.Color), Caption: l.Name, Order: i}
	}
	palette := data.DefaultLabels(func() data.ID { return "" })
	for _, key := range p.f.keys() {
		key = p.target(key)
		if _, ok := out[key]; !ok {
			out[key] = textview.Style{Color: look.ParseColor(palette[len(out)%len(palette)].Color), Caption: key, Order: len(out)}
		}
	}
	return out
}
