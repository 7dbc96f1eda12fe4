package edit

import (
	"cmp"
	"strings"
	"unicode"

	"nomina/data"
)

// AddLabel adds a label to the project. An empty ID means a new one, an empty
// Name the Key, an empty Color data.NextColor. Slot is taken as it is; see
// FreeSlot.
type AddLabel struct{ Label data.Label }

// Plan implements Command.
func (c AddLabel) Plan(v View) (Step, error) {
	all, err := v.Labels()
	if err != nil {
		return Step{}, err
	}
	l := c.Label
	if l.ID == "" {
		l.ID = v.NewID()
	}
	l = complete(l, len(all))
	if err := checkLabel(l, all); err != nil {
		return Step{}, err
	}
	return labelStep(data.Delta[data.Label]{Created: []data.Label{l}}, l), nil
}

// complete fills in the name and the colour of the n-th label.
func complete(l data.Label, n int) data.Label {
	if l.Name == "" {
		l.Name = l.Key
	}
	if l.Color == "" {
		l.Color = data.NextColor(n)
	}
	l.Color = strings.ToUpper(l.Color)
	return l
}

func labelStep(d data.Delta[data.Label], l data.Label) Step {
	return Step{Changes: data.Changes{Labels: d}, Act: data.ActLabel, Subject: short(l.Name)}
}

// EditLabel replaces the label with the same ID. An empty Name means the Key, an
// empty Color the one it has.
type EditLabel struct{ Label data.Label }

// Plan implements Command.
func (c EditLabel) Plan(v View) (Step, error) {
	old, err := findLabel(v, c.Label.ID)
	if err != nil || c.Label == old {
		return Step{Act: data.ActLabel}, err
	}
	all, err := v.Labels()
	if err != nil {
		return Step{}, err
	}
	now := c.Label
	now.Color = cmp.Or(now.Color, old.Color)
	now = complete(now, len(all))
	if err := checkLabel(now, all); err != nil {
		return Step{}, err
	}
	if now == old {
		return Step{Act: data.ActLabel}, nil
	}
	return labelStep(data.Delta[data.Label]{Updated: []data.Update[data.Label]{{Old: old, New: now}}}, now), nil
}

// checkLabel checks l by itself and beside the others among all.
func checkLabel(l data.Label, all []data.Label) error {
	broken := func(r Rule, value string) error {
		return &InvalidError{Rule: r, Label: l.ID, Value: value, Count: l.Slot}
	}
	switch {
	case l.Key == "":
		return broken(RuleKeyEmpty, "")
	case l.Key != strings.TrimSpace(l.Key), strings.ContainsFunc(l.Key, unicode.IsControl):
		return broken(RuleKeyForm, l.Key)
	case l.Slot < 0 || l.Slot > data.MaxSlot:
		return broken(RuleSlotRange, "")
	case !isColor(l.Color):
		return broken(RuleColor, l.Color)
	}
	for _, o := range all {
		switch {
		case o.ID == l.ID:
		case o.Key == l.Key:
			return &InvalidError{Rule: RuleKeyTaken, Label: o.ID, Value: o.Key}
		case o.Slot == l.Slot && l.Slot != 0:
			return &InvalidError{Rule: RuleSlotTaken, Label: o.ID, Value: o.Key, Count: l.Slot}
		}
	}
	return nil
}

func isColor(s string) bool {
	return len(s) == 7 && s[0] == '#' && strings.Trim(s[1:], "0123456789ABCDEFabcdef") == ""
}

// FreeSlot returns the lowest slot that none of labels has, 0 if there is none.
func FreeSlot(labels []data.Label) int {
	var taken [data.MaxSlot + 1]bool
	for _, l := range labels {
		if 0 <= l.Slot && l.Slot <= data.MaxSlot {
			taken[l.Slot] = true
		}
	}
	for slot := 1; slot <= data.MaxSlot; slot++ {
		if !taken[slot] {
			return slot
		}
	}
	return 0
}

// RemoveLabel deletes a label. If annotations have it, that is RuleLabelUsed
// unless Cascade is set: then they are removed with it, in the same act.
type RemoveLabel struct {
	ID      data.ID
	Cascade bool
}

// Plan implements Command.
func (c RemoveLabel) Plan(v View) (Step, error) {
	l, err := findLabel(v, c.ID)
	if err != nil {
		return Step{}, err
	}
	counts, err := v.LabelCounts()
	if err != nil {
		return Step{}, err
	}
	n := counts[c.ID]
	if n > 0 && !c.Cascade {
		return Step{}, &InvalidError{Rule: RuleLabelUsed, Label: c.ID, Value: l.Key, Count: n}
	}
	s := labelStep(data.Delta[data.Label]{Deleted: []data.Label{l}}, l)
	if s.Changes.Entities, err = unlabelled(v, c.ID); err != nil {
		return Step{}, err
	}
	if n == 0 {
		return s, nil
	}
	used, err := v.Labelled(c.ID)
	if err != nil {
		return Step{}, err
	}
	removal, err := finish(v, data.ActLabel, data.Delta[data.Annotation]{Deleted: used})
	if err != nil {
		return Step{}, err
	}
	s.Changes.Annotations, s.Changes.Articles = removal.Changes.Annotations, removal.Changes.Articles
	s.Article = removal.Article
	return s, nil
}
