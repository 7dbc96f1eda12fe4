package uitest

import (
	"testing"

	"fyne.io/fyne/v2"

	"nomina/app/apptest"
)

// TestSnap_Trim labels what was selected with the blank and the comma at its
// ends, with the mouse and with keys, by words and exactly.
func TestSnap_Trim(t *testing.T) {
	const text = "hier, l’Ukraine, dit-il"
	for _, tt := range []struct {
		name string
		keys []string
		drag string
		want string
	}{
		{"as it is at first", nil, " l’Ukraine,", "Ukraine"},
		{"untrimmed", []string{"Shift+B"}, " l’Ukraine,", " l’Ukraine,"},
		{"untrimmed goes by words", []string{"Shift+B"}, "krai", "Ukraine"},
		{"untrimmed labels a comma", []string{"Shift+B"}, ",", ","},
		{"trimmed again", []string{"Shift+B", "Shift+B"}, " l’Ukraine,", "Ukraine"},
		{"exact", []string{"B"}, "krai", "krai"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			d := article(t, apptest.Options{}, text)
			d.Press(tt.keys...).Drag(tt.drag, 0).Press("1")
			spans(t, d, "PERSON "+tt.want)
		})
	}
}

// TestSnap_TrimByKeys does the same to a selection made without the mouse.
func TestSnap_TrimByKeys(t *testing.T) {
	d := article(t, apptest.Options{}, "hier, l’Ukraine, dit-il")
	d.Select(" l’Ukraine,", 0).Press("1")
	spans(t, d, "PERSON l’Ukraine")
	d.Press("Ctrl+Z", "Shift+B").Select(" l’Ukraine,", 0).Press("1")
	spans(t, d, "PERSON  l’Ukraine,")
}

// TestSnap_TrimIsSaid sees that the switch is in the status bar and in the settings, in
// both languages.
func TestSnap_TrimIsSaid(t *testing.T) {
	for _, tt := range []struct{ language, bar, setting string }{
		{"en", "Words, untrimmed", "leave out blanks"},
		{"fr", "Mots, bords compris", "écartent espaces"},
	} {
		d := article(t, apptest.Options{Language: tt.language, Size: fyne.NewSize(1000, 800)}, "Kim").Press("Shift+B")
		if !d.Shows(tt.bar) {
			t.Errorf("%s: status bar: want %q in it", tt.language, tt.bar)
		}
		if !d.Settings.Get().KeepEnds {
			t.Errorf("%s: the settings do not keep it", tt.language)
		}
		d.Press("Ctrl+,")
		if !d.Shows(tt.setting) {
			t.Errorf("%s: settings: got %s, want %q", tt.language, d.Screen(), tt.setting)
		}
	}
}
