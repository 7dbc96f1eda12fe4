package palette

import (
	"strings"

	"nomina/app/say"
	"nomina/data"
	panel "nomina/widgets/palette"
)

// kind is what a row stands for. The order is that of equals.
type kind int

const (
	command kind = iota
	label
	article
	mention
	kinds // how many there are
)

// name is the kind in the settings and in the keys of the messages.
func (k kind) name() string { return [...]string{"action", "label", "article", "mention"}[k] }

// item is what a row stands for.
type item struct {
	kind kind
	id   data.ID
}

// String returns the form kept in the settings.
func (it item) String() string { return it.kind.name() + ":" + string(it.id) }

// remembered reads what the settings keep, the newest first, and gives the
// newest the highest number.
func remembered(kept []string) map[item]int {
	out := map[item]int{}
	for i, text := range kept {
		name, id, _ := strings.Cut(text, ":")
		for k := range kinds {
			if k.name() == name {
				out[item{k, data.ID(id)}] = len(kept) - i
			}
		}
	}
	return out
}

// recents returns the numbers of one kind.
func (p *Palette) recents(k kind) map[data.ID]int {
	out := map[data.ID]int{}
	for it, n := range p.recent {
		if it.kind == k {
			out[it.id] = n
		}
	}
	return out
}

// filter takes the sign off that asks for one kind alone.
func filter(typed string) (only kind, rest string, filtered bool) {
	for sign, k := range map[string]kind{">": command, "#": label, "@": mention} {
		if after, ok := strings.CutPrefix(strings.TrimLeft(typed, " "), sign); ok {
			return k, after, true
		}
	}
	return 0, typed, false
}

func words() panel.Words {
	return panel.Words{Prompt: say.T("palette.prompt"), Nothing: say.T("palette.nothing"), Hint: say.T("palette.hint")}
}
