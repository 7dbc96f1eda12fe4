package format

import (
	"fmt"

	"nomina/data/text"
)

// Unit is what offsets count.
type Unit int

// The units of offsets.
const (
	CodePoints Unit = iota // Unicode code points, as Python, Go and this program count
	UTF16                  // UTF-16 code units, as JavaScript, Java and C# count
	Bytes                  // bytes of the text's UTF-8 form
)

// Units returns every Unit in the order a list shows them.
func Units() []Unit { return []Unit{CodePoints, UTF16, Bytes} }

// String returns the name that stands in files and commands.
func (u Unit) String() string {
	switch u {
	case CodePoints:
		return "codepoints"
	case UTF16:
		return "utf16"
	case Bytes:
		return "bytes"
	}
	return fmt.Sprintf("Unit(%d)", int(u))
}

// ParseUnit returns the unit of that name. The empty name is CodePoints.
func ParseUnit(name string) (Unit, error) {
	if name == "" {
		return CodePoints, nil
	}
	for _, u := range Units() {
		if name == u.String() {
			return u, nil
		}
	}
	return 0, fmt.Errorf("unknown offset unit %q", name)
}

// Of returns the offset in u that stands for code point cp of x's text. For
// CodePoints x may be nil.
func (u Unit) Of(x *text.Index, cp int) int {
	switch u {
	case UTF16:
		return x.UTF16Of(cp)
	case Bytes:
		return x.Byte(cp)
	}
	return cp
}

// CodePoint returns the code point of x's text at which n units end. It is
// false when n lies outside the text or within a character.
func (u Unit) CodePoint(x *text.Index, n int) (int, bool) {
	if n < 0 {
		return 0, false
	}
	cp := n
	switch u {
	case UTF16:
		cp = x.FromUTF16(n)
	case Bytes:
		cp = x.CodePoint(n)
	}
	return cp, cp <= x.Len() && u.Of(x, cp) == n
}
