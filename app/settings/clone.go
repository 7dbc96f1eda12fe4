package settings

import (
	"maps"
	"slices"
)

// clone copies what a later Change could alter under a writer's hands.
func (s Settings) clone() Settings {
	s.Recent = slices.Clone(s.Recent)
	s.Palette = slices.Clone(s.Palette)
	s.Keys = maps.Clone(s.Keys)
	s.Folders = maps.Clone(s.Folders)
	s.Projects = maps.Clone(s.Projects)
	for k, p := range s.Projects {
		p.Scroll = maps.Clone(p.Scroll)
		s.Projects[k] = p
	}
	return s
}
