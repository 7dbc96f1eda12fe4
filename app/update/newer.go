package update

import (
	"time"

	"golang.org/x/mod/semver"
)

// Interval is how long after a check by itself the next one comes at the
// earliest.
const Interval = 24 * time.Hour

// Newer reports whether r is worth telling somebody who has current. A version
// before a version is told only to who has one already; a current that is no
// version at all, as in a test, knows nothing newer.
func (r Release) Newer(current string) bool {
	has, is := "v"+current, "v"+r.Version
	if !semver.IsValid(has) || semver.Compare(is, has) <= 0 {
		return false
	}
	return semver.Prerelease(is) == "" || semver.Prerelease(has) != ""
}

// Due reports whether a check by itself may be made now. A clock that was set
// back does not keep it off for ever.
func Due(last, now time.Time) bool {
	since := now.Sub(last)
	return since < 0 || since >= Interval
}
