package token

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// slowSplit is Split without any short cut: every character is decoded and looked
// up.
func slowSplit(s string) Text {
	sc, t, first := scanner{s: s}, Text{Tokens: []Token{}}, 0
	for sc.i < len(s) {
		before := sc.sentence
		one, ok := sc.slowStep()
		if n := len(t.Tokens); sc.sentence > before {
			t.Sentences, first = append(t.Sentences, Range{first, n}), n
		}
		if ok {
			t.Tokens = append(t.Tokens, one)
		}
	}
	if n := len(t.Tokens); n > first {
		t.Sentences = append(t.Sentences, Range{first, n})
	}
	return t
}

func (sc *scanner) slowStep() (t Token, ok bool) {
	r, size := utf8.DecodeRuneInString(sc.s[sc.i:])
	switch {
	case isBreak(r):
		sc.endSentence()
		sc.skip(size)
	case unicode.IsSpace(r):
		sc.blank = true
		sc.skip(size)
	case slowIsWord(r):
		sc.begin(r)
		return sc.take(sc.slowWord()), true
	default:
		sc.begin(r)
		t, ok = sc.take(sc.mark(r, size)), true
		sc.ends = isTerminator(r) || sc.ends && strings.ContainsRune(`)]»›”"’'`, r)
	}
	return t, ok
}

func slowIsWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.IsMark(r) }

func (sc *scanner) slowWord() int {
	s := sc.s[sc.i:]
	n := slowLetters(s)
	for n < len(s) {
		end, more := slowGoOn(s, n)
		n = end
		if !more {
			break
		}
	}
	return n
}

func slowGoOn(s string, n int) (end int, more bool) {
	r, size := utf8.DecodeRuneInString(s[n:])
	next := s[n+size:]
	behind := n + size + slowLetters(next)
	switch {
	case isApostrophe(r):
		if elides(s[:n], next) {
			return n + size, false
		}
		if behind == n+size || isPossessive(next) {
			return n, false
		}
		return behind, true
	case behind == n+size && r != '.':
		return n, false
	case r == '.' && slowAbbreviates(s[:n]):
		return abbreviation(s, n+1)
	case (r == '.' || r == ',') && behind > n+size && number(s[:n]) && number(s[n+1:behind]):
		return behind, true
	case isHyphen(r):
		return behind, true
	}
	return n, false
}

func slowLetters(s string) int {
	for i, r := range s {
		if !slowIsWord(r) {
			return i
		}
	}
	return len(s)
}

func slowAbbreviates(word string) bool {
	if at := strings.LastIndexAny(word, ".-"); at >= 0 && at < len(word)-1 {
		r, size := utf8.DecodeRuneInString(word[at+1:])
		if at+1+size == len(word) {
			return unicode.IsUpper(r)
		}
	}
	return abbreviates(word)
}

// TestSplit_Slow compares Split with a slow, obvious version.
func TestSplit_Slow(t *testing.T) {
	alphabet := []rune("aZé1Éß٣日Ж҂×ͅ\u0301.'’ʼ-‐,;:?!…«»”\"()»  \u00a0\n\u2028\u0085M…\u202f\ufffd")
	words := []string{"M", "MM", "Mme", "J.-C", "U.S", "3,5", "l", "qu", "jusqu", "n", "N", "Djamena", "'s", "’S", "...", "J.-", "Kelvin", "\xff"}
	rapid.Check(t, func(t *rapid.T) {
		piece := rapid.OneOf(rapid.StringOf(rapid.SampledFrom(alphabet)), rapid.SampledFrom(words), rapid.String())
		s := strings.Join(rapid.SliceOf(piece).Draw(t, "pieces"), "")
		if diff := cmp.Diff(slowSplit(s), Split(s)); diff != "" {
			t.Fatalf("Split(%q) (-slow +got):\n%s", s, diff)
		}
	})
}

// TestIsWord compares all characters with the tables.
func TestIsWord(t *testing.T) {
	for r := rune(-1); r <= unicode.MaxRune; r++ {
		if got, want := isWord(r), slowIsWord(r); got != want {
			t.Errorf("%U: got %v, want %v", r, got, want)
		}
	}
}
