package edit

import (
	"strings"

	"nomina/data"
)

// labelMaker finds the labels of an import by their keys and makes those that
// the project does not have.
type labelMaker struct {
	byKey   map[string]data.Label
	all     []data.Label // of the project, then those made
	made    []data.Label
	defined map[string]data.Label // what the file says about its keys
	newID   func() data.ID
}

func newLabelMaker(v View, defined []data.Label) (*labelMaker, error) {
	all, err := v.Labels()
	if err != nil {
		return nil, err
	}
	m := &labelMaker{
		byKey: make(map[string]data.Label), all: all, newID: v.NewID,
		defined: make(map[string]data.Label),
	}
	for _, l := range all {
		m.byKey[l.Key] = l
	}
	for _, l := range defined {
		key := labelKey(l.Key)
		if _, ok := m.defined[key]; !ok {
			m.defined[key] = l
		}
	}
	return m, nil
}

// labelKey returns the key as a project can have it: without control characters
// and blanks around it.
func labelKey(s string) string {
	return strings.TrimSpace(strings.Map(func(r rune) rune {
		if r < 0x20 || 0x7f <= r && r < 0xa0 {
			return ' '
		}
		return r
	}, s))
}

// find returns the label with that key, which is a labelKey.
func (m *labelMaker) find(key string) data.Label {
	if l, ok := m.byKey[key]; ok {
		return l
	}
	l := m.defined[key]
	l.Key = key
	if id, ok := uuid(l.ID); ok && !m.has(id) {
		l.ID = id
	} else {
		l.ID = m.newID()
	}
	if l.Slot <= 0 || l.Slot > data.MaxSlot || m.slotTaken(l.Slot) {
		l.Slot = FreeSlot(m.all)
	}
	if !isColor(l.Color) {
		l.Color = ""
	}
	l.Name, l.Guideline = utf8Only(l.Name), utf8Only(l.Guideline)
	l = complete(l, len(m.all))
	m.byKey[key] = l
	m.all = append(m.all, l)
	m.made = append(m.made, l)
	return l
}

func (m *labelMaker) has(id data.ID) bool {
	for _, l := range m.all {
		if l.ID == id {
			return true
		}
	}
	return false
}

func (m *labelMaker) slotTaken(slot int) bool {
	for _, l := range m.all {
		if l.Slot == slot {
			return true
		}
	}
	return false
}

// uuid returns the lower-case form of id and whether it is a UUID.
func uuid(id data.ID) (data.ID, bool) {
	if len(id) != 36 {
		return "", false
	}
	s := strings.ToLower(string(id))
	for i := range len(s) {
		dash := i == 8 || i == 13 || i == 18 || i == 23
		hex := '0' <= s[i] && s[i] <= '9' || 'a' <= s[i] && s[i] <= 'f'
		if dash && s[i] != '-' || !dash && !hex {
			return "", false
		}
	}
	return data.ID(s), true
}
