// Package fonts finds the machine's fonts for what the program's own lack.
//
// The toolkit asks for a font rune by rune and takes any that has it; a text in
// many scripts needs one that has whole graphemes and suits the others. The
// application makes a System and hands it to the widgets that set text.
package fonts

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/fontscan"
)

// Index is what is known of the installed fonts without reading them. It does
// not change; any goroutine may use it.
type Index struct {
	prints   []fontscan.Footprint
	kinds    []kind         // of prints
	families []string       // as people write them, sorted
	regular  map[string]int // by that name: index into prints
}

// Load looks through the system's folders for fonts. It keeps what it learns in
// cacheDir, which may not be there yet; the first time it may take seconds. Any
// goroutine may call it.
func Load(cacheDir string) (*Index, error) {
	prints, err := fontscan.SystemFonts(quiet{}, cacheDir)
	if err != nil {
		return nil, fmt.Errorf("look for fonts: %w", err)
	}
	return newIndex(prints, familyName), nil
}

// quiet drops what the scanner says of files it cannot read: there are such on
// every machine, and nobody can do anything about it here.
type quiet struct{}

func (quiet) Printf(string, ...any) {}

// newIndex sorts fonts by name; name returns a font's family, "" for unknown.
func newIndex(prints []fontscan.Footprint, name func(fontscan.Footprint) string) *Index {
	x := &Index{prints: slices.Clone(prints), regular: map[string]int{}}
	slices.SortStableFunc(x.prints, func(a, b fontscan.Footprint) int {
		return cmp.Or(
			cmp.Compare(a.Family, b.Family), cmp.Compare(slant(a.Aspect), slant(b.Aspect)),
			cmp.Compare(a.Location.File, b.Location.File),
			cmp.Compare(a.Location.Index, b.Location.Index), cmp.Compare(a.Location.Instance, b.Location.Instance),
		)
	})
	for i, p := range x.prints {
		x.kinds = append(x.kinds, kindOf(p.Family))
		if i > 0 && x.prints[i-1].Family == p.Family || !readable(p) {
			continue
		}
		if n := name(p); n != "" {
			x.families = append(x.families, n)
			x.regular[n] = i
		}
	}
	slices.Sort(x.families)
	x.families = slices.Compact(x.families)
	return x
}

// readable reports whether a family is one to read a text in: it has letters of
// a living script, and is not made of signs.
func readable(p fontscan.Footprint) bool {
	if kindOf(p.Family)&(emojis|signs|nothing) != 0 {
		return false
	}
	for _, r := range "aαжאاअকกကაሀ中あ한" {
		if p.Runes.Contains(r) {
			return true
		}
	}
	return false
}

// slant is how far a face is from a family's regular one.
func slant(a font.Aspect) int {
	far := int(max(a.Weight, font.WeightNormal)-min(a.Weight, font.WeightNormal)) / 10
	if a.Weight == 0 {
		far = 0
	}
	if a.Style == font.StyleItalic {
		far += 200
	}
	if a.Stretch != 0 && a.Stretch != font.StretchNormal {
		far += 60
	}
	return far
}
