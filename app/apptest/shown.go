package apptest

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"nomina/widgets/labelbar"
	"nomina/widgets/press"
	"nomina/widgets/textview"
)

// Shows reports whether a text stands anywhere on the screen, also in what is
// drawn and no button or label.
func (d *Driver) Shows(text string) bool {
	seen := false
	d.walk(func(o fyne.CanvasObject) bool {
		switch o := o.(type) {
		case *canvas.Text:
			seen = strings.Contains(o.Text, text)
		case *widget.Label:
			seen = strings.Contains(o.Text, text)
		case *press.Button:
			seen = strings.Contains(o.Text(), text)
		case *textview.View:
			seen = strings.Contains(strings.Join(o.Lines(), "\n"), text)
		}
		return seen
	})
	return seen
}

// Armed returns the name of the label whose chip is armed, empty when none is.
func (d *Driver) Armed() string {
	d.T.Helper()
	name := ""
	d.walk(func(o fyne.CanvasObject) bool {
		bar, ok := o.(*labelbar.Bar)
		if ok {
			for _, c := range bar.Chips() {
				if c.Armed {
					name = c.Name
				}
			}
		}
		return ok
	})
	return name
}

// Wheel turns the mouse wheel over the article by that many notches, up when
// positive, with keys held.
func (d *Driver) Wheel(notches int, held ...fyne.KeyModifier) *Driver {
	d.T.Helper()
	for _, m := range held {
		d.held |= m
	}
	defer func() { d.held = 0 }()
	step := float32(10)
	if notches < 0 {
		notches, step = -notches, -step
	}
	for range notches {
		d.View().Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, step)})
	}
	d.Settle()
	return d
}
