package annotate

import (
	"cmp"
	"slices"
	"strconv"

	"nomina/app/look"
	"nomina/app/settings"
	"nomina/data"
	"nomina/widgets/labelbar"
	"nomina/widgets/textview"
)

// labels are the project's labels in the order of their keys.
type labels struct {
	list []data.Label
	byID map[data.ID]data.Label
}

func newLabels(list []data.Label) *labels {
	l := &labels{list: slices.Clone(list), byID: map[data.ID]data.Label{}}
	slices.SortFunc(l.list, func(a, b data.Label) int {
		return cmp.Or(cmp.Compare(slotOrder(a), slotOrder(b)), cmp.Compare(a.Key, b.Key))
	})
	for _, x := range l.list {
		l.byID[x.ID] = x
	}
	return l
}

// slotOrder puts labels without a key last.
func slotOrder(l data.Label) int {
	if l.Slot == 0 {
		return data.MaxSlot + 1
	}
	return l.Slot
}

// apply returns the labels after a commit.
func (l *labels) apply(c data.Delta[data.Label]) *labels {
	next := map[data.ID]data.Label{}
	for id, x := range l.byID {
		next[id] = x
	}
	for _, x := range c.Deleted {
		delete(next, x.ID)
	}
	for _, u := range c.Updated {
		next[u.New.ID] = u.New
	}
	for _, x := range c.Created {
		next[x.ID] = x
	}
	list := make([]data.Label, 0, len(next))
	for _, x := range next {
		list = append(list, x)
	}
	return newLabels(list)
}

func (l *labels) slot(n int) (data.Label, bool) {
	for _, x := range l.list {
		if x.Slot == n {
			return x, true
		}
	}
	return data.Label{}, false
}

func (l *labels) name(id data.ID) string { return l.byID[id].Name }

// styles returns how the marks of each label look, under captions of that kind.
func (l *labels) styles(captions string) map[string]textview.Style {
	out := map[string]textview.Style{}
	for i, x := range l.list {
		out[string(x.ID)] = textview.Style{Color: look.ParseColor(x.Color), Caption: caption(x, i, captions), Order: i}
	}
	return out
}

// caption is what the label mark of the i-th label shows.
func caption(x data.Label, i int, captions string) string {
	switch key := SlotKey(x.Slot); {
	case captions == settings.CaptionKey && key != "":
		return key
	case captions == settings.CaptionSign:
		return sign(i)
	}
	return x.Name
}

// sign returns a shape for the i-th label; they begin anew after the last.
func sign(i int) string {
	signs := []rune("●■▲◆★▼✚♥♣♠○□△◇☆▶◀✕♦§")
	return string(signs[i%len(signs)])
}

func (l *labels) chips(captions string, counts map[data.ID]int, armed, current data.ID) []labelbar.Chip {
	out := make([]labelbar.Chip, len(l.list))
	for i, x := range l.list {
		out[i] = labelbar.Chip{
			ID: string(x.ID), Name: x.Name, Key: SlotKey(x.Slot), Tip: x.Guideline, Color: look.ParseColor(x.Color),
			Count: counts[x.ID], Armed: x.ID == armed, Current: x.ID == current,
		}
		if captions == settings.CaptionSign {
			out[i].Sign = sign(i)
		}
	}
	return out
}

// SlotKey returns the key of a slot as it stands on a chip: "1" … "9", "0",
// then the same after "⇧", and nothing for slot 0.
func SlotKey(slot int) string {
	switch {
	case slot <= 0 || slot > data.MaxSlot:
		return ""
	case slot > 10:
		return "⇧" + strconv.Itoa(slot%10)
	}
	return strconv.Itoa(slot % 10)
}
