package welcome

import (
	"time"

	"nomina/app/say"
)

const day = 24 * time.Hour

// ago tells how long before now a time was: in the unit that people would use,
// days counted by the calendar of now's place. What lies in the future, as after
// a clock was set, was just now.
func ago(then, now time.Time) string {
	then = then.In(now.Location())
	passed, days := now.Sub(then), calendarDays(then, now)
	switch {
	case passed < time.Minute:
		return say.T("ago.now")
	case passed < time.Hour:
		return say.N("ago.minutes", int(passed/time.Minute))
	case days == 0:
		return say.N("ago.hours", int(passed/time.Hour))
	case days == 1:
		return say.T("ago.yesterday")
	case days < 14:
		return say.N("ago.days", days)
	case days < 61:
		return say.N("ago.weeks", days/7)
	case days < 365:
		return say.N("ago.months", days*12/365)
	}
	return say.N("ago.years", days/365)
}

// calendarDays is how many midnights lie between two times of one place.
func calendarDays(then, now time.Time) int {
	date := func(t time.Time) time.Time { return time.Date(t.Year(), t.Month(), t.Day(), 0, 0, 0, 0, time.UTC) }
	return int(date(now).Sub(date(then)) / day)
}
