package instance

import (
	"context"
	"errors"
	"net"
	"slices"
	"sync"
	"time"
)

// What the other process is given, and how often it is asked again.
const (
	handTime  = 3 * time.Second // for a window to answer a start
	takeTime  = 2 * time.Second // for a window to do as it is asked, less than handTime
	againTime = 20 * time.Millisecond
)

// maxEarly is how many requests wait for a window that is not there yet.
const maxEarly = 64

var (
	errTaken  = errors.New("another window has the name")
	errNobody = errors.New("no window has the name")
)

// Desk is where this process is found by other processes of the same user. All
// methods may be called from any goroutine; a nil Desk meets nobody.
type Desk struct {
	at       place
	world    string        // tells programs with other settings apart, where they have no project
	handTime time.Duration // see the constants
	takeTime time.Duration

	mu     sync.Mutex
	claims map[string]*claim // by name
	take   Taker
	early  []handed // before take is known
}

func newDesk(at place, world string) *Desk {
	return &Desk{at: at, world: world, handTime: handTime, takeTime: takeTime, claims: map[string]*claim{}}
}

// Taker does what another process asks of the window with project, in the
// spelling that Meet was given. It runs on a goroutine of its own and gives up
// when ctx ends; then nothing may have been done.
type Taker func(ctx context.Context, project string, r Request) Answer

// handed is a request with the project it is about.
type handed struct {
	project string
	request Request
}

// claim is a name that this process has.
type claim struct {
	listener net.Listener
	projects []string // the spellings that lead to it
}

// Follow claims project under the name that it has now that its file is there.
// That another process has the name is no error: who has the lock of the file is
// for the store to say.
func (d *Desk) Follow(ctx context.Context, project string) error {
	if d == nil {
		return nil
	}
	key, err := name(d.world, project)
	if err != nil || d.mine(key, project) {
		return err
	}
	if err := d.claim(ctx, key, project); !errors.Is(err, errTaken) {
		return err
	}
	return nil
}

// Keep lets go of every project but these, in the spelling that Meet was given.
// It does not wait and reads nothing of the projects.
func (d *Desk) Keep(projects ...string) {
	if d == nil {
		return
	}
	d.mu.Lock()
	defer d.mu.Unlock()
	for key, c := range d.claims {
		c.projects = slices.DeleteFunc(c.projects, func(p string) bool { return !slices.Contains(projects, p) })
		if len(c.projects) == 0 {
			_ = c.listener.Close()
			delete(d.claims, key)
		}
	}
}

// Close lets go of every project.
func (d *Desk) Close() { d.Keep() }

// Serve has take do what others ask from now on. What they asked before, while
// the window was being made, comes first.
func (d *Desk) Serve(take Taker) {
	if d == nil {
		return
	}
	d.mu.Lock()
	d.take = take
	early := d.early
	d.early = nil
	d.mu.Unlock()
	if len(early) == 0 {
		return
	}
	go func() {
		for _, h := range early {
			take(context.Background(), h.project, h.request)
		}
	}()
}

// mine reports whether this process has the name, and notes that project leads
// to it.
func (d *Desk) mine(key, project string) bool {
	d.mu.Lock()
	defer d.mu.Unlock()
	c := d.claims[key]
	if c == nil {
		return false
	}
	if !slices.Contains(c.projects, project) {
		c.projects = append(c.projects, project)
	}
	return true
}

// claim takes the name for this process and answers who comes to it.
func (d *Desk) claim(ctx context.Context, key, project string) error {
	l, err := d.at.listen(ctx, key)
	if err != nil {
		return err
	}
	d.mu.Lock()
	d.claims[key] = &claim{listener: l, projects: []string{project}}
	d.mu.Unlock()
	go d.serve(l, key)
	return nil
}

func (d *Desk) drop(key string) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if c := d.claims[key]; c != nil {
		_ = c.listener.Close()
		delete(d.claims, key)
	}
}
