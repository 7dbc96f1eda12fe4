package apptest

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"nomina/app/modal"
)

// Choose chooses an option in the topmost list of choices that has it.
func (d *Driver) Choose(option string) *Driver {
	d.T.Helper()
	d.choose(option)
	d.Settle()
	return d
}

// ChooseAll chooses several options without waiting for what that starts.
func (d *Driver) ChooseAll(options ...string) *Driver {
	d.T.Helper()
	for _, o := range options {
		d.choose(o)
	}
	d.Settle()
	return d
}

func (d *Driver) choose(option string) {
	d.T.Helper()
	var found *modal.Select
	d.walk(func(o fyne.CanvasObject) bool {
		if s, ok := o.(*modal.Select); ok && slices.Contains(s.Options, option) {
			found = s
		}
		return found != nil
	})
	if found == nil {
		d.T.Fatalf("no choice %q on the screen: %s", option, d.Screen())
	}
	found.SetSelected(option)
}

// ChooseIn chooses an option in the list of choices of a form that has that name.
func (d *Driver) ChooseIn(name, option string) *Driver {
	d.T.Helper()
	var found *modal.Select
	d.walk(func(o fyne.CanvasObject) bool {
		form, ok := o.(*widget.Form)
		if !ok {
			return false
		}
		for _, item := range form.Items {
			if s, ok := item.Widget.(*modal.Select); ok && item.Text == name {
				found = s
			}
		}
		return true
	})
	if found == nil || !slices.Contains(found.Options, option) {
		d.T.Fatalf("no choice %q of %s on the screen: %s", option, name, d.Screen())
	}
	found.SetSelected(option)
	d.Settle()
	return d
}

// Uncheck takes the ticks of the topmost switches with these texts away.
func (d *Driver) Uncheck(texts ...string) *Driver {
	d.T.Helper()
	left := slices.Clone(texts)
	d.walk(func(o fyne.CanvasObject) bool {
		if c, ok := o.(*modal.Check); ok && slices.Contains(left, c.Text) {
			c.SetChecked(false)
			left = slices.DeleteFunc(left, func(text string) bool { return text == c.Text })
		}
		return len(left) == 0
	})
	if len(left) > 0 {
		d.T.Fatalf("no switches %q on the screen: %s", left, d.Screen())
	}
	d.Settle()
	return d
}
