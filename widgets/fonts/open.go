package fonts

import (
	"fmt"
	"os"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"
	"github.com/go-text/typesetting/fontscan"
)

// open reads a font. Any goroutine may call it; the face belongs to one.
func open(at fontscan.Location) (*font.Face, error) {
	f, err := os.Open(at.File)
	if err != nil {
		return nil, fmt.Errorf("open a font: %w", err)
	}
	defer f.Close()
	all, err := opentype.NewLoaders(f)
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", at.File, err)
	}
	if int(at.Index) >= len(all) {
		return nil, fmt.Errorf("read %s: it has %d fonts, not %d", at.File, len(all), at.Index+1)
	}
	ft, err := font.NewFont(all[at.Index])
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", at.File, err)
	}
	return font.NewFace(ft), nil
}

// familyName reads a font's family as people write it; the index has it in lower
// case and without blanks. It is "" for a font that cannot be read.
func familyName(p fontscan.Footprint) string {
	f, err := os.Open(p.Location.File)
	if err != nil {
		return ""
	}
	defer f.Close()
	all, err := opentype.NewLoaders(f)
	if err != nil || int(p.Location.Index) >= len(all) {
		return ""
	}
	d, _ := font.Describe(all[p.Location.Index], nil)
	return d.Family
}

// small reports whether a font is read within a frame.
func small(at fontscan.Location) bool {
	const most = 1 << 20
	info, err := os.Stat(at.File)
	return err == nil && info.Size() <= most
}
