package articlelist

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"nomina/widgets/fit"
)

// signs are the characters that the progress line draws as marks.
func signs(r rune) (Status, bool) {
	switch r {
	case '○':
		return Untouched, true
	case '◐':
		return InProgress, true
	case '●':
		return Done, true
	case '⚑':
		return Flagged, true
	}
	return 0, false
}

// summary is the line of progress: a text whose signs are drawn as in the rows.
type summary struct {
	box   *fyne.Container
	texts []*canvas.Text
	marks []*mark
}

func newSummary() *summary { return &summary{box: container.NewWithoutLayout()} }

// write shows text in one line from x to right at the height y.
func (s *summary) write(text string, x, right, y float32, l *look) {
	text = fit.Clean(text)
	texts, marks := 0, 0
	for text != "" && x < right {
		piece, status, sign := text, Status(0), false
		for at, r := range text {
			if status, sign = signs(r); sign {
				piece = text[:at]
				text = text[at+len(string(r)):]
				break
			}
		}
		if !sign {
			text = ""
		}
		if piece = strings.Trim(piece, " "); piece != "" {
			t := s.text(texts)
			texts++
			put(t, l.detail.Cut(piece, right-x), l.quiet, fyne.NewPos(x, y))
			x += t.Size().Width + 10
		}
		if sign && x+markSize <= right {
			s.mark(marks).show(status, fyne.NewPos(x, y+(l.lowHeight-markSize)/2), l)
			marks++
			x += markSize + 4
		}
	}
	for _, t := range s.texts[texts:] {
		put(t, "", l.quiet, fyne.Position{})
	}
	for _, m := range s.marks[marks:] {
		m.hide()
	}
}

func (s *summary) text(i int) *canvas.Text {
	if i == len(s.texts) {
		t := fit.NewText(detailSize)
		s.texts = append(s.texts, t)
		s.box.Add(t)
	}
	return s.texts[i]
}

func (s *summary) mark(i int) *mark {
	if i == len(s.marks) {
		m := newMark()
		s.marks = append(s.marks, m)
		for _, o := range m.objects() {
			s.box.Add(o)
		}
	}
	return s.marks[i]
}
