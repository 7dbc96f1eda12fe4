package edit

import (
	"fmt"
	"strconv"

	"nomina/data"
)

// Bulk makes one act, one undo, of several commands. Each is planned on the
// project as the earlier ones leave it. The first error ends the planning and
// says which command it was, counted from 1.
type Bulk struct {
	Act      data.Act // empty means data.ActBulk
	Subject  string   // empty means the number of records touched
	Commands []Command
}

// Plan implements Command.
func (c Bulk) Plan(v View) (Step, error) {
	o := newOverlay(v)
	s := Step{Act: c.Act, Subject: c.Subject}
	if s.Act == "" {
		s.Act = data.ActBulk
	}
	var where []data.ID
	for i, command := range c.Commands {
		part, err := command.Plan(o)
		if err == nil {
			err = o.add(part)
		}
		if err != nil {
			return Step{}, fmt.Errorf("plan command %d: %w", i+1, err)
		}
		s.Texts = append(s.Texts, part.Texts...)
		if !part.Changes.Empty() {
			where = append(where, part.Article)
		}
	}
	s.Changes = o.done.changes()
	s.Article = only(where)
	if s.Subject == "" {
		s.Subject = strconv.Itoa(s.Changes.Len())
	}
	return s, nil
}
