package edit

import (
	"strconv"

	"nomina/data"
)

// SetStatus gives articles a status, all or none. Those that have it already
// stay as they are.
type SetStatus struct {
	Articles []data.ID
	Status   data.Status
}

// Plan implements Command.
func (c SetStatus) Plan(v View) (Step, error) {
	if !c.Status.Valid() {
		return Step{}, &InvalidError{Rule: RuleStatus, Value: string(c.Status)}
	}
	s := Step{Act: data.ActStatus}
	seen := make(map[data.ID]bool, len(c.Articles))
	for _, id := range c.Articles {
		a, err := findArticle(v, id)
		if err != nil {
			return Step{}, err
		}
		if seen[id] || a.Status == c.Status {
			continue
		}
		seen[id] = true
		now := a
		now.Status = c.Status
		s.Changes.Articles.Updated = append(s.Changes.Articles.Updated, data.Update[data.Article]{Old: a, New: now})
	}
	changed := s.Changes.Articles.Updated
	s.Subject = strconv.Itoa(len(changed))
	if len(changed) == 1 {
		s.Article, s.Subject = changed[0].New.ID, short(changed[0].New.Title)
	}
	return s, nil
}
