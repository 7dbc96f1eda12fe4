package help

import (
	"fyne.io/fyne/v2"

	"nomina/app/action"
	"nomina/app/say"
)

// fixed is something the article does by keys of its own, which cannot be
// changed: action.Reserved keeps them from the actions.
type fixed struct {
	title string // of the message
	keys  []action.Chord
}

// article lists the article's own keys.
func article() []entry {
	out := []entry{{heading: say.T("keys.article")}}
	out = append(out, rows(moving())...)
	out = append(out, entry{heading: say.T("keys.edges")})
	return append(out, rows(edges())...)
}

func rows(all []fixed) []entry {
	out := make([]entry, len(all))
	for i, f := range all {
		out[i] = entry{fixed: f}
	}
	return out
}

// moving is what moves the caret and selects.
func moving() []fixed {
	word := fyne.KeyModifierControl
	if action.Ctrl == fyne.KeyModifierSuper { // macOS
		word = action.Alt
	}
	return []fixed{
		{"keys.by_character", pair(fyne.KeyLeft, fyne.KeyRight)},
		{"keys.by_word", pair(fyne.KeyLeft, fyne.KeyRight, word)},
		{"keys.by_line", pair(fyne.KeyUp, fyne.KeyDown)},
		{"keys.by_screen", pair(fyne.KeyPageUp, fyne.KeyPageDown)},
		{"keys.line_ends", pair(fyne.KeyHome, fyne.KeyEnd)},
		{"keys.text_ends", pair(fyne.KeyHome, fyne.KeyEnd, fyne.KeyModifierControl)},
		{"keys.select", pair(fyne.KeyLeft, fyne.KeyRight, action.Shift)},
		{"keys.select_word", pair(fyne.KeyLeft, fyne.KeyRight, word, action.Shift)},
		{"keys.select_line", pair(fyne.KeyUp, fyne.KeyDown, action.Shift)},
		{"keys.select_all", []action.Chord{action.Key(fyne.KeyA, action.Ctrl)}},
		{"keys.let_go", []action.Chord{action.Key(fyne.KeyEscape)}},
	}
}

// edges is what moves the ends of the span that is chosen.
func edges() []fixed {
	const word = fyne.KeyModifierControl
	return []fixed{
		{"keys.end", pair(fyne.KeyLeft, fyne.KeyRight)},
		{"keys.end_five", pair(fyne.KeyLeft, fyne.KeyRight, action.Shift)},
		{"keys.end_word", pair(fyne.KeyLeft, fyne.KeyRight, word)},
		{"keys.start", pair(fyne.KeyLeft, fyne.KeyRight, action.Alt)},
		{"keys.start_five", pair(fyne.KeyLeft, fyne.KeyRight, action.Alt, action.Shift)},
		{"keys.start_word", pair(fyne.KeyLeft, fyne.KeyRight, action.Alt, word)},
	}
}

func pair(back, on fyne.KeyName, mods ...fyne.KeyModifier) []action.Chord {
	return []action.Chord{action.Key(back, mods...), action.Key(on, mods...)}
}

// shown returns a chord as it stands on the screen.
func shown(c action.Chord) string { return c.Show(func(k string) string { return say.T(k) }) }
