// Package assets holds what the program carries inside itself: the icon, the
// translations and the sample project's material.
//
// One package embeds them all, so that no path on the user's disk is needed at
// run time. It imports the standard library only; app and main import it.
package assets

import (
	"embed"
	"io/fs"
)

//go:embed Icon.png
var icon []byte

//go:embed translations/*.json sample/*
var files embed.FS

// Icon returns the program's icon, a PNG of 512 by 512 pixels. The caller must
// not change the bytes.
func Icon() []byte { return icon }

// Translations returns the message catalogues, one file per language at the
// root: "en.json", "fr.json".
func Translations() fs.FS { return sub("translations") }

// Sample returns the sample project's material at the root: plain text files
// without annotations, and "sample.jsonl" with annotated articles.
func Sample() fs.FS { return sub("sample") }

// sub returns a folder of files. It panics only when the folder's name is not
// a valid path, which no input can cause.
func sub(folder string) fs.FS {
	dir, err := fs.Sub(files, folder)
	if err != nil {
		panic(err)
	}
	return dir
}
