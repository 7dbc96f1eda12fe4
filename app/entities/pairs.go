package entities

import (
	"cmp"
	"context"
	"slices"
	"time"

	"nomina/app/register"
	"nomina/app/say"
	"nomina/data"
	"nomina/data/names"
)

// search looks for pairs on a goroutine of its own and shows them as they come.
func (t *twins) search(ctx context.Context) {
	all := t.h.Register.All()
	t.h.Bridge.Go(func() {
		known, err := different(ctx, t.h.Session.Reader())
		if err == nil {
			t.h.Bridge.Post(func() { t.different = known })
			err = t.stream(ctx, all)
		}
		t.h.Bridge.Post(func() {
			if ctx.Err() == nil {
				t.ended(err)
			}
		})
	})
}

// stream hands over pairs some twenty times a second.
func (t *twins) stream(ctx context.Context, all []*data.Entity) error {
	var part []names.Pair
	n, last := 0, time.Now()
	hand := func() {
		now := part
		part, last = nil, time.Now()
		t.h.Bridge.Post(func() {
			t.found = append(t.found, now...)
			t.foot.setHint(say.N("entities.twins_so_far", len(t.found)))
			t.list()
		})
	}
	err := register.Pairs(ctx, all, alike, func(p names.Pair) bool {
		part = append(part, p)
		if n++; time.Since(last) > 50*time.Millisecond {
			hand()
		}
		return n < mostPairs
	})
	hand()
	return err
}

// ended sorts what was found.
func (t *twins) ended(err error) {
	if err != nil {
		t.foot.tell(say.Error(err, ""))
		return
	}
	at := t.table.Rows().Cursor()
	var on names.Pair
	if at >= 0 && at < len(t.rows) {
		on = t.rows[at]
	}
	slices.SortStableFunc(t.found, func(a, b names.Pair) int { return cmp.Compare(b.Score, a.Score) })
	t.table.SetNothing(say.T("entities.twins_none"))
	if t.foot.setHint(say.T("entities.twins_hint")); len(t.found) >= mostPairs {
		t.foot.setHint(say.T("entities.twins_more", say.Data{"N": mostPairs}))
	}
	t.list()
	if i := slices.Index(t.rows, on); i > 0 && at > 0 { // the keyboard stays on its pair
		t.table.Rows().FocusRow(i)
	}
}

// different returns the pairs that were said not to be the same.
func different(ctx context.Context, r data.Reader) (map[string]bool, error) {
	all, err := r.Dismissals(ctx)
	out := map[string]bool{}
	for _, d := range all {
		if d.Kind == Different {
			out[d.Text] = true
		}
	}
	return out, err
}

// pairText is a pair in a dismissal.
func pairText(p names.Pair) string { return string(p.A) + " " + string(p.B) }

// reread looks again which pairs are not the same.
func (t *twins) reread() {
	t.back()
	t.h.Bridge.Go(func() {
		known, err := different(t.h.Session.Context(), t.h.Session.Reader())
		t.h.Bridge.Post(func() {
			if err == nil {
				t.different = known
				t.list()
			}
		})
	})
}
