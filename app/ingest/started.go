package ingest

import (
	"sync"

	"nomina/data/format"
)

// started are readers that take long to start, each started once for all files of
// a run. Any goroutine may use it.
type started struct {
	mu      sync.Mutex
	readers map[string]format.Reader
	stops   []func()
}

// reader returns r, started if it is one of those.
func (s *started) reader(r format.Reader) format.Reader {
	slow, ok := r.(format.Starter)
	if !ok {
		return r
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if known, ok := s.readers[r.Name()]; ok {
		return known
	}
	if s.readers == nil {
		s.readers = map[string]format.Reader{}
	}
	one, stop := slow.Start()
	s.readers[r.Name()], s.stops = one, append(s.stops, stop)
	return one
}

// stop lets the readers go, after their last Read.
func (s *started) stop() {
	for _, stop := range s.stops {
		stop()
	}
}
