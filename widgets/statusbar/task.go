package statusbar

import (
	"slices"
	"time"

	"fyne.io/fyne/v2"

	"nomina/widgets/press"
)

// sweep is how long the bar of a task with an unknown end takes to go across.
const sweep = 1600 * time.Millisecond

// Task is the strip of one piece of long work.
type Task struct {
	bar      *Bar
	title    string
	detail   string
	fraction float64 // below 0: not known
	phase    float32 // of the moving piece while the fraction is not known
	moving   *fyne.Animation
	cancel   *press.Button // nil: cannot be cancelled
	strip    *strip        // nil until drawn
}

// Task adds a strip for long work, with a button that calls onCancel; without
// onCancel there is no button. It must be called on the UI goroutine, and so
// must the methods of the Task.
func (b *Bar) Task(title, cancelText string, onCancel func()) *Task {
	t := &Task{bar: b, title: title}
	if onCancel != nil {
		t.cancel = press.NewButton(cancelText, press.Framed, onCancel)
	}
	b.tasks = append(b.tasks, t)
	b.Refresh()
	return t
}

// CancelLast presses the cancel button of the task added last and reports
// whether there is one.
func (b *Bar) CancelLast() bool {
	for i := len(b.tasks) - 1; i >= 0; i-- {
		if c := b.tasks[i].cancel; c != nil {
			c.OnTap()
			return true
		}
	}
	return false
}

// Set shows how far the work has come, from 0 to 1 or less than 0 when that is
// not known, and what is being done.
func (t *Task) Set(fraction float64, detail string) {
	t.fraction, t.detail = min(fraction, 1), detail
	if fraction < 0 {
		t.move()
	} else {
		t.stop()
	}
	t.draw()
}

// Done takes the strip away. Calling it again does nothing.
func (t *Task) Done() {
	t.stop()
	i := slices.Index(t.bar.tasks, t)
	if i < 0 {
		return
	}
	t.bar.tasks = slices.Delete(t.bar.tasks, i, i+1)
	t.bar.Refresh()
}

// move keeps a piece going across the bar for as long as the end is unknown.
func (t *Task) move() {
	if t.moving != nil {
		return
	}
	t.moving = fyne.NewAnimation(sweep, func(done float32) {
		t.phase = done
		t.draw()
	})
	t.moving.RepeatCount = fyne.AnimationRepeatForever
	t.moving.Curve = fyne.AnimationLinear
	t.moving.Start()
}

func (t *Task) stop() {
	if t.moving != nil {
		t.moving.Stop()
		t.moving = nil
	}
}

func (t *Task) draw() {
	if t.strip != nil {
		t.strip.draw()
	}
}
