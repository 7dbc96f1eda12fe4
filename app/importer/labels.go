package importer

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"nomina/app/say"
)

// mapping says in a line what becomes of the labels of the files.
func (p *sheet) mapping() string {
	var parts []string
	for _, key := range p.f.keys() {
		switch to := p.target(key); {
		case to != key:
			parts = append(parts, key+" = "+to)
		case !p.known(key):
			parts = append(parts, say.T("import.new_label", say.Data{"Label": key}))
		default:
			parts = append(parts, key)
		}
		if len(parts) == 6 && len(p.f.counts) > 6 {
			parts = append(parts, "…")
			break
		}
	}
	return say.T("import.labels", say.Data{"Labels": strings.Join(parts, ", ")})
}

func (p *sheet) known(key string) bool {
	for _, l := range p.f.labels {
		if l.Key == key {
			return true
		}
	}
	return false
}

// chooseLabels asks which label of the project each of the files becomes.
func (p *sheet) chooseLabels() {
	d := p.h.Modals.New(say.T("button.close"), "")
	rows := container.NewVBox()
	for _, key := range p.f.keys() {
		names, keys := []string{say.T("import.stays", say.Data{"Label": key})}, []string{key}
		for _, l := range p.f.labels {
			if l.Key != key {
				names, keys = append(names, l.Name), append(keys, l.Key)
			}
		}
		at := 0
		for i, k := range keys {
			if k == p.target(key) {
				at = i
			}
		}
		choice := d.NewSelect(names, at, func(i int) {
			p.taking.Labels[key] = keys[i]
			p.showAll()
			p.showFile()
		})
		count := widget.NewLabel(say.N("import.label_count", p.f.counts[key], say.Data{"Label": key}))
		count.Truncation = fyne.TextTruncateEllipsis
		rows.Add(container.NewGridWithColumns(2, count, choice))
	}
	d.Show(say.T("import.labels_title"), d.NewScroll(rows), fyne.NewSize(520, 420), nil)
}
