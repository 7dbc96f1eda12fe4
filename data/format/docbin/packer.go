package docbin

import (
	"bytes"
	"compress/flate"
	"encoding/binary"
	"io"
	"runtime"
)

// pieceSize is how many bytes are packed by one goroutine at a time.
const pieceSize = 512 << 10

// packer packs as zlib (RFC 1950), several pieces at once. Each piece is packed
// without looking at those before it and ends at a whole byte, as in Mark Adler's
// pigz.
type packer struct {
	w     io.Writer
	sum   checksum
	buf   []byte
	queue []*piece // under way, in order
	free  []*piece
}

// piece is a part of what is packed.
type piece struct {
	raw    []byte
	packed bytes.Buffer
	z      *flate.Writer
	sum    checksum
	done   chan error
}

func newPacker(w io.Writer) *packer {
	return &packer{w: w, sum: checksumOf(nil), buf: make([]byte, 0, pieceSize)}
}

// begin writes what a stream begins with.
func (p *packer) begin() error {
	_, err := p.w.Write([]byte{0x78, 0x01}) // deflate, the fastest level
	return err
}

// Write packs b some time.
func (p *packer) Write(b []byte) (int, error) {
	n := len(b)
	for len(b) > 0 {
		part := b[:min(len(b), pieceSize-len(p.buf))]
		p.buf = append(p.buf, part...)
		b = b[len(part):]
		if len(p.buf) == pieceSize {
			if err := p.send(); err != nil {
				return n - len(b), err
			}
		}
	}
	return n, nil
}

// send begins with what is gathered, and writes what is ready.
func (p *packer) send() error {
	if err := p.take(runtime.GOMAXPROCS(0)); err != nil {
		return err
	}
	var next *piece
	if n := len(p.free); n > 0 {
		next, p.free = p.free[n-1], p.free[:n-1]
	} else {
		z, err := flate.NewWriter(nil, flate.BestSpeed)
		if err != nil {
			return err
		}
		next = &piece{z: z, done: make(chan error, 1)}
	}
	next.raw, p.buf = p.buf, next.raw[:0]
	p.queue = append(p.queue, next)
	go next.pack()
	return nil
}

func (c *piece) pack() {
	c.sum = checksumOf(c.raw)
	c.packed.Reset()
	c.z.Reset(&c.packed)
	_, err := c.z.Write(c.raw)
	if err == nil {
		err = c.z.Flush()
	}
	c.done <- err
}

// take writes pieces until that many are under way.
func (p *packer) take(most int) error {
	for len(p.queue) > most {
		c := p.queue[0]
		p.queue = p.queue[1:]
		err := <-c.done
		if err == nil {
			_, err = p.w.Write(c.packed.Bytes())
		}
		if err != nil {
			return err
		}
		p.sum = p.sum.then(c.sum)
		p.free = append(p.free, c)
	}
	return nil
}

// flush writes all that is left.
func (p *packer) flush() error {
	if err := p.send(); err != nil {
		return err
	}
	return p.take(0)
}

// join writes what o has packed, without a beginning and an end, which is in packed.
func (p *packer) join(o *packer, packed io.Reader) error {
	if err := p.flush(); err != nil {
		return err
	}
	p.sum = p.sum.then(o.sum)
	_, err := io.Copy(p.w, packed)
	return err
}

// Close writes all that is left, and the end.
func (p *packer) Close() error {
	if err := p.flush(); err != nil {
		return err
	}
	end := []byte{0x01, 0x00, 0x00, 0xff, 0xff} // a last block with nothing in it
	_, err := p.w.Write(binary.BigEndian.AppendUint32(end, p.sum.adler))
	return err
}
