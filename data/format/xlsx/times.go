package xlsx

import (
	"encoding/json"
	"math"
	"strconv"
	"strings"
	"time"

	"nomina/data"
)

// strange returns a time that Excel's calendar does not have: as RFC 3339, or in
// milliseconds where that has no such year either.
func strange(t data.Time) string {
	at := time.UnixMilli(int64(t)).UTC()
	if at.Year() < 0 || at.Year() > 9999 {
		return strconv.FormatInt(int64(t), 10)
	}
	return at.Format(time.RFC3339Nano)
}

// parseTime reads what date wrote, and dates as people type them. It is false
// for what is none; nothing at all is the zero time.
func parseTime(s string) (data.Time, bool) {
	if s == "" {
		return 0, true
	}
	if ms, err := strconv.ParseInt(s, 10, 64); err == nil && (ms <= -lastDay || ms >= lastDay) {
		return data.Time(ms), true
	}
	if day, err := strconv.ParseFloat(s, 64); err == nil && math.Abs(day) < lastDay {
		return data.Time(math.Round((day - epochDay) * dayMs)), true
	}
	return isoTime(s)
}

// isoTime reads the beginning of a time in the order year, month, day.
func isoTime(s string) (data.Time, bool) {
	s = strings.TrimSpace(s)
	for _, layout := range []string{
		time.RFC3339Nano, "2006-01-02T15:04:05", time.DateTime, "2006-01-02 15:04", "2006-01-02T15:04", time.DateOnly, "2006-01", "2006",
	} {
		if t, err := time.Parse(layout, s); err == nil {
			return data.Time(t.UnixMilli()), true
		}
	}
	return 0, false
}

// dateOf returns the day that an article's metadata gives it, else when it came
// into the project.
func dateOf(a data.Article) data.Time {
	if !strings.Contains(strings.ToLower(a.Meta), "dat") && !strings.Contains(a.Meta, "publi") {
		return a.Created
	}
	var meta map[string]json.RawMessage
	if json.Unmarshal([]byte(a.Meta), &meta) != nil {
		return a.Created
	}
	for _, key := range []string{"date", "Date", "published", "published_at", "datePublished", "date_published", "publication_date", "pubDate", "pubdate"} {
		var s string
		if json.Unmarshal(meta[key], &s) == nil {
			if t, ok := isoTime(s); ok {
				return t
			}
		}
	}
	return a.Created
}
