package apptest

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"nomina/widgets/findbar"
)

// FindBar returns the find bar, nil when it is closed.
func (d *Driver) FindBar() *findbar.Bar {
	var bar *findbar.Bar
	d.walk(func(o fyne.CanvasObject) bool {
		bar, _ = o.(*findbar.Bar)
		return bar != nil
	})
	return bar
}

// Found returns what the find bar says of the search: the count, or what is
// wrong with the pattern.
func (d *Driver) Found() string {
	d.T.Helper()
	bar := d.FindBar()
	if bar == nil {
		d.T.Fatal("the find bar is closed")
	}
	if r := bar.Result(); r.Problem != "" {
		return r.Problem
	}
	return bar.Result().Count
}

// Selected returns the text that is selected in the article.
func (d *Driver) Selected() string {
	d.T.Helper()
	return d.App.Page().Text().Slice(d.View().Selection())
}

// Choices returns the menu of "label all" as it stands on the screen, nil when
// there is none.
func (d *Driver) Choices() []findbar.Choice {
	var m *findbar.Menu
	d.walk(func(o fyne.CanvasObject) bool {
		if w, ok := o.(fyne.Widget); ok {
			test.WidgetRenderer(w) // builds what a frame would have built
		}
		m, _ = o.(*findbar.Menu)
		return m != nil
	})
	if m == nil {
		return nil
	}
	return m.Choices()
}
