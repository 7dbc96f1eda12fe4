package mentions

import (
	"strconv"

	"fyne.io/fyne/v2"

	"nomina/widgets/fit"
)

func (c *cell) layoutHeader(size fyne.Size) {
	l := c.list.look
	fit.Fill(c.band, l.band)
	c.band.Resize(size)
	fit.Fill(c.line, l.line)
	c.line.Resize(fyne.NewSize(size.Width, 1))
	c.drawFold(l)
	fit.Fill(c.dot, l.label(c.row.Color))
	c.dot.CornerRadius = 3
	c.dot.Move(fyne.NewPos(dotLeft, (rowHeight-dotSize)/2))
	c.dot.Resize(fyne.NewSquareSize(dotSize))

	count := strconv.Itoa(c.row.Count)
	end := size.Width - right - l.low.Width(count)
	fit.Put(c.low, count, l.quiet, end, rowHeight)
	room := end - gap - nameLeft
	if c.row.Key != "" {
		room -= l.key.Width(c.row.Key) + 8 + gap
	}
	fit.Put(c.text, l.name.Cut(c.row.Text, room), l.ink, nameLeft, rowHeight)
	if c.row.Key != "" {
		c.layoutKey(nameLeft+c.text.Size().Width+gap, l)
	}
}

// layoutKey draws the label's key in a little frame.
func (c *cell) layoutKey(x float32, l *look) {
	fit.Put(c.key, c.row.Key, l.quiet, x+4, rowHeight)
	width := fyne.Max(16, c.key.Size().Width+8)
	c.key.Move(fyne.NewPos(x+(width-c.key.Size().Width)/2, c.key.Position().Y))
	if c.badge.StrokeColor != l.line {
		c.badge.StrokeColor = l.line
		c.badge.Refresh()
	}
	c.badge.Move(fyne.NewPos(x, (rowHeight-16)/2))
	c.badge.Resize(fyne.NewSize(width, 16))
}

// drawFold points down when the group is open and right when it is folded.
func (c *cell) drawFold(l *look) {
	at := fyne.NewPos(foldLeft, (rowHeight-foldSize)/2)
	points := [3]fyne.Position{at.AddXY(0, 2), at.AddXY(4, 6), at.AddXY(8, 2)}
	if c.row.Folded {
		points = [3]fyne.Position{at.AddXY(2, 0), at.AddXY(6, 4), at.AddXY(2, 8)}
	}
	for i, line := range c.fold {
		line.Position1, line.Position2, line.StrokeColor = points[i], points[i+1], l.quiet
		line.Refresh()
	}
}

func (c *cell) layoutMention(size fyne.Size) {
	l := c.list.look
	fit.Fill(c.dot, l.label(c.row.Color))
	c.dot.CornerRadius = 2
	c.dot.Move(fyne.NewPos(barLeft, (rowHeight-barHeight)/2))
	c.dot.Resize(fyne.NewSize(barWidth, barHeight))

	end := size.Width - right
	if c.row.Note {
		end -= noteSize
		c.note.Move(fyne.NewPos(end, (rowHeight-noteSize)/2))
		c.note.Resize(fyne.NewSquareSize(noteSize))
		end -= gap
	}
	text := l.text.Cut(c.row.Text, end-textLeft)
	fit.Put(c.text, text, l.ink, textLeft, rowHeight)
	// The detail gets what the text leaves, or nothing when that is too little
	// to read.
	detail := ""
	if room := end - textLeft - l.text.Width(text) - 2*gap; room >= 40 {
		detail = l.low.Cut(fit.Clean(c.row.Detail), room)
	}
	fit.Put(c.low, detail, l.quiet, end-l.low.Width(detail), rowHeight)
}
