package fonts

import (
	"slices"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/fontscan"
)

// Worker runs work away from the UI goroutine and brings results back to it, in
// the order they are posted.
type Worker interface {
	Go(work func())
	Post(f func())
}

// System finds faces among the installed fonts. It reads nothing before it is
// asked for something. All of it belongs to the UI goroutine.
type System struct {
	// OnFace is told that Face has more to give than before. It must ask for
	// all anew: layout.Page.Refont does.
	OnFace func()
	// Language is the reader's, as BCP 47 writes it: "ja", "zh-Hant-TW". It
	// chooses among the fonts for Chinese signs, and is set before the first
	// Face.
	Language string

	load  func() (*Index, error)
	work  Worker
	index *Index // nil until it is loaded
	asked bool   // it is being loaded, or was

	orders  map[wish][]int // by how well they suit; indices into index.prints
	faces   map[fontscan.Location]*font.Face
	reading map[fontscan.Location]bool
	none    map[rune]bool // what no font has
}

// New returns a System that gets its index from load, off the UI goroutine, when
// it is first needed: func() (*Index, error) { return Load(dir) }. Where loading
// fails, there are no fonts.
func New(load func() (*Index, error), work Worker) *System {
	return &System{
		load: load, work: work, orders: map[wish][]int{},
		faces: map[fontscan.Location]*font.Face{}, reading: map[fontscan.Location]bool{}, none: map[rune]bool{},
	}
}

// Start loads the index if that was not yet begun. OnFace is told when it is
// there; Face and Families start by themselves.
func (s *System) Start() {
	if s.asked {
		return
	}
	s.asked = true
	s.work.Go(func() {
		x, err := s.load()
		if err != nil || x == nil {
			x = &Index{}
		}
		s.work.Post(func() {
			s.index = x
			s.tell()
		})
	})
}

func (s *System) tell() {
	if s.OnFace != nil {
		s.OnFace()
	}
}

// Waiting reports whether Face may have more to give soon.
func (s *System) Waiting() bool { return s.asked && s.index == nil || len(s.reading) > 0 }

// Families returns the names of the installed families that a text can be read
// in, sorted. Until they are known there are none; OnFace tells when.
func (s *System) Families() []string {
	s.Start()
	if s.index == nil {
		return nil
	}
	return slices.Clone(s.index.families)
}

// Family returns the regular face of a family, and false when it is not
// installed, not yet known, or cannot be read. It reads the font at once, some
// milliseconds for an ordinary one.
func (s *System) Family(name string) (*font.Face, bool) {
	s.Start()
	if s.index == nil {
		return nil, false
	}
	i, ok := s.index.regular[name]
	if !ok {
		return nil, false
	}
	f := s.read(s.index.prints[i].Location)
	return f, f != nil
}

// read returns the face at a place, reading it at once if it was not read yet;
// nil when that fails.
func (s *System) read(at fontscan.Location) *font.Face {
	f, ok := s.faces[at]
	if !ok {
		f, _ = open(at)
		s.faces[at] = f
	}
	return f
}
