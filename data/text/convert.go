package text

import "unicode/utf8"

// Byte returns the byte at which code point cp begins. Positions outside the
// text are clamped to it; cp = Len gives Bytes.
func (x *Index) Byte(cp int) int {
	cp = min(max(cp, 0), x.n)
	if x.checkpoints == nil {
		return cp
	}
	if cp == x.n {
		return len(x.s)
	}
	k := x.blockOf(cp)
	if x.valid {
		return skipBegins(x.s, k*block, cp-int(x.checkpoints[k]))
	}
	i, c := align(x.s, k*block), int(x.checkpoints[k])
	for off := range x.s[i:] {
		if c == cp {
			return i + off
		}
		c++
	}
	return len(x.s)
}

// CodePoint returns the code point that byte off belongs to. Positions outside
// the text are clamped to it; off = Bytes gives Len.
func (x *Index) CodePoint(off int) int {
	off = min(max(off, 0), len(x.s))
	if x.checkpoints == nil {
		return off
	}
	if off == len(x.s) {
		return x.n
	}
	k := off / block
	if x.valid {
		c := int(x.checkpoints[k]) + int(begins(x.s[k*block:off]))
		if !utf8.RuneStart(x.s[off]) {
			c--
		}
		return c
	}
	i, c := align(x.s, k*block), int(x.checkpoints[k])
	for j := range x.s[i:] {
		if i+j > off {
			break
		}
		c++
	}
	return c - 1
}

// UTF16Of returns the UTF-16 unit at which code point cp begins. Positions
// outside the text are clamped to it; cp = Len gives UTF16.
func (x *Index) UTF16Of(cp int) int {
	cp = min(max(cp, 0), x.n)
	if x.astral == nil {
		return cp
	}
	if cp == x.n {
		return x.units
	}
	k := x.blockOf(cp)
	c, high := int(x.checkpoints[k]), int(x.astral[k])
	for _, r := range x.s[align(x.s, k*block):] {
		if c == cp {
			break
		}
		if r >= 0x10000 {
			high++
		}
		c++
	}
	return cp + high
}

// FromUTF16 returns the code point that UTF-16 unit u belongs to: for the
// second half of a surrogate pair, the pair's. Positions outside the text are
// clamped to it; u = UTF16 gives Len.
func (x *Index) FromUTF16(u int) int {
	u = min(max(u, 0), x.units)
	if x.astral == nil {
		return u
	}
	if u == x.units {
		return x.n
	}
	k := x.blockOfUnit(u)
	c, at := int(x.checkpoints[k]), int(x.checkpoints[k]+x.astral[k])
	for _, r := range x.s[align(x.s, k*block):] {
		if at++; r >= 0x10000 {
			at++
		}
		if at > u {
			return c
		}
		c++
	}
	return x.n
}

// blockOf returns the last block that has at most cp code points before it. A
// code point takes one to four bytes, which bounds the search.
func (x *Index) blockOf(cp int) int {
	lo, hi := cp/block, min(4*cp/block+1, len(x.checkpoints))
	for hi-lo > 1 {
		if mid := (lo + hi) / 2; int(x.checkpoints[mid]) <= cp {
			lo = mid
		} else {
			hi = mid
		}
	}
	return lo
}

// blockOfUnit is blockOf for UTF-16 units, which take one to three bytes each.
func (x *Index) blockOfUnit(u int) int {
	lo, hi := u/block, min(3*u/block+1, len(x.checkpoints))
	for hi-lo > 1 {
		if mid := (lo + hi) / 2; int(x.checkpoints[mid]+x.astral[mid]) <= u {
			lo = mid
		} else {
			hi = mid
		}
	}
	return lo
}

// align returns the first byte at or after i that begins a code point. Only a
// byte inside a well-formed sequence does not begin one, and such a sequence
// begins at most three bytes earlier.
func align(s string, i int) int {
	if i >= len(s) || utf8.RuneStart(s[i]) {
		return i
	}
	for j := max(i-3, 0); j < i; j++ {
		if _, n := utf8.DecodeRuneInString(s[j:]); j+n > i {
			return j + n
		}
	}
	return i
}
