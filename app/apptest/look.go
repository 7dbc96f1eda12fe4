package apptest

import (
	"context"
	"fmt"

	"fyne.io/fyne/v2"

	"nomina/data"
	"nomina/widgets/statusbar"
)

// Spans returns the open article's annotations as the store holds them, e.g.
// "PERSON Kim Jong-un", in the order of the text.
func (d *Driver) Spans() []string {
	d.T.Helper()
	ctx := context.Background()
	snap := d.snapshot()
	labels, err := snap.Labels(ctx)
	if err != nil {
		d.T.Fatal(err)
	}
	keys := map[data.ID]string{}
	for _, l := range labels {
		keys[l.ID] = l.Key
	}
	list, err := snap.Annotations(ctx, d.App.Page().Article())
	if err != nil {
		d.T.Fatal(err)
	}
	out := []string{}
	for _, a := range list {
		text := fmt.Sprintf("%s %s", keys[a.Label], a.Quote)
		if a.Note != "" {
			text += " (" + a.Note + ")"
		}
		out = append(out, text)
	}
	return out
}

// Article returns the open article as the store holds it.
func (d *Driver) Article() data.Article {
	d.T.Helper()
	a, err := d.snapshot().Article(context.Background(), d.App.Page().Article())
	if err != nil {
		d.T.Fatal(err)
	}
	return a
}

func (d *Driver) snapshot() data.Snapshot {
	d.T.Helper()
	snap, err := d.App.Snapshot(context.Background())
	if err != nil {
		d.T.Fatal(err)
	}
	d.T.Cleanup(func() { _ = snap.Close() })
	return snap
}

// Message returns what the welcome page tells or, without that, what the status
// bar says.
func (d *Driver) Message() string {
	d.T.Helper()
	if notice := d.App.Notice(); notice != "" {
		return notice
	}
	var bar *statusbar.Bar
	d.walk(func(o fyne.CanvasObject) bool {
		bar, _ = o.(*statusbar.Bar)
		return bar != nil
	})
	if bar == nil && d.App.Page() == nil {
		return ""
	}
	if bar == nil {
		d.T.Fatal("no status bar on the screen")
	}
	return bar.Message().Text
}
