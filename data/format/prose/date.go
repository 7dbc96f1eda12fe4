package prose

import (
	"strings"
	"time"
)

// Date returns a date as ISO 8601 writes it: the day alone, or RFC 3339 with the
// offset that stands there. What is no date that begins with a year is returned
// as it is, with even blanks: nothing is guessed of 03/04/2024.
func Date(s string) string {
	s = strings.Join(strings.Fields(s), " ")
	if dateOnly.MatchString(s) {
		return s
	}
	for _, layout := range [...]string{
		time.RFC3339Nano, "2006-01-02T15:04:05.999Z0700", "2006-01-02T15:04Z07:00", "2006-01-02 15:04:05Z07:00", "2006-01-02 15:04:05 -0700",
		time.RFC1123Z, time.RFC1123,
	} {
		if t, err := time.Parse(layout, s); err == nil {
			return t.Format(time.RFC3339)
		}
	}
	for _, layout := range [...]string{"2006-01-02T15:04:05", "2006-01-02 15:04:05", "2006-01-02T15:04", "2006-01-02 15:04"} {
		if t, err := time.Parse(layout, s); err == nil {
			return t.Format("2006-01-02T15:04:05") // no zone stands there
		}
	}
	return s
}
