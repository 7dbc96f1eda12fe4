package csvmentions

import (
	"strconv"
	"strings"
	"time"

	"nomina/data"
)

// guard is what stands before a cell that a spreadsheet would take for a formula.
const guard = '\''

// formula reports whether a cell would be taken for a formula, or would be after
// its guards are taken off: it begins with = + - @, a tab or a line end, behind
// any number of guards. OWASP, "CSV Injection".
func formula(s string) bool {
	s = strings.TrimLeft(s, string(guard))
	return s != "" && strings.IndexByte("=+-@\t\r\n", s[0]) >= 0
}

// appendCell appends a cell in quotation marks, guarded where it has to be.
func appendCell(b []byte, s string) []byte {
	b = append(b, '"')
	if formula(s) {
		b = append(b, guard)
	}
	for {
		i := strings.IndexByte(s, '"')
		if i < 0 {
			break
		}
		b = append(b, s[:i+1]...)
		b = append(b, '"')
		s = s[i+1:]
	}
	b = append(b, s...)
	return append(b, '"')
}

// unguarded undoes what appendCell put before s: one guard goes where formula
// would have set one.
func unguarded(s string) string {
	if s != "" && s[0] == guard && formula(s) {
		return s[1:]
	}
	return s
}

func itoa(n int) string { return strconv.Itoa(n) }

// score returns a probability, or nothing when there is none.
func score(p float64) string {
	if p == 0 {
		return ""
	}
	return strconv.FormatFloat(p, 'g', -1, 64)
}

// moment returns a time in UTC as RFC 3339 has it, or nothing when it is not
// known.
func moment(t data.Time) string {
	if t == 0 {
		return ""
	}
	return time.UnixMilli(int64(t)).UTC().Format("2006-01-02T15:04:05.000Z")
}
