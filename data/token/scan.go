package token

import (
	"unicode"
	"unicode/utf8"
)

// scanner walks over a text once.
type scanner struct {
	s        string
	i, cp    int  // the next byte and its code point
	sentence int  // its number
	length   int  // its tokens so far
	ends     bool // a terminator was the last word of the sentence
	blank    bool // blanks stand before the next token
}

// next returns the next token, which is in the sentence of the scanner then.
func (sc *scanner) next() (t Token, ok bool) {
	for !ok && sc.i < len(sc.s) {
		t, ok = sc.step()
	}
	return t, ok
}

// step takes one token or blank. Most are words in ASCII with a blank behind, or
// that blank.
func (sc *scanner) step() (t Token, ok bool) {
	if n := plain(sc.s[sc.i:]); n > 0 {
		sc.begin(rune(sc.s[sc.i]))
		return sc.add(n, n), true
	}
	if sc.s[sc.i] == ' ' {
		sc.blank = true
		sc.skip(1)
		return t, false
	}
	r, size := utf8.DecodeRuneInString(sc.s[sc.i:])
	switch {
	case isBreak(r):
		sc.endSentence()
		sc.skip(size)
	case unicode.IsSpace(r):
		sc.blank = true
		sc.skip(size)
	case isWord(r):
		sc.begin(r)
		return sc.take(sc.word()), true
	default:
		sc.begin(r)
		t = sc.take(sc.mark(r, size))
		sc.ends = isTerminator(r) || sc.ends && closes(r)
		return t, true
	}
	return t, false
}

func (sc *scanner) skip(n int) {
	sc.i += n
	sc.cp++
}

// begin ends the sentence before a token that begins with r, if it may begin a
// new one.
func (sc *scanner) begin(r rune) {
	if sc.ends && sc.blank && !unicode.IsLower(r) && !closes(r) && r != ',' && r != ';' ||
		sc.length >= longest {
		sc.endSentence()
	}
	if isWord(r) {
		sc.ends = false
	}
	sc.blank = false
}

// take makes the next n bytes a token.
func (sc *scanner) take(n int) Token { return sc.add(n, utf8.RuneCountInString(sc.s[sc.i:sc.i+n])) }

// add makes the next n bytes a token of so many code points.
func (sc *scanner) add(n, points int) Token {
	t := Token{sc.cp, sc.cp + points, sc.s[sc.i : sc.i+n]}
	sc.i += n
	sc.cp = t.End
	sc.length++
	return t
}

func (sc *scanner) endSentence() {
	if sc.length > 0 {
		sc.sentence++
		sc.length = 0
	}
	sc.ends, sc.blank = false, false
}

// mark returns the length in bytes of the mark r: an ellipsis of points is one,
// and so is an English 's.
func (sc *scanner) mark(r rune, size int) int {
	rest := sc.s[sc.i:]
	switch {
	case r == '.' && len(rest) >= 3 && rest[1] == '.' && rest[2] == '.':
		return 3
	case isApostrophe(r) && isPossessive(rest[size:]):
		return size + 1
	}
	return size
}

// isPossessive reports whether s goes on as an English 's does behind its apostrophe.
func isPossessive(s string) bool {
	if s == "" || s[0] != 's' && s[0] != 'S' {
		return false
	}
	r, size := utf8.DecodeRuneInString(s[1:])
	return size == 0 || !isWord(r)
}

func isBreak(r rune) bool {
	return r == '\n' || r == '\r' || r == '\u0085' || r == '\u2028' || r == '\u2029'
}

// isWord reports whether r is a letter, a digit, another number or a combining
// mark. Latin and Cyrillic are told without the tables.
func isWord(r rune) bool {
	switch {
	case r < utf8.RuneSelf:
		return isASCIIWord(byte(r))
	case 'À' <= r && r <= 'ɏ':
		return r != '×' && r != '÷'
	case 'Ѐ' <= r && r <= 'ԯ':
		return r != '҂'
	case '\u2000' <= r && r <= '\u206f': // marks of punctuation
		return false
	}
	return unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.IsMark(r)
}

func isASCIIWord(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' || '0' <= c && c <= '9' }

func isTerminator(r rune) bool {
	return r == '.' || r == '!' || r == '?' || r == '…' || r == '。' || r == '؟'
}

func closes(r rune) bool {
	switch r {
	case ')', ']', '»', '›', '”', '"', '’', '\'':
		return true
	}
	return false
}

func isApostrophe(r rune) bool { return r == '\'' || r == '’' || r == 'ʼ' }

func isHyphen(r rune) bool { return r == '-' || r == '‐' || r == '\u2011' }
