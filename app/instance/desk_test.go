package instance

import (
	"context"
	"errors"
	"net"
	"os"
	"path/filepath"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// office is a place for desks that stand for processes, and a project.
type office struct {
	t       *testing.T
	at      string
	project string
}

func newOffice(t *testing.T) *office {
	t.Helper()
	// The folder of a test with a long name is too long for a socket.
	dir, err := os.MkdirTemp("", "desk")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.RemoveAll(dir) })
	o := &office{t: t, at: filepath.Join(dir, "run"), project: filepath.Join(dir, "news.nomina")}
	write(t, o.project)
	return o
}

func (o *office) desk() *Desk {
	o.t.Helper()
	d, err := In("here", o.at)
	if err != nil {
		o.t.Fatal(err)
	}
	o.t.Cleanup(d.Close)
	return d
}

// meet is a start that must go one way without an error.
func (o *office) meet(d *Desk, project string, want bool, files ...string) {
	o.t.Helper()
	got, err := d.Meet(o.t.Context(), project, Request{Files: files})
	if err != nil || got != want {
		o.t.Fatalf("meet %s: got handed over %v, %v, want %v", filepath.Base(project), got, err, want)
	}
}

// diary writes down what a window was asked.
type diary struct {
	mu    sync.Mutex
	lines []string
	more  chan struct{}
}

func newDiary() *diary { return &diary{more: make(chan struct{}, 100)} }

func (y *diary) take(_ context.Context, project string, r Request) Answer {
	y.mu.Lock()
	defer y.mu.Unlock()
	line := filepath.Base(project)
	for _, f := range r.Files {
		line += " " + filepath.Base(f)
	}
	y.lines = append(y.lines, line)
	y.more <- struct{}{}
	return OK
}

func (y *diary) wants(t *testing.T, want ...string) {
	t.Helper()
	for range want {
		select {
		case <-y.more:
		case <-t.Context().Done():
		}
	}
	y.mu.Lock()
	defer y.mu.Unlock()
	if diff := cmp.Diff(y.lines, want); diff != "" {
		t.Errorf("asked: got - want +\n%s", diff)
	}
	y.lines = nil
}

func TestDesk_HandsOver(t *testing.T) {
	o := newOffice(t)
	first, second, y := o.desk(), o.desk(), newDiary()
	first.Serve(y.take)
	o.meet(first, o.project, false)
	o.meet(first, o.project, false) // its own
	o.meet(second, o.project, true, filepath.Join(o.at, "a.txt"), filepath.Join(o.at, "b"))
	o.meet(second, o.project, true)
	y.wants(t, "news.nomina a.txt b", "news.nomina")
	o.meet(second, o.project+"2", false) // another project is nobody's
}

// The window that has the project knows it by its own spelling.
func TestDesk_OtherSpelling(t *testing.T) {
	o := newOffice(t)
	link := o.project + ".link"
	if err := os.Symlink(o.project, link); err != nil {
		t.Skip("no links here:", err)
	}
	first, y := o.desk(), newDiary()
	first.Serve(y.take)
	o.meet(first, o.project, false)
	o.meet(o.desk(), link, true)
	y.wants(t, "news.nomina")
}

// What arrives while the window is being made is done when it is there.
func TestDesk_Early(t *testing.T) {
	o := newOffice(t)
	first, y := o.desk(), newDiary()
	o.meet(first, o.project, false)
	o.meet(o.desk(), o.project, true, filepath.Join(o.at, "a.txt"))
	o.meet(o.desk(), o.project, true, filepath.Join(o.at, "b.txt"))
	first.Serve(y.take)
	y.wants(t, "news.nomina a.txt", "news.nomina b.txt")
	o.meet(o.desk(), o.project, true)
	y.wants(t, "news.nomina")
}

func TestDesk_EarlyIsLimited(t *testing.T) {
	o := newOffice(t)
	first, second := o.desk(), o.desk()
	o.meet(first, o.project, false)
	for range maxEarly {
		o.meet(second, o.project, true)
	}
	if handed, err := second.Meet(t.Context(), o.project, Request{}); handed || err == nil {
		t.Errorf("got handed over %v, %v, want an error", handed, err)
	}
}

func TestDesk_KeepAndClose(t *testing.T) {
	o := newOffice(t)
	other := o.project + "2"
	first, second := o.desk(), o.desk()
	o.meet(first, o.project, false)
	o.meet(first, other, false)
	o.meet(first, "", false)
	first.Keep(other)
	o.meet(second, other, true)
	o.meet(second, o.project, false)
	o.meet(second, "", false)
	first.Close()
	o.meet(second, other, false)
}

// A project that is made while it is open is found by what it is then.
func TestDesk_Follow(t *testing.T) {
	o := newOffice(t)
	fresh := o.project + "2"
	first, second, y := o.desk(), o.desk(), newDiary()
	first.Serve(y.take)
	o.meet(first, fresh, false)
	o.meet(second, fresh, true)
	write(t, fresh)
	if err := first.Follow(t.Context(), fresh); err != nil {
		t.Fatal(err)
	}
	o.meet(second, fresh, true)
	y.wants(t, "news.nomina2", "news.nomina2")
	first.Keep(o.project)
	o.meet(second, fresh, false)
	if err := first.Follow(t.Context(), fresh); err != nil {
		t.Errorf("a project that another process has: got %v, want no error", err)
	}
}

