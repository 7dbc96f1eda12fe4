package find

import (
	"errors"
	"fmt"
	"regexp/syntax"
	"strings"
	"unicode/utf8"
)

// Code says what is wrong with a regular expression.
type Code string

// What can be wrong with a regular expression.
const (
	BadBracket Code = "bracket"    // [ without ]
	BadParen   Code = "paren"      // ( without )
	ExtraParen Code = "paren_more" // ) without (
	BadRange   Code = "range"      // [z-a], [[:nothing:]]
	BadEscape  Code = "escape"     // \y, or \ at the end
	BadRepeat  Code = "repeat"     // * after nothing, a**
	BadCount   Code = "count"      // x{1001}, x{3,1}
	BadGroup   Code = "group"      // (?y), (?P<, lookarounds
	BadUTF8    Code = "utf8"
	TooLarge   Code = "large"
	Unknown    Code = "other"
)

// PatternError says why a regular expression cannot be understood.
type PatternError struct {
	Code Code
	Arg  string // the part of the expression that is wrong
	At   int    // where that begins in the expression, in code points
}

// Error returns an English sentence without a full stop.
func (e *PatternError) Error() string {
	return fmt.Sprintf("bad expression at character %d: %s %q", e.At+1, e.Code, e.Arg)
}

// newPatternError tells what package syntax found wrong.
func newPatternError(pattern string, err error) *PatternError {
	var s *syntax.Error
	if !errors.As(err, &s) {
		return &PatternError{Code: Unknown, Arg: pattern}
	}
	e := &PatternError{Code: codeOf(s.Code), Arg: s.Expr}
	at := place(pattern, s)
	switch e.Code {
	case BadParen, ExtraParen:
		at = strayParen(pattern)
		e.Arg = pattern[at:min(at+1, len(pattern))]
	case BadEscape:
		if s.Code == syntax.ErrTrailingBackslash {
			at, e.Arg = max(len(pattern)-1, 0), `\`
		}
	}
	e.At = utf8.RuneCountInString(pattern[:at])
	return e
}

// mostPlaces is how long an expression may be for its fault to be looked for
// thoroughly.
const mostPlaces = 1000

// place returns the byte where the part begins that package syntax complains
// of. That part may stand in the expression more than once; the parser goes
// from left to right, so the right one is the first after which it complains.
func place(pattern string, bad *syntax.Error) int {
	first := max(strings.Index(pattern, bad.Expr), 0)
	if len(pattern) > mostPlaces || bad.Expr == "" {
		return first
	}
	for at := first; at < len(pattern); at++ {
		if !strings.HasPrefix(pattern[at:], bad.Expr) {
			continue
		}
		var s *syntax.Error
		_, err := syntax.Parse(pattern[:at+len(bad.Expr)], syntax.Perl)
		if errors.As(err, &s) && *s == *bad {
			return at
		}
	}
	return first
}

func codeOf(c syntax.ErrorCode) Code {
	switch c {
	case syntax.ErrMissingBracket:
		return BadBracket
	case syntax.ErrMissingParen:
		return BadParen
	case syntax.ErrUnexpectedParen:
		return ExtraParen
	case syntax.ErrInvalidCharRange, syntax.ErrInvalidCharClass:
		return BadRange
	case syntax.ErrInvalidEscape, syntax.ErrTrailingBackslash:
		return BadEscape
	case syntax.ErrMissingRepeatArgument, syntax.ErrInvalidRepeatOp:
		return BadRepeat
	case syntax.ErrInvalidRepeatSize:
		return BadCount
	case syntax.ErrInvalidNamedCapture, syntax.ErrInvalidPerlOp:
		return BadGroup
	case syntax.ErrInvalidUTF8:
		return BadUTF8
	case syntax.ErrLarge, syntax.ErrNestingDepth:
		return TooLarge
	}
	return Unknown
}

// strayParen returns the byte of the parenthesis without a partner: the first
// that closes nothing, else the last that is not closed.
func strayParen(pattern string) int {
	var open []int
	for i, means := range meanings(pattern) {
		switch c := pattern[i]; {
		case means != usual:
		case c == '(':
			open = append(open, i)
		case c == ')' && len(open) == 0:
			return i
		case c == ')':
			open = open[:len(open)-1]
		}
	}
	if len(open) == 0 {
		return 0
	}
	return open[len(open)-1]
}
