package statusbar

import (
	"image/color"
	"math"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"nomina/widgets/fit"
)

// The measures of a strip, in pixels.
const (
	stripHeight = 32
	trackWidth  = 160
	trackHeight = 6
	piece       = 48 // of the moving piece
	percent     = 40
)

// strip draws a task: title, bar, detail, button.
type strip struct {
	t           *Task
	box         *fyne.Container
	title       *canvas.Text
	detail      *canvas.Text
	share       *canvas.Text
	track, done *canvas.Rectangle
	size        fyne.Size
}

func newStrip(t *Task) *strip {
	s := &strip{
		t:      t,
		title:  fit.NewText(textSize),
		detail: fit.NewText(textSize),
		share:  fit.NewText(textSize),
		track:  canvas.NewRectangle(color.Transparent),
		done:   canvas.NewRectangle(color.Transparent),
	}
	s.title.TextStyle.Bold = true
	s.track.CornerRadius, s.done.CornerRadius = trackHeight/2, trackHeight/2
	s.box = container.NewWithoutLayout(s.title, s.track, s.done, s.share, s.detail)
	if t.cancel != nil {
		s.box.Add(t.cancel)
	}
	return s
}

func (s *strip) layout(size fyne.Size) {
	s.size = size
	s.box.Resize(size)
	s.draw()
}

// draw writes and places everything anew.
func (s *strip) draw() {
	bar := s.t.bar
	ink := theme.ColorForWidget(theme.ColorNameForeground, bar)
	quiet := theme.ColorForWidget(theme.ColorNamePlaceHolder, bar)
	fit.Fill(s.track, theme.ColorForWidget(theme.ColorNameButton, bar))
	fit.Fill(s.done, theme.ColorForWidget(theme.ColorNamePrimary, bar))

	end := s.size.Width - margin
	if c := s.t.cancel; c != nil {
		end -= c.MinSize().Width
		c.Resize(c.MinSize())
		c.Move(fyne.NewPos(end, (stripHeight-c.MinSize().Height)/2))
		end -= pad
	}
	x := float32(side)
	bold := fit.NewRuler(textSize, fyne.TextStyle{Bold: true})
	x += fit.Put(s.title, bold.Cut(fit.Clean(s.t.title), (end-x)*0.4), ink, x, stripHeight) + 12
	x += s.drawTrack(x, fyne.Min(trackWidth, (end-x)*0.5)) + 8
	share := ""
	if s.t.fraction >= 0 {
		share = strconv.Itoa(int(math.Floor(s.t.fraction*100))) + " %"
		fit.Put(s.share, share, quiet, x, stripHeight)
		x += percent + 8
	}
	s.share.Hidden = share == ""
	detail := fit.NewRuler(textSize, fyne.TextStyle{}).Cut(fit.Clean(s.t.detail), end-x)
	fit.Put(s.detail, detail, quiet, x, stripHeight)
}

func (s *strip) drawTrack(x, width float32) float32 {
	y := float32(stripHeight-trackHeight) / 2
	s.track.Move(fyne.NewPos(x, y))
	s.track.Resize(fyne.NewSize(width, trackHeight))
	from, long := x, width*float32(s.t.fraction)
	if s.t.fraction < 0 {
		from, long = x+(width-piece)*s.t.phase, piece
	}
	s.done.Hidden = long < 1
	s.done.Move(fyne.NewPos(from, y))
	s.done.Resize(fyne.NewSize(fyne.Max(long, trackHeight), trackHeight))
	return width
}
