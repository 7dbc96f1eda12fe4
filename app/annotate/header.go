package annotate

import (
	"encoding/json"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"nomina/app/say"
	"nomina/data"
)

// header is the article's title with its particulars above the text.
type header struct {
	title, particulars *widget.Label
	content            *fyne.Container
}

func newHeader() *header {
	h := &header{title: widget.NewLabel(""), particulars: widget.NewLabel("")}
	h.title.TextStyle.Bold = true
	h.title.SizeName = theme.SizeNameSubHeadingText
	h.title.Truncation = fyne.TextTruncateEllipsis
	h.particulars.Importance = widget.LowImportance
	h.particulars.Truncation = fyne.TextTruncateEllipsis
	lines := container.New(tight{}, h.title, h.particulars)
	h.content = container.NewVBox(lines, widget.NewSeparator())
	h.content.Hide()
	return h
}

func (h *header) show(a data.Article, words int) {
	h.title.SetText(oneLine(a.Title))
	var parts []string
	for _, s := range []string{oneLine(a.Source), metaDate(a.Meta), a.Lang} {
		if s != "" {
			parts = append(parts, s)
		}
	}
	if words >= 0 {
		parts = append(parts, say.N("article.words", words, say.Data{"N": number(words)}))
	}
	h.particulars.SetText(strings.Join(parts, "  ·  "))
	h.content.Show()
}

// metaDate returns the date that stands in an article's metadata, if any.
func metaDate(meta string) string {
	if meta == "" {
		return ""
	}
	var m struct {
		Date any `json:"date"`
	}
	if json.Unmarshal([]byte(meta), &m) != nil {
		return ""
	}
	s, _ := m.Date.(string)
	return s
}

// tight stacks two labels with less air between them than a box would leave.
type tight struct{}

func (tight) overlap() float32 { return theme.InnerPadding() + theme.Padding() }

// MinSize implements fyne.Layout.
func (t tight) MinSize(objects []fyne.CanvasObject) fyne.Size {
	a, b := objects[0].MinSize(), objects[1].MinSize()
	return fyne.NewSize(max(a.Width, b.Width), a.Height+b.Height-t.overlap())
}

// Layout implements fyne.Layout.
func (t tight) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	a, b := objects[0].MinSize().Height, objects[1].MinSize().Height
	objects[0].Move(fyne.NewPos(0, 0))
	objects[0].Resize(fyne.NewSize(size.Width, a))
	objects[1].Move(fyne.NewPos(0, a-t.overlap()))
	objects[1].Resize(fyne.NewSize(size.Width, b))
}
