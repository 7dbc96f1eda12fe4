package update

import (
	"testing"
	"time"
)

func TestRelease_Newer(t *testing.T) {
	for _, tt := range []struct {
		has, is string
		want    bool
	}{
		{"0.1.0", "0.2.0", true}, {"0.1.0", "0.1.0", false}, {"0.2.0", "0.1.9", false},
		{"0.9.0", "0.10.0", true}, {"0.10.0", "0.9.0", false}, {"0.9.9", "1.0.0", true},
		{"0.2.0-rc.1", "0.2.0", true}, {"0.2.0-rc.1", "0.2.0-rc.2", true}, {"0.2.0-rc.2", "0.2.0-rc.10", true},
		{"0.2.0", "0.2.0-rc.2", false}, {"0.1.0", "0.2.0-rc.1", false}, {"0.3.0-rc.1", "0.2.0", false},
		{"test", "0.2.0", false}, {"", "0.2.0", false},
	} {
		if got := (Release{Version: tt.is}).Newer(tt.has); got != tt.want {
			t.Errorf("%s to one who has %q: got newer %v, want %v", tt.is, tt.has, got, tt.want)
		}
	}
}

func TestDue(t *testing.T) {
	now := time.Date(2026, 11, 24, 12, 0, 0, 0, time.UTC)
	for _, tt := range []struct {
		name string
		last time.Time
		want bool
	}{
		{"never", time.Time{}, true}, {"just now", now, false}, {"an hour ago", now.Add(-time.Hour), false},
		{"yesterday", now.Add(-Interval), true}, {"the clock was set back", now.Add(time.Hour), true},
	} {
		if got := Due(tt.last, now); got != tt.want {
			t.Errorf("%s: got %v, want %v", tt.name, got, tt.want)
		}
	}
}

func TestManual(t *testing.T) {
	for _, tt := range []struct {
		name          string
		m             manual
		proxy, direct string
	}{
		{"off", manual{false, "proxy:80", "<local>"}, "", ""},
		{"one for all", manual{true, "proxy:80", "<local>"}, "proxy:80", ""},
		{"one for each", manual{true, "http=a:80;https=b:81;ftp=c:82", ""}, "b:81", ""},
		{"none for https", manual{true, "http=a:80", ""}, "", ""},
		{"but some", manual{true, "proxy:80", "localhost; *.intranet;<local>"}, "proxy:80", "localhost,.intranet"},
	} {
		if got := tt.m.https(); got != tt.proxy {
			t.Errorf("%s: got the proxy %q, want %q", tt.name, got, tt.proxy)
		}
		if got := tt.m.without(); got != tt.direct {
			t.Errorf("%s: got %q directly, want %q", tt.name, got, tt.direct)
		}
	}
}
