package format

import "fmt"

// Scheme is how tags of tokens stand for spans.
type Scheme int

// The schemes. All begin names with letters and a hyphen, as in B-PERSON, and
// tag other tokens O.
const (
	IOB2  Scheme = iota // B- begins every span, I- goes on
	IOB1                // I- throughout, B- only where a span follows another of the same label
	IOE2                // I- throughout, E- ends every span
	BIOES               // B- … E-, and S- for spans of one token
	BILOU               // B- … L-, and U- for spans of one token
)

// Schemes returns every Scheme in the order a list shows them.
func Schemes() []Scheme { return []Scheme{IOB2, BIOES, BILOU, IOB1, IOE2} }

// String returns the scheme's usual name.
func (s Scheme) String() string {
	switch s {
	case IOB2:
		return "IOB2"
	case IOB1:
		return "IOB1"
	case IOE2:
		return "IOE2"
	case BIOES:
		return "BIOES"
	case BILOU:
		return "BILOU"
	}
	return fmt.Sprintf("Scheme(%d)", int(s))
}

// ParseScheme returns the scheme of that name. The empty name is IOB2.
func ParseScheme(name string) (Scheme, error) {
	for _, s := range Schemes() {
		if name == s.String() || name == "" {
			return s, nil
		}
	}
	return 0, fmt.Errorf("unknown scheme of tags %q", name)
}