// A window that has changed to another project lets the start go on.
func TestDesk_Gone(t *testing.T) {
	o := newOffice(t)
	first, second := o.desk(), o.desk()
	first.Serve(func(context.Context, string, Request) Answer {
		first.Keep()
		return Gone
	})
	o.meet(first, o.project, false)
	o.meet(second, o.project, false)
	o.meet(o.desk(), o.project, true)
}

// Nobody waits for ever for a window that hangs.
func TestDesk_Hangs(t *testing.T) {
	o := newOffice(t)
	first, second := o.desk(), o.desk()
	first.takeTime = 30 * time.Millisecond
	first.Serve(func(ctx context.Context, _ string, _ Request) Answer {
		<-ctx.Done()
		return Busy
	})
	o.meet(first, o.project, false)
	if handed, err := second.Meet(t.Context(), o.project, Request{}); handed || err == nil {
		t.Errorf("a window that hangs: got handed over %v, %v, want an error", handed, err)
	}
	first.Close()
	key, err := name(second.world, o.project)
	if err != nil {
		t.Fatal(err)
	}
	l, err := second.at.listen(t.Context(), key) // a process that is stopped
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = l.Close() }()
	third := o.desk()
	third.handTime = 50 * time.Millisecond
	if handed, err := third.Meet(t.Context(), o.project, Request{}); handed || err == nil {
		t.Errorf("a process that is stopped: got handed over %v, %v, want an error", handed, err)
	}
}

// However many start at once, one of them gets the project.
func TestDesk_AtOnce(t *testing.T) {
	for _, there := range []bool{true, false} {
		o := newOffice(t)
		if !there {
			o.project += "2"
		}
		const starts = 12
		var claimed, handed atomic.Int32
		var wg sync.WaitGroup
		for range starts {
			d := o.desk()
			d.handTime = time.Minute
			wg.Go(func() {
				switch over, err := d.Meet(t.Context(), o.project, Request{}); {
				case err != nil:
					t.Error(err)
				case over:
					handed.Add(1)
				default:
					claimed.Add(1)
				}
			})
		}
		wg.Wait()
		if claimed.Load() != 1 || handed.Load() != starts-1 {
			t.Errorf("file there %v: got %d with the project and %d handed over, want 1 and %d",
				there, claimed.Load(), handed.Load(), starts-1)
		}
	}
}

// What no start would send is refused, and changes nothing for the next.
func TestDesk_Nonsense(t *testing.T) {
	o := newOffice(t)
	first, y := o.desk(), newDiary()
	first.Serve(y.take)
	o.meet(first, o.project, false)
	key, err := name(first.world, o.project)
	if err != nil {
		t.Fatal(err)
	}
	for line, want := range map[string]Answer{"GET / HTTP/1.1\n": Refused, `{"nomina":2}` + "\n": Refused, "\n": Refused} {
		if got := say(t, first, key, line); got != want {
			t.Errorf("%q: got %q, want %q", line, got, want)
		}
	}
	_ = say(t, first, key, "") // somebody who only looks
	o.meet(o.desk(), o.project, true)
	y.wants(t, "news.nomina")
}

// say sends a line to the process with the name and returns its answer.
func say(t *testing.T, d *Desk, key, line string) Answer {
	t.Helper()
	conn, err := d.at.dial(t.Context(), key)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = conn.Close() }()
	if line == "" {
		return ""
	}
	if _, err := conn.Write([]byte(line)); err != nil {
		t.Fatal(err)
	}
	back, err := readLine(conn, maxAnswer)
	if err != nil {
		t.Fatal(err)
	}
	a, err := decodeReply(back)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func TestReadLine_Limit(t *testing.T) {
	a, b := net.Pipe()
	go func() {
		_, _ = a.Write(make([]byte, 100))
		_ = a.Close()
	}()
	if line, err := readLine(b, 50); err == nil {
		t.Errorf("got %d bytes, want an error", len(line))
	}
	_ = b.Close()
}

func TestDesk_Nil(t *testing.T) {
	var d *Desk
	d.Serve(nil)
	d.Keep("a")
	d.Close()
	if handed, err := d.Meet(t.Context(), "a", Request{}); handed || err != nil {
		t.Errorf("got %v, %v, want nothing", handed, err)
	}
	if err := d.Follow(t.Context(), "a"); err != nil {
		t.Error(err)
	}
}

func TestDesk_Cancelled(t *testing.T) {
	o := newOffice(t)
	first, second := o.desk(), o.desk()
	first.Serve(func(context.Context, string, Request) Answer { return Gone })
	o.meet(first, o.project, false)
	ctx, cancel := context.WithTimeout(t.Context(), 100*time.Millisecond)
	defer cancel()
	if _, err := second.Meet(ctx, o.project, Request{}); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("got %v, want that the time is over", err)
	}
}
