package apptest

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"nomina/app/settings"
	"nomina/widgets/labelbar"
	"nomina/widgets/press"
)

// Replace types a text in place of the one in the field that has the keyboard.
func (d *Driver) Replace(text string) *Driver {
	d.T.Helper()
	field, ok := d.App.Window().Canvas().Focused().(interface{ SetText(string) })
	if !ok {
		d.T.Fatalf("replace by %q: no text field has the keyboard", text)
	}
	field.SetText("")
	return d.Type(text)
}

// AddLabel clicks the + behind the labels.
func (d *Driver) AddLabel() *Driver {
	d.T.Helper()
	d.walk(func(o fyne.CanvasObject) bool {
		bar, ok := o.(*labelbar.Bar)
		if ok {
			bar.OnAdd()
		}
		return ok
	})
	d.Settle()
	return d
}

// ChangeKey clicks the key of the action with that title in the list of keys,
// scrolling to it.
func (d *Driver) ChangeKey(title string) *Driver {
	d.T.Helper()
	key := d.keyOf(title)
	for y := float32(0); key == nil && y < 5000; y += 100 {
		d.walk(func(o fyne.CanvasObject) bool {
			list, ok := o.(interface{ ScrollToOffset(float32) })
			if ok {
				list.ScrollToOffset(y)
			}
			return ok
		})
		key = d.keyOf(title)
	}
	if key == nil {
		d.T.Fatalf("no action %q in the list of keys: %s", title, d.Screen())
	}
	test.Tap(key)
	d.Settle()
	return d
}

// keyOf returns the button with the key of the action with that title, nil when
// it is not in sight.
func (d *Driver) keyOf(title string) (key fyne.Tappable) {
	seen := false
	d.walk(func(o fyne.CanvasObject) bool {
		switch o := o.(type) {
		case *widget.Label:
			seen = seen || o.Text == title
		case *press.Button:
			if seen {
				key = o
			}
		}
		return key != nil
	})
	return key
}

// Language chooses a language in the settings, which stay open.
func (d *Driver) Language(language string) *Driver {
	d.T.Helper()
	d.Settings.Change(func(s *settings.Settings) { s.Language = language })
	d.App.SettingsChanged(true)
	d.Settle()
	return d
}
