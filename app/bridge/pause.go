package bridge

import (
	"context"
	"time"
)

// Aside is how long work that nobody waits for leaves the processors to what an act
// has to paint: two frames and some more.
const Aside = 60 * time.Millisecond

// Pause waits on the goroutine of a job, unless ctx ends before.
func Pause(ctx context.Context, d time.Duration) {
	if d <= 0 {
		return
	}
	t := time.NewTimer(d)
	defer t.Stop()
	select {
	case <-t.C:
	case <-ctx.Done():
	}
}
