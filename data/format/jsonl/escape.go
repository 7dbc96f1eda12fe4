package jsonl

import (
	"encoding/json"
	"time"

	"nomina/data"
	"nomina/data/format/jsonpart"
)

// timeLayout is RFC 3339 with milliseconds: all of a data.Time.
const timeLayout = "2006-01-02T15:04:05.000Z07:00"

// The moments that timeLayout can write, in milliseconds: years 0 to 9999.
const (
	firstTime = -62167219200000
	lastTime  = 253402300799999
)

// appendTime appends t as a JSON string, or as a number of milliseconds when no
// calendar date can be written for it.
func appendTime(dst []byte, t data.Time) []byte {
	if t < firstTime || t > lastTime {
		return appendInt(dst, int64(t))
	}
	dst = append(dst, '"')
	dst = time.UnixMilli(int64(t)).UTC().AppendFormat(dst, timeLayout)
	return append(dst, '"')
}

// parseTime reads what appendTime wrote, any other RFC 3339 time, or nothing.
func parseTime(raw json.RawMessage) (data.Time, error) {
	if isNull(raw) {
		return 0, nil
	}
	if raw[0] != '"' {
		var ms int64
		err := json.Unmarshal(raw, &ms)
		return data.Time(ms), err
	}
	s, _ := jsonpart.String(raw)
	if s == "" {
		return 0, nil
	}
	t, err := time.Parse(time.RFC3339Nano, s)
	return data.Time(t.UnixMilli()), err
}
