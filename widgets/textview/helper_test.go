package textview

import (
	"image/color"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"

	"nomina/data/text"
)

// variant is the default theme in one of its variants, whatever the system has.
type variant struct {
	fyne.Theme
	of fyne.ThemeVariant
}

func (t variant) Color(n fyne.ThemeColorName, _ fyne.ThemeVariant) color.Color {
	return t.Theme.Color(n, t.of)
}

func light() fyne.Theme { return variant{theme.DefaultTheme(), theme.VariantLight} }
func dark() fyne.Theme  { return variant{theme.DefaultTheme(), theme.VariantDark} }

func rgb(v uint32) color.NRGBA {
	return color.NRGBA{R: uint8(v >> 16), G: uint8(v >> 8), B: uint8(v), A: 0xff}
}

func styles() map[string]Style {
	return map[string]Style{
		"person": {rgb(0x0072B2), "Person", 1}, "place": {rgb(0x009E73), "Place", 2},
		"org": {rgb(0xD55E00), "Org", 3}, "event": {rgb(0xCC79A7), "Event", 4},
	}
}

// desk is a view in a window, with hands.
type desk struct {
	*View
	t    *testing.T
	win  fyne.Window
	mods fyne.KeyModifier
	time time.Time
	said []string // what the callbacks were told
}

// rangeOf returns where a mark is.
func (d *desk) rangeOf(id string) text.Range {
	m, _ := d.mark(id)
	return m.Range
}

// newDesk shows s in a window of 600 by 400.
func newDesk(t *testing.T, s string) *desk {
	t.Helper()
	a := test.NewTempApp(t)
	a.Settings().SetTheme(light())
	d := &desk{View: New(), t: t, time: time.Unix(1000, 0)}
	d.now = func() time.Time { return d.time }
	d.mac = false
	d.Modifiers = func() fyne.KeyModifier { return d.mods }
	d.win = test.NewTempWindow(t, d.View)
	d.win.SetPadded(false)
	d.win.Resize(fyne.NewSize(600, 400))
	d.SetStyles(styles())
	d.SetText(text.New(s))
	return d
}

// find returns the n-th place of sub in the text, counted from 0.
func (d *desk) find(sub string, n int) text.Range {
	d.t.Helper()
	body, at := d.article.String(), 0
	for ; n >= 0; n-- {
		i := strings.Index(body[at:], sub)
		if i < 0 {
			d.t.Fatalf("no %q in the text", sub)
		}
		if at += i; n > 0 {
			at += len(sub)
		}
	}
	return text.Range{Start: d.article.CodePoint(at), End: d.article.CodePoint(at + len(sub))}
}

// annotate adds a mark called id over the first place of sub.
func (d *desk) annotate(id, sub, style string) text.Range {
	r := d.find(sub, 0)
	d.SetMark(Mark{ID: id, Range: r, Style: style})
	return r
}

// before is the point at the left edge of code point cp, in the middle of its line.
func (d *desk) before(cp int) fyne.Position {
	d.t.Helper()
	y, ok := d.yInSight(cp)
	if !ok {
		d.t.Fatalf("%d is not in sight", cp)
	}
	return fyne.NewPos(d.left()+d.page.Caret(d.page.At(cp), cp).X, y+d.page.Format().Line/2)
}

// on is a point on the glyph of code point cp.
func (d *desk) on(cp int) fyne.Position {
	if d.page.Caret(d.page.At(cp), cp).RTL {
		return d.before(cp).AddXY(-2, 0)
	}
	return d.before(cp).AddXY(2, 0)
}

func event(at fyne.Position, button desktop.MouseButton, mods fyne.KeyModifier) *desktop.MouseEvent {
	return &desktop.MouseEvent{
		PointEvent: fyne.PointEvent{Position: at, AbsolutePosition: at}, Button: button, Modifier: mods,
	}
}

func (d *desk) down(at fyne.Position) {
	d.MouseDown(event(at, desktop.MouseButtonPrimary, d.mods))
}

func (d *desk) up(at fyne.Position) {
	d.MouseUp(event(at, desktop.MouseButtonPrimary, d.mods))
}

// click presses and lets go, long after whatever was before.
func (d *desk) click(at fyne.Position) {
	d.time = d.time.Add(time.Minute)
	d.again(at)
}

// again clicks at once.
func (d *desk) again(at fyne.Position) {
	d.down(at)
	d.up(at)
}

// drag presses at the first point and moves over the others, as the driver
// tells it: the events have the pointer's own position.
func (d *desk) drag(points ...fyne.Position) {
	d.time = d.time.Add(time.Minute)
	d.down(points[0])
	for _, at := range points[1:] {
		d.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: at}})
	}
	d.up(points[len(points)-1])
	d.DragEnd()
}

// press types a key as the driver sends it: with Ctrl, Alt or Super held as a
// shortcut.
func (d *desk) press(name fyne.KeyName, mods fyne.KeyModifier) {
	d.mods = mods
	defer func() { d.mods = 0 }()
	if mods&^fyne.KeyModifierShift != 0 {
		d.TypedShortcut(&desktop.CustomShortcut{KeyName: name, Modifier: mods})
		return
	}
	d.TypedKey(&fyne.KeyEvent{Name: name})
}

// selected is the text that is selected.
func (d *desk) selected() string { return d.article.Slice(d.Selection()) }

func (d *desk) wantSelected(want string) {
	d.t.Helper()
	if got := d.selected(); got != want {
		d.t.Errorf("selected: got %q, want %q", got, want)
	}
}

func (d *desk) wantChosen(want string) {
	d.t.Helper()
	if got := d.Chosen(); got != want {
		d.t.Errorf("chosen: got %q, want %q", got, want)
	}
}

const (
	shift = fyne.KeyModifierShift
	ctrl  = fyne.KeyModifierControl
	alt   = fyne.KeyModifierAlt
)

const sample = "Kim Jong-un promet de « soutien inconditionnel » de la Corée du Nord à la Russie | Guerre en Ukraine\n" +
	"\nLa Bataille de KurskinSitué. Le secrétaire, Sergei Shoaiku, a visité Pyongyang. L’Ukraine attend."

func rangeOf(start, end int) text.Range { return text.Range{Start: start, End: end} }
