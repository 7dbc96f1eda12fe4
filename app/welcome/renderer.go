package welcome

import (
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"nomina/app/say"
	"nomina/widgets/fit"
)

// The measures of the page, in pixels.
const (
	widest    = 940 // of what stands on it
	margin    = 32
	narrow    = 720 // less wide than this, the margins are small
	flat      = 540 // less high than this, too
	smallEdge = 14
	gap       = 24 // between the columns, and between the parts
	smallGap  = 12
)

// renderer lays the page out. What is written in the empty list of projects, and
// while one is opened, is the renderer's own.
type renderer struct {
	p        *Page
	titles   [2]*canvas.Text
	nothing  [4]*canvas.Text
	opening  *canvas.Text
	all      []fyne.CanvasObject
	lastSize fyne.Size
}

// CreateRenderer is for Fyne.
func (p *Page) CreateRenderer() fyne.WidgetRenderer {
	r := &renderer{p: p, opening: fit.NewText(leadSize)}
	for i := range r.titles {
		r.titles[i] = bold(headSize)
		r.all = append(r.all, r.titles[i])
	}
	for i := range r.nothing {
		r.nothing[i] = fit.NewText(leadSize)
		r.all = append(r.all, r.nothing[i])
	}
	r.all = append(r.all, p.head.objects()...)
	r.all = append(r.all, p.card.all, p.deeds, p.recents)
	r.all = append(r.all, p.foot.objects()...)
	r.all = append(r.all, r.opening, p.tip.Object())
	return r
}

func (r *renderer) Destroy() { r.p.tip.Leave() }

func (r *renderer) Objects() []fyne.CanvasObject { return r.all }

func (r *renderer) MinSize() fyne.Size { return fyne.NewSize(400, 240) }

// Refresh is for Fyne; it also follows a change of the theme.
func (r *renderer) Refresh() {
	r.p.look = newLook(r.p)
	r.Layout(r.p.Size())
	r.p.deeds.Reload()
	r.p.recents.Reload()
	canvas.Refresh(r.p)
}

// Layout is for Fyne.
func (r *renderer) Layout(size fyne.Size) {
	p := r.p
	if size != r.lastSize {
		p.tip.Leave()
		r.lastSize = size
	}
	r.show()
	if p.opening != "" {
		text := say.T("project.opening", say.Data{"File": filepath.Base(p.opening)})
		text = p.look.lead.Cut(fit.Clean(text), size.Width-2*smallEdge)
		put(r.opening, text, p.look.quiet, (size.Width-p.look.lead.Width(text))/2, size.Height*0.4)
		return
	}
	edge, top, between := float32(margin), float32(margin), float32(gap)
	if size.Width < narrow || size.Height < flat {
		edge, top, between = smallEdge, smallGap, smallGap
	}
	width := min(size.Width-2*edge, widest)
	r.arrange(fyne.NewPos((size.Width-width)/2, top), fyne.NewSize(width, size.Height-2*top), between)
}

// show shows the page or, while a project is opened, nothing of it.
func (r *renderer) show() {
	p, busy := r.p, r.p.opening != ""
	for _, o := range r.all {
		if o != p.tip.Object() { // it comes and goes by itself
			fit.Show(o, !busy)
		}
	}
	fit.Show(r.opening, busy)
	fit.Show(p.card.all, !busy && p.card.Visible())
	fit.Show(p.recents, !busy && len(p.projects) > 0)
}

// arrange places everything within size, from at on.
func (r *renderer) arrange(at fyne.Position, size fyne.Size, between float32) {
	p := r.p
	low := between < gap
	column := (size.Width - gap) * 0.52
	fixed := p.head.height(low) + p.foot.height() + 2*between + p.look.head.Height() + 8
	card := p.card.height(size.Width)
	if card > 0 {
		fixed += card + between
	}
	room := size.Height - fixed
	p.deeds.Height, p.recents.Height = rowHeight(room), rowHeight(room)
	lists := min(room, max(float32(len(deeds())), 7)*p.deeds.Height)

	y := at.Y
	if !low { // in a large window the page stands a little above the middle
		y += max(0, (room-lists)*0.3)
	}
	p.head.put(fyne.NewPos(at.X, y), size.Width, low)
	y += p.head.height(low) + between
	if card > 0 {
		p.card.put(fyne.NewPos(at.X, y), size.Width)
		y += card + between
	}
	right := at.X + column + gap
	put(r.titles[0], say.T("welcome.begin"), p.look.ink, at.X+side, y)
	put(r.titles[1], say.T("menu.recent"), p.look.ink, right+side, y)
	y += p.look.head.Height() + 8
	place(p.deeds, fyne.NewPos(at.X, y), fyne.NewSize(column, lists))
	place(p.recents, fyne.NewPos(right, y), fyne.NewSize(at.X+size.Width-right, lists))
	r.writeNothing(fyne.NewPos(right+side, y+between/2), at.X+size.Width-right-side)
	p.foot.put(fyne.NewPos(at.X, at.Y+size.Height-p.foot.height()), size.Width)
}

// rowHeight is how high a row is where the lists have so much room.
func rowHeight(room float32) float32 {
	if room < float32(len(deeds()))*rowHigh {
		return rowLow
	}
	return rowHigh
}

// writeNothing says what will stand where no project is listed yet.
func (r *renderer) writeNothing(at fyne.Position, width float32) {
	l := r.p.look
	var lines []string
	if len(r.p.projects) == 0 {
		lines = l.lead.Wrap(say.T("welcome.none"), width, len(r.nothing))
	}
	for i, t := range r.nothing {
		fit.Show(t, i < len(lines))
		if i < len(lines) {
			put(t, lines[i], l.quiet, at.X, at.Y+float32(i)*l.lead.Height())
		}
	}
}

func place(o fyne.CanvasObject, at fyne.Position, size fyne.Size) {
	o.Move(at)
	o.Resize(size)
}
