package register

import (
	"strings"

	"nomina/data"
	"nomina/data/edit"
)

// Link lets annotations refer to an entity, and keeps what they cover as other
// names of it, in one act. The empty entity means to none.
type Link struct {
	Annotations []data.ID
	Entity      data.ID
}

// Plan implements edit.Command.
func (c Link) Plan(v edit.View) (edit.Step, error) {
	link := edit.Link{Annotations: c.Annotations, Entity: c.Entity}
	if c.Entity == "" {
		return link.Plan(v)
	}
	e, err := v.Entity(c.Entity)
	if err != nil {
		return link.Plan(v) // which says what is wrong
	}
	now := e
	for _, id := range c.Annotations {
		a, err := v.Annotation(id)
		if err != nil {
			return edit.Step{}, err
		}
		now = Called(now, a.Quote)
	}
	return edit.Bulk{Act: data.ActLink, Subject: short(e.Name), Commands: []edit.Command{link, edit.EditEntity{Entity: now}}}.Plan(v)
}

// short cuts a name for the status line.
func short(name string) string {
	const most = 60 // runes
	r := []rune(strings.Join(strings.Fields(name), " "))
	if len(r) <= most {
		return string(r)
	}
	return string(r[:most]) + "…"
}
