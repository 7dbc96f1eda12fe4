package ink

import (
	"image/color"

	"github.com/go-text/typesetting/font"
)

// glyphKey names a glyph as it is on the screen.
type glyphKey struct {
	face   *font.Face
	glyph  font.GID
	size   int32       // 64ths of a device pixel
	dx, dy uint8       // steps right of and below a device pixel
	ink    color.NRGBA // of the text, for a face whose colours may ask for it
}

// cache keeps glyphs within a number of bytes. It has two halves: when the young
// one is full, it becomes the old one, and what is not asked for from there
// until the next time is forgotten. Unlike a list by last use, a hit in the
// young half writes nothing.
type cache struct {
	young, old map[glyphKey]*mask
	bytes      int // of the young half
	most       int // of both
}

func newCache(most int) cache {
	return cache{young: map[glyphKey]*mask{}, most: most}
}

func (c *cache) get(k glyphKey) (*mask, bool) {
	if m, ok := c.young[k]; ok {
		return m, true
	}
	m, ok := c.old[k]
	if ok {
		c.put(k, m)
	}
	return m, ok
}

func (c *cache) put(k glyphKey, m *mask) {
	if c.bytes += m.bytes(); c.bytes > c.most/2 {
		c.old, c.young = c.young, map[glyphKey]*mask{}
		c.bytes = m.bytes()
	}
	c.young[k] = m
}
