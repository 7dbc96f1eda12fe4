package main

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"path/filepath"
	"strings"

	"golang.org/x/text/encoding/unicode"
)

// windows writes what the program's resources and the installers are made of.
func windows(r release, dir string) error {
	for svg, name := range map[string]string{programIcon: "nomina.ico", projectIcon: "project.ico"} {
		raw, err := ico(svg)
		if err != nil {
			return err
		}
		if err := save(filepath.Join(dir, name), raw); err != nil {
			return err
		}
	}
	for _, name := range []string{"versioninfo.json", "nomina.manifest", "nomina.wxs", "README.txt"} {
		if err := r.fill("packaging/windows/"+name+".tmpl", filepath.Join(dir, name)); err != nil {
			return err
		}
	}
	if err := side(filepath.Join(dir, "side.bmp")); err != nil {
		return err
	}
	return defines(r, filepath.Join(dir, "defines.nsh"))
}

// Numbers is the version as Windows counts it: four numbers.
func (r release) Numbers() [4]int {
	var n [4]int
	core, _, _ := strings.Cut(r.Version, "-")
	_, _ = fmt.Sscanf(core, "%d.%d.%d", &n[0], &n[1], &n[2])
	n[3] = r.Build
	return n
}

// Publisher is the maintainer's name without the address.
func (r release) Publisher() string {
	name, _, _ := strings.Cut(r.Maintainer, " <")
	return name
}

// Dotted is the version as four numbers with dots between them.
func (r release) Dotted() string {
	return strings.Trim(strings.ReplaceAll(fmt.Sprint(r.Numbers()), " ", "."), "[]")
}

// defines writes what the NSIS script needs to know, in UTF-16, which is how it
// tells that a file is not in the code page of the machine.
func defines(r release, path string) error {
	text := fmt.Sprintf("!define VERSION %q\n!define NUMBERS %q\n!define COPYRIGHT %q\n!define WEBSITE %q\n!define PUBLISHER %q\n!define MIME %q\n",
		r.Version, r.Dotted(), r.Copyright, r.Website, r.Publisher(), r.MimeType)
	raw, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String(text)
	if err != nil {
		return err
	}
	return save(path, []byte(raw))
}

// icoSizes are the sizes Windows shows icons in, in pixels.
func icoSizes() []int { return []int{16, 20, 24, 32, 40, 48, 64, 128, 256} }

// ico renders the SVG at path as a Windows icon of PNG images: a directory of 16
// bytes an image, and then the images. Windows reads PNG in icons since Vista.
func ico(path string) ([]byte, error) {
	var head, body bytes.Buffer
	sizes := icoSizes()
	put := func(v any) { _ = binary.Write(&head, binary.LittleEndian, v) }
	put([3]uint16{0, 1, uint16(len(sizes))})
	for _, size := range sizes {
		raw, err := drawPNG(path, size)
		if err != nil {
			return nil, err
		}
		side := uint8(size) // 256 is written as 0
		put([4]uint8{side, side, 0, 0})
		put([2]uint16{1, 32})
		put([2]uint32{uint32(len(raw)), uint32(6 + 16*len(sizes) + body.Len())})
		body.Write(raw)
	}
	return append(head.Bytes(), body.Bytes()...), nil
}
