package welcome

import (
	"testing"
	"time"

	"fyne.io/fyne/v2/test"

	"nomina/app/say"
	"nomina/assets"
)

func TestAgo(t *testing.T) {
	test.NewTempApp(t)
	if err := say.Use(assets.Translations(), "en"); err != nil {
		t.Fatal(err)
	}
	zone := time.FixedZone("", 2*60*60)
	now := time.Date(2026, 3, 2, 9, 30, 0, 0, zone)
	for _, tt := range []struct {
		then time.Time
		want string
	}{
		{now.Add(time.Hour), "just now"}, {now.Add(-59 * time.Second), "just now"},
		{now.Add(-time.Minute), "1 minute ago"}, {now.Add(-59 * time.Minute), "59 minutes ago"},
		{now.Add(-time.Hour), "1 hour ago"}, {now.Add(-9 * time.Hour), "9 hours ago"},
		{now.Add(-10 * time.Hour), "yesterday"},
		{now.Add(-10 * time.Hour).UTC(), "yesterday"}, // the same moment, told in another place
		{time.Date(2026, 3, 1, 0, 0, 0, 0, zone), "yesterday"}, {time.Date(2026, 2, 28, 23, 59, 0, 0, zone), "2 days ago"},
		{now.AddDate(0, 0, -13), "13 days ago"}, {now.AddDate(0, 0, -14), "2 weeks ago"}, {now.AddDate(0, 0, -60), "8 weeks ago"},
		{now.AddDate(0, 0, -61), "2 months ago"}, {now.AddDate(0, 0, -364), "11 months ago"},
		{now.AddDate(0, 0, -365), "1 year ago"}, {now.AddDate(-3, 0, 0), "3 years ago"},
	} {
		if got := ago(tt.then, now); got != tt.want {
			t.Errorf("%v: got %q, want %q", tt.then, got, tt.want)
		}
	}
}

func TestTilde(t *testing.T) {
	for _, tt := range []struct{ folder, home, want string }{
		{"/home/ada/news", "/home/ada", "~/news"}, {"/home/ada", "/home/ada", "~"},
		{"/home/adam/news", "/home/ada", "/home/adam/news"}, {"/srv/news", "/home/ada", "/srv/news"},
		{"/news", "", "/news"}, {"/news", "/", "/news"},
	} {
		if got := tilde(tt.folder, tt.home); got != tt.want {
			t.Errorf("%s at home in %s: got %s, want %s", tt.folder, tt.home, got, tt.want)
		}
	}
}
