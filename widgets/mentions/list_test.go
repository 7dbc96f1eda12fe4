package mentions_test

import (
	"fmt"
	"image/color"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"nomina/widgets/internal/shot"
	"nomina/widgets/mentions"
)

// groups is a Source of so many rows in groups of ten, the header first.
type groups int

func (g groups) Len() int { return int(g) }

func (g groups) IndexOf(id string) int {
	var i int
	if _, err := fmt.Sscanf(id[:min(1, len(id))]+" "+id[min(1, len(id)):], "m %d", &i); err != nil || i >= int(g) {
		return -1
	}
	return i
}

var (
	labels = []string{"Person", "Place", "Organization", "Event"}
	hues   = []color.NRGBA{{0x00, 0x72, 0xb2, 0xff}, {0x00, 0x9e, 0x73, 0xff}, {0xe6, 0x9f, 0x00, 0xff}, {0xcc, 0x79, 0xa7, 0xff}}
	texts  = []string{"Kim Jong-un", "the Democratic People's Republic of Korea and its neighbours", "Sinuiju", "Élysée"}
)

func (g groups) Row(i int) mentions.Row {
	hue := hues[i/10%4]
	if i%10 == 0 {
		return mentions.Row{
			ID: fmt.Sprintf("m%d", i), Text: labels[i/10%4], Header: true, Count: 9 + i,
			Color: hue, Key: fmt.Sprint(i/10%4 + 1), Folded: i/10%4 == 1,
		}
	}
	return mentions.Row{
		ID: fmt.Sprintf("m%d", i), Text: texts[i%4], Detail: []string{"line 12", "", "3 more"}[i%3],
		Color: hue, Note: i%5 == 1,
	}
}

func words() mentions.Words {
	return mentions.Words{Title: "Mentions", Filter: "Filter mentions", Empty: "Nothing is marked yet. Select a name and press 1."}
}

func newList(t testing.TB, n int) (*mentions.List, fyne.Window) {
	test.NewTempApp(t)
	l := mentions.New()
	l.SetWords(words())
	l.SetSource(groups(n))
	return l, shot.Show(t, l, fyne.NewSize(300, 480))
}

func key(w fyne.Window, names ...fyne.KeyName) {
	for _, n := range names {
		w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: n})
	}
}

// log writes down what the list calls.
func log(l *mentions.List) *[]string {
	var got []string
	l.OnChoose = func(id string) { got = append(got, "choose "+id) }
	l.OnFold = func(id string) { got = append(got, "fold "+id) }
	l.OnMenu = func(id string, _ fyne.Position) { got = append(got, "menu "+id) }
	l.OnLeave = func() { got = append(got, "leave") }
	l.OnFilter = func(q string) { got = append(got, "filter "+q) }
	return &got
}

func TestList_Keyboard(t *testing.T) {
	tests := []struct {
		name string
		keys []fyne.KeyName
		want string
	}{
		{"enter folds a header", []fyne.KeyName{fyne.KeyDown, fyne.KeyEnter}, "[fold m0]"},
		{"enter chooses a mention", []fyne.KeyName{fyne.KeyDown, fyne.KeyDown, fyne.KeyEnter}, "[choose m1]"},
		{"left folds an open group", []fyne.KeyName{fyne.KeyDown, fyne.KeyLeft}, "[fold m0]"},
		{"right leaves an open group", []fyne.KeyName{fyne.KeyDown, fyne.KeyRight}, "[]"},
		{"left leaves a folded group", append(slices.Repeat([]fyne.KeyName{fyne.KeyDown}, 11), fyne.KeyLeft), "[]"},
		{"right unfolds it", append(slices.Repeat([]fyne.KeyName{fyne.KeyDown}, 11), fyne.KeyRight), "[fold m10]"},
		{"left on a mention does nothing", []fyne.KeyName{fyne.KeyDown, fyne.KeyDown, fyne.KeyLeft}, "[]"},
		{"the menu key asks for the menu", []fyne.KeyName{fyne.KeyDown, desktop.KeyMenu}, "[menu m0]"},
		{"esc leaves the filter", []fyne.KeyName{fyne.KeyEscape}, "[leave]"},
		{"esc leaves the rows", []fyne.KeyName{fyne.KeyDown, fyne.KeyEscape}, "[leave]"},
		{"up from the first row is the filter", []fyne.KeyName{fyne.KeyDown, fyne.KeyUp, fyne.KeyEscape}, "[leave]"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			l, w := newList(t, 100)
			got := log(l)
			l.FocusFilter()
			key(w, tt.keys...)
			if fmt.Sprint(*got) != tt.want {
				t.Errorf("got %v, want %v", *got, tt.want)
			}
		})
	}
}

func TestList_Mouse(t *testing.T) {
	l, w := newList(t, 100)
	got := log(l)
	at := func(row int) fyne.Position { return fyne.NewPos(100, 88+float32(row)*32) }
	test.TapCanvas(w.Canvas(), at(0))
	test.TapCanvas(w.Canvas(), at(2))
	if want := "[fold m0 choose m2]"; fmt.Sprint(*got) != want {
		t.Errorf("got %v, want %v", *got, want)
	}
}

func TestList_Filter(t *testing.T) {
	l, w := newList(t, 100)
	got := log(l)
	l.FocusFilter()
	test.Type(w.Canvas().Focused(), "ki")
	if want := "[filter k filter ki]"; fmt.Sprint(*got) != want {
		t.Errorf("got %v, want %v", *got, want)
	}
}

func TestList_ChosenIsWhereTheKeyboardBegins(t *testing.T) {
	l, w := newList(t, 20000)
	got := log(l)
	l.SetChosen("m12345")
	l.FocusRows()
	key(w, fyne.KeyEnter)
	if want := "[choose m12345]"; fmt.Sprint(*got) != want {
		t.Errorf("got %v, want %v", *got, want)
	}
}

func TestList_Golden(t *testing.T) {
	shot.Golden(t, "mentions", fyne.NewSize(300, 480), func() fyne.CanvasObject {
		l := mentions.New()
		l.SetWords(words())
		l.SetSource(groups(100))
		l.SetChosen("m3")
		return l
	})
	shot.Golden(t, "mentions-empty", fyne.NewSize(300, 200), func() fyne.CanvasObject {
		l := mentions.New()
		l.SetWords(words())
		return l
	})
}

func BenchmarkList_Reload(b *testing.B) {
	l, _ := newList(b, 20000)
	for b.Loop() {
		l.Reload()
	}
}

func BenchmarkList_Jump(b *testing.B) {
	l, _ := newList(b, 20000)
	for i := 0; b.Loop(); i++ {
		l.SetChosen(fmt.Sprintf("m%d", i*7919%20000))
	}
}
