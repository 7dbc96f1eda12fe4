package app

import (
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"nomina/app/say"
	"nomina/assets"
	"nomina/data"
)

// startPage stands in the window while no project is open.
func (a *App) startPage() fyne.CanvasObject {
	icon := canvas.NewImageFromResource(fyne.NewStaticResource("Icon.png", assets.Icon()))
	icon.FillMode = canvas.ImageFillContain
	icon.SetMinSize(fyne.NewSize(72, 72))
	title := widget.NewLabelWithStyle("Nomina", fyne.TextAlignCenter, fyne.TextStyle{Bold: true})
	title.SizeName = theme.SizeNameHeadingText
	hint := widget.NewLabelWithStyle(say.T("start.hint"), fyne.TextAlignCenter, fyne.TextStyle{})
	column := container.NewVBox(icon, title, hint)
	for _, b := range a.startButtons() {
		column.Add(b)
	}
	for _, o := range a.recentButtons() {
		column.Add(o)
	}
	return container.NewBorder(nil, a.status, nil, nil, container.NewVScroll(container.NewCenter(column)))
}

func (a *App) startButtons() []fyne.CanvasObject {
	fresh := widget.NewButtonWithIcon(say.T("act.project.new"), theme.DocumentCreateIcon(), a.newProject)
	fresh.Importance = widget.HighImportance
	return []fyne.CanvasObject{
		fresh,
		widget.NewButtonWithIcon(say.T("act.project.open"), theme.FolderOpenIcon(), a.chooseProject),
		widget.NewButtonWithIcon(say.T("act.project.sample"), theme.DocumentIcon(), a.OpenSample),
	}
}

func (a *App) recentButtons() []fyne.CanvasObject {
	recent := a.o.Settings.Get().Recent
	if len(recent) == 0 {
		return nil
	}
	head := widget.NewLabel(say.T("menu.recent"))
	head.Importance = widget.LowImportance
	out := []fyne.CanvasObject{head}
	for _, path := range recent[:min(len(recent), 5)] {
		b := widget.NewButton(filepath.Base(path), func() { a.OpenProject(path, data.OpenWrite) })
		b.Alignment = widget.ButtonAlignLeading
		b.Importance = widget.LowImportance
		out = append(out, b)
	}
	return out
}
