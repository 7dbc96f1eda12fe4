package brat

import (
	"archive/zip"
	"bytes"
	"path"
	"strings"

	"nomina/data/format"
)

// Sniff recognises a text by the annotations beside it, annotations by their
// first line, and an archive by a pair of names.
func (Format) Sniff(s format.Sample) format.Guess {
	switch strings.ToLower(path.Ext(s.Name)) {
	case extText:
		for _, ext := range [...]string{extAnn, extGiven, extWanted} {
			if ann := other(s.Name, ext); s.Beside(ann) {
				return format.Recognise(format.Certain, CodeIsPair, "{name} stands beside it", "name", ann)
			}
		}
	case extAnn, extGiven, extWanted:
		if txt := other(s.Name, extText); s.Beside(txt) {
			return format.Recognise(format.Certain, CodeIsPair, "{name} stands beside it", "name", txt)
		}
		if looksLikeAnn(s.Head) {
			return format.Recognise(format.Likely, CodeIsAnn, "its lines are annotations of brat")
		}
	case ".zip":
		var name string
		if s.Zip(func(z *zip.Reader) { name = pairIn(z) }); name != "" {
			return format.Recognise(format.Certain, CodeIsZip, "it holds {name} and what belongs to it", "name", format.Short(name))
		}
	}
	return format.Guess{}
}

// Companion reports whether a file holds no article by itself, but belongs to
// others beside it: annotations whose text is there, brat's configuration, and
// the list of articles. Only the name of s and what is beside it are looked at.
func (Format) Companion(s format.Sample) bool {
	switch s.Name {
	case confFile, lookFile, "tools.conf", "kb_shortcuts.conf":
		return true
	case listFile:
		return s.Beside(confFile)
	}
	ext := strings.ToLower(path.Ext(s.Name))
	return (ext == extAnn || ext == extGiven || ext == extWanted) && s.Beside(other(s.Name, extText))
}

// looksLikeAnn reports whether the first line is an annotation.
func looksLikeAnn(head []byte) bool {
	head = bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\ufeff")), "\r\n\t ")
	line, _, _ := bytes.Cut(head, []byte("\n"))
	id, _, ok := bytes.Cut(line, []byte("\t"))
	return ok && len(id) > 1 && strings.ContainsRune("TENAMR#", rune(id[0])) && numbered(string(id))
}

// pairIn returns the first text of an archive that has annotations beside it, or
// brat's configuration; "" when there is none.
func pairIn(z *zip.Reader) string {
	names := map[string]bool{}
	for _, f := range z.File {
		names[f.Name] = true
		if path.Base(f.Name) == confFile {
			return f.Name
		}
		for _, ext := range [...]string{extText, extAnn} {
			if base, ok := strings.CutSuffix(f.Name, ext); ok && names[base+extText] && names[base+extAnn] {
				return base + extText
			}
		}
	}
	return ""
}
