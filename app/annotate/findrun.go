package annotate

import (
	"context"
	"slices"
	"time"

	"nomina/data/find"
	"nomina/data/text"
)

// The pace of reports. A search that ends before the first one reports once, so
// that nothing flickers.
const (
	firstReport = 40 * time.Millisecond
	nextReport  = 60 * time.Millisecond
)

// collect searches and reports what it has found so far: soon after the first
// hit, then some times a second, and at the end. It reports no end when ctx ends.
func collect(ctx context.Context, p *find.Pattern, x *text.Index, from int, report func(found)) {
	var after, before []text.Range
	due := time.Now().Add(firstReport)
	tell := func(done, more bool) {
		report(found{hits: slices.Concat(before, after), done: done, more: more})
	}
	for r := range p.From(ctx, x, from) {
		if len(after)+len(before) == find.Limit {
			tell(true, true)
			return
		}
		if r.Start >= from {
			after = append(after, r)
		} else {
			before = append(before, r)
		}
		if now := time.Now(); now.After(due) {
			due = now.Add(nextReport)
			tell(false, false)
		}
	}
	if ctx.Err() == nil {
		tell(true, false)
	}
}
