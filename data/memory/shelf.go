package memory

import (
	"context"
	"fmt"
	"sync"

	"nomina/data"
)

// Shelf keeps projects by location for as long as it lives, so that a test can
// close a project and open it again. Its Open is a data.Opener. The zero value
// is an empty shelf; any goroutine may use it.
type Shelf struct {
	mu       sync.Mutex
	projects map[string]*project
}

// project is one place on the shelf.
type project struct {
	state *state
	inUse bool // open for writing
}

// Open opens the project at location; see data.Opener. A project open for
// writing is ErrInUse to a second writer; readers see what is written.
func (f *Shelf) Open(ctx context.Context, location string, mode data.Mode, t data.Template) (data.Store, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	p := f.projects[location]
	switch {
	case p == nil && (mode == data.OpenWrite || mode == data.OpenRead):
		return nil, fmt.Errorf("open project %s: %w", location, data.ErrNotFound)
	case p != nil && mode == data.OpenCreate:
		return nil, fmt.Errorf("create project %s: %w", location, data.ErrExists)
	case p != nil && p.inUse && mode != data.OpenRead:
		return nil, fmt.Errorf("open project %s: %w", location, data.ErrInUse)
	case p == nil:
		p = f.add(location, t)
	}
	if mode == data.OpenRead {
		return &Store{reader: reader{state: p.state}, location: location, readOnly: true}, nil
	}
	p.inUse = true
	return &Store{reader: reader{state: p.state}, location: location, close: func() {
		f.mu.Lock()
		defer f.mu.Unlock()
		p.inUse = false
	}}, nil
}

func (f *Shelf) add(location string, t data.Template) *project {
	if f.projects == nil {
		f.projects = map[string]*project{}
	}
	p := &project{state: newState(t)}
	f.projects[location] = p
	return p
}
