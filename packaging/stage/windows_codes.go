package main

import (
	"crypto/sha1"
	"fmt"
	"image"
	"image/color"
	stddraw "image/draw"
	"os"
	"strings"

	"golang.org/x/image/bmp"
)

// Core is the version without what follows a hyphen, as Windows Installer wants it.
func (r release) Core() string {
	core, _, _ := strings.Cut(r.Version, "-")
	return core
}

// ProductCode tells Windows Installer one version from another.
func (r release) ProductCode() string { return code("product " + r.Version) }

// code is the UUID of version 5 (RFC 9562) of name, in a name space of Nomina's.
func code(name string) string {
	h := sha1.Sum([]byte("6f1c5d0e-3b5b-5b60-9c6b " + name)) //nolint:gosec // a name, not a secret
	h[6] = h[6]&0x0f | 0x50
	h[8] = h[8]&0x3f | 0x80
	return strings.ToUpper(fmt.Sprintf("%x-%x-%x-%x-%x", h[:4], h[4:6], h[6:8], h[8:10], h[10:16]))
}

// side writes the picture on the installer's last page: the icon on a plain
// ground, twice as large as it is shown without scaling.
func side(path string) error {
	const width, height, icon = 328, 628, 192
	picture := image.NewRGBA(image.Rect(0, 0, width, height))
	stddraw.Draw(picture, picture.Bounds(), image.NewUniform(color.RGBA{0xf1, 0xf4, 0xfa, 0xff}), image.Point{}, stddraw.Src)
	drawn, err := draw(programIcon, icon)
	if err != nil {
		return err
	}
	left, top := (width-icon)/2, (height-icon)/3
	stddraw.Draw(picture, image.Rect(left, top, left+icon, top+icon), drawn, image.Point{}, stddraw.Over)
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	if err := bmp.Encode(f, picture); err != nil {
		_ = f.Close()
		return err
	}
	return f.Close()
}
