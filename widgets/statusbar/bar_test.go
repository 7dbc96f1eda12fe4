package statusbar_test

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"nomina/widgets/internal/shot"
	"nomina/widgets/press"
	"nomina/widgets/statusbar"
)

func segments(tap func()) []statusbar.Segment {
	return []statusbar.Segment{
		{Text: "Saved", Tip: "Everything is in the project file."},
		{Text: "24 spans"},
		{Text: "3/100"},
		{Text: "Words", Tip: "Selections snap to words. Press B for exact characters.", OnTap: tap},
	}
}

func newBar(t testing.TB, width float32) (*statusbar.Bar, fyne.Window) {
	test.NewTempApp(t)
	b := statusbar.New()
	return b, shot.Show(t, container.NewBorder(nil, b, nil, nil, widget.NewEntry()), fyne.NewSize(width, 200))
}

// press clicks the button with this text.
func click(t testing.TB, w fyne.Window, text string) {
	t.Helper()
	for _, o := range test.LaidOutObjects(w.Content()) {
		if p, ok := o.(*press.Button); ok && p.Text() == text && p.Visible() {
			p.Tapped(nil)
			return
		}
	}
	t.Errorf("no button %q", text)
}

func TestBar_Action(t *testing.T) {
	b, w := newBar(t, 800)
	undone := 0
	b.Say(statusbar.Message{Text: "7 spans were marked.", Action: "Undo", OnAction: func() { undone++ }})
	click(t, w, "Undo")
	if undone != 1 {
		t.Errorf("undone: got %d times, want 1", undone)
	}
	b.Say(statusbar.Message{})
	for _, o := range test.LaidOutObjects(w.Content()) {
		if p, ok := o.(*press.Button); ok && p.Visible() {
			t.Errorf("after clearing: got button %q, want none", p.Text())
		}
	}
}

func TestBar_Segments(t *testing.T) {
	b, w := newBar(t, 800)
	taps := 0
	b.SetRight(segments(func() { taps++ }))
	click(t, w, "Words")
	click(t, w, "Saved") // plain text: nothing happens
	if taps != 1 {
		t.Errorf("taps: got %d, want 1", taps)
	}
	b.SetRight(segments(nil)[:1])
	b.SetRight(nil)
}

func TestBar_NarrowDropsTheFirstSegments(t *testing.T) {
	b, w := newBar(t, 320)
	b.SetRight(segments(nil))
	var got []string
	for _, o := range test.LaidOutObjects(w.Content()) {
		if p, ok := o.(*press.Button); ok && p.Visible() && p.Text() != "" {
			got = append(got, p.Text())
		}
	}
	if want := "[3/100 Words]"; fmt.Sprint(got) != want {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestBar_Tasks(t *testing.T) {
	b, w := newBar(t, 800)
	before := b.MinSize().Height
	cancelled := 0
	one := b.Task("Importing", "Cancel", func() { cancelled++ })
	two := b.Task("Searching", "", nil)
	two.Set(-1, "article 12")
	one.Set(0.42, "news.jsonl, line 1 200")
	if got, want := b.MinSize().Height, before+2*32; got != want {
		t.Errorf("height with two tasks: got %g, want %g", got, want)
	}
	click(t, w, "Cancel")
	if cancelled != 1 {
		t.Errorf("cancelled: got %d times, want 1", cancelled)
	}
	two.Set(7, "")
	two.Set(0.5, "")
	one.Done()
	one.Done()
	one.Set(-1, "too late")
	one.Done()
	two.Done()
	if got := b.MinSize().Height; got != before {
		t.Errorf("height afterwards: got %g, want %g", got, before)
	}
}

func TestBar_Golden(t *testing.T) {
	shot.Golden(t, "status", fyne.NewSize(1024, 96), func() fyne.CanvasObject {
		b := statusbar.New()
		b.Say(statusbar.Message{Text: "7 spans were marked.", Action: "Undo"})
		b.SetRight(segments(func() {}))
		b.Task("Importing", "Cancel", func() {}).Set(0.42, "news.jsonl, line 1 200 of about 3 000")
		b.Task("Searching the project for Kim Jong-un", "Cancel", func() {}).Set(-1, "article 12")
		return b
	})
	for name, width := range map[string]float32{"status-error": 760, "status-narrow": 400} {
		shot.Golden(t, name, fyne.NewSize(width, 32), func() fyne.CanvasObject {
			b := statusbar.New()
			b.Say(statusbar.Message{
				Text:  "The file news.xlsx could not be written because another program has it open.",
				Level: statusbar.Error, Action: "Details",
			})
			b.SetRight(segments(func() {}))
			return b
		})
	}
}

func TestBar_Choices(t *testing.T) {
	taps := 0
	question := statusbar.Message{
		Text: "“Kursk”: 7 unmarked, 2 already marked. Enter marks as Place, Esc leaves it.", Action: "Mark 7",
		Choices: []statusbar.Choice{{Text: "C: any capitals", On: true, OnTap: func() { taps++ }}, {Text: "A: any accents", OnTap: func() {}}},
	}
	shot.Golden(t, "status-question", fyne.NewSize(720, 32), func() fyne.CanvasObject {
		b := statusbar.New()
		b.SetRight(segments(func() {}))
		b.Say(question)
		return b
	})
	b, w := newBar(t, 720)
	b.Say(question)
	click(t, w, "C: any capitals")
	if taps != 1 {
		t.Errorf("taps: got %d, want 1", taps)
	}
	b.Say(statusbar.Message{Text: "Done."})
	for _, o := range test.LaidOutObjects(w.Content()) {
		if p, ok := o.(*press.Button); ok && p.Visible() && p.Text() == "C: any capitals" {
			t.Error("the choice is still there")
		}
	}
}
