package app

import (
	"runtime"

	"fyne.io/fyne/v2"

	"nomina/app/action"
	"nomina/app/say"
	"nomina/data"
)

// groups is the order of the menus.
func groups() []string { return []string{"file", "edit", "mark", "suggest", "article", "view", "help"} }

// buildMenu makes the menus from the registry.
func (a *App) buildMenu() {
	var menus []*fyne.Menu
	for _, g := range groups() {
		m := fyne.NewMenu(say.T("menu." + g))
		for _, act := range a.actions.All() {
			if act.Group == g && !act.Hidden {
				m.Items = append(m.Items, a.menuItem(act))
			}
		}
		if g == "file" {
			m.Items = a.withRecent(m.Items)
		}
		action.Align(m.Items)
		if len(m.Items) > 0 {
			menus = append(menus, m)
		}
	}
	a.win.SetMainMenu(fyne.NewMainMenu(menus...))
}

// menuItem is an action in a menu. A key that types a character is only shown,
// since the menu bar would take it away from text fields. macOS writes the other
// keys itself.
func (a *App) menuItem(act *action.Action) *fyne.MenuItem {
	title := act.Title()
	item := fyne.NewMenuItem(title, func() { a.fromMenu(act) })
	if len(act.Keys) > 0 {
		key := act.Keys[0]
		shown := action.Caption{Text: key.Show(func(k string) string { return say.T(k) }), Does: key.Shortcut()}
		switch {
		case runtime.GOOS != "darwin":
			item.Shortcut = shown
		case shown.Does != nil:
			item.Shortcut = shown.Does
		default:
			item.Label = title + "    " + shown.Text
		}
	}
	item.IsQuit = act.ID == "app.quit"
	return item
}

// fromMenu runs an action that was clicked, or whose shortcut was pressed: the
// menu bar hears shortcuts before a text field does, so what belongs to the
// field is handed on to it.
func (a *App) fromMenu(act *action.Action) {
	var key fyne.Shortcut
	if len(act.Keys) > 0 {
		key = act.Keys[0].Shortcut()
	}
	switch {
	case a.modals.Covered() && act.ID != "app.quit":
		a.handOn(key)
	case a.textField() != nil && !act.Text && key != nil:
		a.handOn(key)
	default:
		a.actions.Run(act.ID)
	}
}

// withRecent puts the recent projects behind the other ways to open one.
func (a *App) withRecent(items []*fyne.MenuItem) []*fyne.MenuItem {
	recent := a.o.Settings.Get().Recent
	if len(recent) == 0 {
		return items
	}
	sub := fyne.NewMenu("")
	for _, path := range recent {
		sub.Items = append(sub.Items, fyne.NewMenuItem(path, func() { a.OpenProject(path, data.OpenWrite) }))
	}
	item := fyne.NewMenuItem(say.T("menu.recent"), nil)
	item.ChildMenu = sub
	return append(items[:2:2], append([]*fyne.MenuItem{item}, items[2:]...)...)
}
