package main

import (
	"bytes"
	"image/png"
	"path/filepath"
)

// ProjectType is the name that macOS knows a project's file by.
func (r release) ProjectType() string { return r.Developer() + ".project" }

// LinesType is the name for JSON Lines, which macOS has none of its own for.
func (r release) LinesType() string { return r.Developer() + ".json-lines" }

// MacOS is the oldest version that the program runs on: Go 1.26 asks for 12, Fyne
// for less. build.sh has the compiler keep to it.
func (r release) MacOS() string { return "12.0" }

// darwin writes the bundle without the program, and what the disk image is laid
// out with.
func darwin(r release, dir string) error {
	const from = "packaging/darwin/"
	contents := filepath.Join(dir, r.Name+".app", "Contents")
	resources := filepath.Join(contents, "Resources")
	for template, to := range map[string]string{
		"Info.plist.tmpl":           filepath.Join(contents, "Info.plist"),
		"InfoPlist.en.strings.tmpl": filepath.Join(resources, "en.lproj", "InfoPlist.strings"),
		"InfoPlist.fr.strings.tmpl": filepath.Join(resources, "fr.lproj", "InfoPlist.strings"),
	} {
		if err := r.fill(from+template, to); err != nil {
			return err
		}
	}
	// An application by an unregistered creator, as every bundle says it.
	if err := save(filepath.Join(contents, "PkgInfo"), []byte("APPL????")); err != nil {
		return err
	}
	// Apple's grid gives an application's tile 824 of 1024 pixels; a document
	// fills more of its square, as its sheet is narrow.
	for svg, as := range map[string]struct {
		name string
		part float64
	}{programIcon: {"Nomina.icns", 824. / 1024}, projectIcon: {"Project.icns", 0.875}} {
		raw, err := icns(svg, as.part)
		if err != nil {
			return err
		}
		if err := save(filepath.Join(resources, as.name), raw); err != nil {
			return err
		}
	}
	return backgrounds(dir)
}

// The disk image's window inside, in points; build.sh places the icons by it.
const (
	windowWidth  = 660
	windowHeight = 400
)

// backgrounds writes what stands behind the icons in the disk image's window,
// for ordinary screens and for those with twice the pixels.
func backgrounds(dir string) error {
	for name, scale := range map[string]int{"background.png": 1, "background@2x.png": 2} {
		img, err := drawArea("packaging/darwin/background.svg", windowWidth*scale, windowHeight*scale)
		if err != nil {
			return err
		}
		var b bytes.Buffer
		if err := png.Encode(&b, img); err != nil {
			return err
		}
		if err := save(filepath.Join(dir, name), b.Bytes()); err != nil {
			return err
		}
	}
	return nil
}
