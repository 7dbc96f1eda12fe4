package docbin

import "hash/adler32"

// checksum is the Adler-32 of some bytes, and how many they are.
type checksum struct {
	adler uint32
	n     int64
}

func checksumOf(b []byte) checksum { return checksum{adler32.Checksum(b), int64(len(b))} }

// then returns the checksum of the bytes of c and those of next behind them. It is
// adler32_combine of zlib 1.3: the first half of a sum is 1 and all bytes, the second
// the sum of what the first has been after each byte.
func (c checksum) then(next checksum) checksum {
	const base = 65521
	n := uint64(next.n % base) //nolint:gosec // a length
	a1, b1 := uint64(c.adler&0xffff), uint64(c.adler>>16)
	a2, b2 := uint64(next.adler&0xffff), uint64(next.adler>>16)
	a := (a1 + a2 + base - 1) % base
	b := (b1 + b2 + n*(a1+base-1)) % base
	return checksum{uint32(b<<16 | a), c.n + next.n} //nolint:gosec // halves of 16 bits
}
