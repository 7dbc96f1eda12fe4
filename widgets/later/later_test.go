package later_test

import (
	"testing"
	"time"

	"fyne.io/fyne/v2/test"

	"nomina/widgets/later"
)

func TestAfter_CallsOnceWithoutAClock(t *testing.T) {
	test.NewTempApp(t)
	calls := 0
	stop := later.After(time.Hour, func() { calls++ })
	stop()
	stop()
	if calls != 1 {
		t.Errorf("calls: got %d, want 1", calls)
	}
}
