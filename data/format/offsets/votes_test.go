package offsets_test

import (
	"testing"

	"nomina/data/format"
	"nomina/data/format/offsets"
	"nomina/data/text"
)

// TestVotes_Among takes the best of the units that a format may count, and hears
// only spans that can tell them apart.
func TestVotes_Among(t *testing.T) {
	two := []format.Unit{format.CodePoints, format.UTF16}
	for _, tc := range []struct {
		name, text string
		raw        offsets.Raw
		among      []format.Unit
		want       format.Unit
		lines      int
	}{
		{"bytes", "A é Paris", offsets.Raw{Start: 5, End: 10}, nil, format.Bytes, 1},
		{"no bytes", "A é Paris", offsets.Raw{Start: 5, End: 10}, two, format.CodePoints, 0},
		{"UTF-16", "A 😀 Paris", offsets.Raw{Start: 5, End: 10}, two, format.UTF16, 1},
		{"code points", "A 😀 Paris", offsets.Raw{Start: 4, End: 9, Text: "Paris", HasText: true}, two, format.CodePoints, 1},
	} {
		t.Run(tc.name, func(t *testing.T) {
			v := offsets.Votes{Among: tc.among}
			v.Add(text.New(tc.text), tc.raw)
			log := format.NewLog(format.Input{})
			if got := v.Tell(log, nil); got != tc.want || len(log.Report.Lines) != tc.lines {
				t.Errorf("got %v, %v, want %v and %d lines", got, log.Report.Lines, tc.want, tc.lines)
			}
		})
	}
}
