// Package settings keeps what the program remembers of its user between two
// starts: the look, the keys, the window and where the reader was in each
// project. Nothing of the labelled data is kept here. Only app imports it.
package settings

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"time"
)

// Settings is everything remembered. The zero value of a field means "not
// chosen": Defaults fills it.
type Settings struct {
	Language   string              `json:"language,omitempty"` // "en", "fr"; empty follows the system
	Theme      string              `json:"theme,omitempty"`    // "light", "dark"; empty follows the system
	TextSize   int                 `json:"text_size"`          // whole points
	Annotator  string              `json:"annotator"`
	Contrast   bool                `json:"high_contrast,omitempty"`
	Column     int                 `json:"column,omitempty"`      // characters a line of an article holds
	Leading    int                 `json:"leading,omitempty"`     // from line to line in percent of the text size
	Font       string              `json:"font,omitempty"`        // family of the article; empty is the program's own
	Captions   string              `json:"label_marks,omitempty"` // CaptionKey, CaptionSign; empty is the name
	SnapWords  bool                `json:"snap_words"`
	KeepEnds   bool                `json:"keep_ends,omitempty"` // nothing falls off a selection
	Quiet      bool                `json:"no_suggestions,omitempty"`
	Unit       string              `json:"unit,omitempty"` // of exported JSONL
	Keys       map[string][]string `json:"keys,omitempty"` // action ID to chords, where the user changed them
	Window     Window              `json:"window"`
	Recent     []string            `json:"recent,omitempty"` // project files, the newest first
	Folders    map[string]string   `json:"folders,omitempty"`
	Projects   map[string]Place    `json:"projects,omitempty"`
	Palette    []string            `json:"palette,omitempty"`   // what was taken in the palette, the newest first
	LeftPane   float32             `json:"left_pane,omitempty"` // pixels, independent of scale
	RightPane  float32             `json:"right_pane,omitempty"`
	LeftFolded bool                `json:"left_folded,omitempty"`
	RightFold  bool                `json:"right_folded,omitempty"`
	Find       Find                `json:"find"`
	Replicate  Replicate           `json:"replicate"`
	Updates    Updates             `json:"updates,omitzero"`
}

// Find is what was looked for in an article last, and what counted as found.
type Find struct {
	Pattern string `json:"pattern,omitempty"`
	Case    bool   `json:"case,omitempty"`  // capitals differ from small letters
	Exact   bool   `json:"exact,omitempty"` // accents and kinds of blanks differ
	Words   bool   `json:"words,omitempty"` // whole words only
	Regexp  bool   `json:"regexp,omitempty"`
}

// Replicate is what counts as the same text when a span is replicated.
type Replicate struct {
	AnyCase    bool `json:"any_case,omitempty"`
	AnyAccents bool `json:"any_accents,omitempty"`
}

// Updates is whether a newer version is looked for at a start, and when that was
// done last.
type Updates struct {
	Check bool      `json:"check,omitempty"`
	Last  time.Time `json:"last,omitzero"`
}

// Window is the size the window had, in device-independent pixels.
type Window struct {
	Width, Height float32
}

// Place is where the reader was in a project.
type Place struct {
	Article string            `json:"article,omitempty"`
	Scroll  map[string]Scroll `json:"scroll,omitempty"` // by article
}

// Scroll is the first code point on the screen and how far its line is
// scrolled away, in pixels.
type Scroll struct {
	At     int     `json:"at"`
	Offset float32 `json:"offset,omitempty"`
}

// What the label marks in an article show instead of the label's name, so that
// labels are told apart without colour.
const (
	CaptionKey  = "key"
	CaptionSign = "sign"
)

// The text size and its limits, in points.
const (
	MinText     = 10
	DefaultText = 18
	MaxText     = 48
)

// The most that is remembered of projects and of places in them.
const (
	maxRecent = 12
	maxScroll = 500
	maxTaken  = 40
)

// Defaults returns the settings of a first start.
func Defaults(annotator string) Settings {
	return Settings{TextSize: DefaultText, Annotator: annotator, SnapWords: true, Window: Window{Width: 1280, Height: 800}}
}

// Load reads the settings at path over def. A missing file is no error; a
// damaged one is put aside as path+".damaged" and reported with the defaults.
func Load(path string, def Settings) (Settings, error) {
	raw, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return def, nil
	}
	if err != nil {
		return def, fmt.Errorf("read settings: %w", err)
	}
	s := def
	if err := json.Unmarshal(raw, &s); err != nil {
		_ = os.Rename(path, path+".damaged")
		return def, fmt.Errorf("read settings %s: %w", path, err)
	}
	s.TextSize = min(max(s.TextSize, MinText), MaxText)
	return s, nil
}

// Save writes s to path, whole or not at all.
func Save(path string, s Settings) error {
	raw, err := json.MarshalIndent(s, "", "  ")
	if err != nil {
		return fmt.Errorf("write settings: %w", err)
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return fmt.Errorf("write settings: %w", err)
	}
	tmp := path + ".new"
	if err := os.WriteFile(tmp, raw, 0o600); err != nil {
		return fmt.Errorf("write settings: %w", err)
	}
	if err := os.Rename(tmp, path); err != nil {
		return fmt.Errorf("write settings: %w", err)
	}
	return nil
}

// Opened puts project first among the recent ones.
func (s *Settings) Opened(project string) { s.Recent = toFront(s.Recent, project, maxRecent) }

// Took puts what was taken in the palette first among the recent ones.
func (s *Settings) Took(what string) { s.Palette = toFront(s.Palette, what, maxTaken) }

// toFront returns a new list with what before the rest of list, at most most.
func toFront(list []string, what string, most int) []string {
	out := []string{what}
	for _, x := range list {
		if x != what && len(out) < most {
			out = append(out, x)
		}
	}
	return out
}

// ResetLook makes articles look as on a first start.
func (s *Settings) ResetLook() {
	s.TextSize, s.Column, s.Leading, s.Font, s.Captions, s.Contrast = DefaultText, 0, 0, "", "", false
}

// Place returns where the reader was in project.
func (s Settings) Place(project string) Place { return s.Projects[project] }

// Remember keeps the open article of project and the scroll position in it.
func (s *Settings) Remember(project, article string, at Scroll) {
	if s.Projects == nil {
		s.Projects = map[string]Place{}
	}
	p := s.Projects[project]
	p.Article = article
	if p.Scroll == nil {
		p.Scroll = map[string]Scroll{}
	}
	for old := range p.Scroll {
		if len(p.Scroll) < maxScroll {
			break
		}
		delete(p.Scroll, old) // any one: the order was not kept
	}
	p.Scroll[article] = at
	s.Projects[project] = p
}
