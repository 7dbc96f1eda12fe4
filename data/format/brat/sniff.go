package brat

import (
	"bytes"
	"encoding/binary"
	"path"
	"strings"

	"nomina/data/format"
)

// Sniff recognises a text by the annotations beside it, annotations by their
// first line, and an archive by a pair of names at its beginning.
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
		if name, ok := pairIn(s.Head); ok {
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
// brat's configuration, as far as the names at the archive's beginning tell.
func pairIn(head []byte) (string, bool) {
	names := map[string]bool{}
	for name := range localNames(head) {
		names[name] = true
		if path.Base(name) == confFile {
			return name, true
		}
		for _, ext := range [...]string{extText, extAnn} {
			if base, ok := strings.CutSuffix(name, ext); ok && names[base+extText] && names[base+extAnn] {
				return base + extText, true
			}
		}
	}
	return "", false
}

// localNames yields the names in the headers of members (APPNOTE.TXT 4.3.7).
func localNames(head []byte) func(func(string) bool) {
	return func(yield func(string) bool) {
		const size, at = 30, 26 // of the header, of the length of the name
		for {
			i := bytes.Index(head, []byte("PK\x03\x04"))
			if i < 0 || i+size > len(head) {
				return
			}
			head = head[i:]
			n := int(binary.LittleEndian.Uint16(head[at:]))
			if size+n > len(head) || !yield(string(head[size:size+n])) {
				return
			}
			head = head[4:]
		}
	}
}
