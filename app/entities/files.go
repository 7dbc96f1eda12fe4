package entities

import "fyne.io/fyne/v2"

// fileButtons are what reads and writes the register as a file.
func (p *page) fileButtons() []fyne.CanvasObject { return nil }
