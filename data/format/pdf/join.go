package pdf

import (
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// joiner makes paragraphs of lines.
type joiner struct {
	keepHyphens, keepLigatures bool
	hyphens, ligatures         int // that were changed

	out   []byte
	pitch float64 // from line to line, within most paragraphs
}

// join returns the text of all pages.
func (j *joiner) join(pages [][]line) string {
	all := slices.Concat(pages...)
	j.pitch = pitch(all)
	for i, l := range all {
		s := j.letters(l.text)
		switch {
		case i == 0:
		case j.breaks(all, i):
			j.endWith("\n\n")
		default:
			j.endWith(j.between(all[i-1].text, s))
		}
		j.out = append(j.out, s...)
	}
	j.endWith("")
	return string(j.out)
}

// endWith ends a line. A hyphen that PDFium saw and that stays is one.
func (j *joiner) endWith(s string) {
	if n := len(j.out) - 1; n >= 0 && j.out[n] == divided {
		j.out[n] = '-'
	}
	j.out = append(j.out, s...)
}

// pitch returns the usual distance of lines.
func pitch(all []line) float64 {
	var steps []float64
	for i := 1; i < len(all); i++ {
		if step := all[i-1].base - all[i].base; step > 1 {
			steps = append(steps, step)
		}
	}
	if len(steps) == 0 {
		return 0
	}
	slices.Sort(steps)
	return steps[len(steps)/2]
}

// breaks reports whether a paragraph ends before the i-th line.
func (j *joiner) breaks(all []line, i int) bool {
	before, l := all[i-1], all[i]
	width, right := measure(all, i-1)
	short := right-before.right > 0.12*width
	ended := endsSentence(before.text)
	step := before.base - l.base
	switch {
	case step < 0 || step > 8*j.pitch: // a new column or page
		return ended && (short || indented(all, i))
	case step > 1.35*j.pitch:
		return true
	case math.Abs(before.height-l.height) > 0.3*max(before.height, l.height) && before.height > 0 && l.height > 0:
		return true
	case indented(all, i):
		return true
	}
	first, _ := utf8.DecodeRuneInString(l.text)
	veryShort := right-before.right > 0.4*width
	return short && ended || veryShort && !unicode.IsLower(first) && !strings.HasSuffix(before.text, ",")
}

// measure returns how wide the column around the i-th line is, and where it ends:
// by the lines around that stand above one another.
func measure(all []line, i int) (width, right float64) {
	const around = 6
	left := all[i].left
	right = all[i].right
	for k := max(0, i-around); k < min(len(all), i+around+1); k++ {
		if l := all[k]; l.left < all[i].right && l.right > all[i].left {
			left, right = min(left, l.left), max(right, l.right)
		}
	}
	return right - left, right
}

// indented reports whether the i-th line begins further to the right than those
// around it, as first lines of paragraphs do.
func indented(all []line, i int) bool {
	l, before := all[i], all[i-1]
	in := l.left - before.left
	if in < 0.5*l.height || in > 6*max(l.height, 1) || before.base <= l.base {
		return false
	}
	return i+1 >= len(all) || l.left-all[i+1].left > 0.5*l.height
}

// endsSentence reports whether a paragraph may end with s.
func endsSentence(s string) bool {
	s = strings.TrimRight(s, "»”\"’')] \u00a0")
	r, _ := utf8.DecodeLastRuneInString(s)
	return strings.ContainsRune(".!?:…;", r)
}

// between returns what stands between two lines of a paragraph, and takes the
// hyphen of a divided word off.
func (j *joiner) between(before, next string) string {
	last, n := utf8.DecodeLastRuneInString(before)
	if !strings.ContainsRune("-\u2010\u00ad\u0002", last) {
		return " "
	}
	letter, _ := utf8.DecodeLastRuneInString(before[:len(before)-n])
	first, _ := utf8.DecodeRuneInString(next)
	if !unicode.IsLetter(letter) && !unicode.IsDigit(letter) {
		return " " // a dash
	}
	if unicode.IsLower(first) && unicode.IsLetter(letter) && !j.keepHyphens {
		j.out = j.out[:len(j.out)-n]
		j.hyphens++
	}
	return ""
}

// letters returns s with letters for ligatures.
func (j *joiner) letters(s string) string {
	if j.keepLigatures || !strings.ContainsAny(s, "ﬀﬁﬂﬃﬄﬅﬆ") {
		return s
	}
	for _, p := range [...][2]string{{"ﬀ", "ff"}, {"ﬁ", "fi"}, {"ﬂ", "fl"}, {"ﬃ", "ffi"}, {"ﬄ", "ffl"}, {"ﬅ", "st"}, {"ﬆ", "st"}} {
		j.ligatures += strings.Count(s, p[0])
		s = strings.ReplaceAll(s, p[0], p[1])
	}
	return s
}
