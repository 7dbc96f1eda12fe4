package xlsx

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"encoding/binary"
	"io"
	"strings"

	"nomina/data/format"
)

// Sniff knows a workbook of Nomina by a word in its properties, or by its sheets:
// one of them stands at the beginning, whoever saved it last.
func (Format) Sniff(s format.Sample) format.Guess {
	if !bytes.HasPrefix(s.Head, []byte("PK\x03\x04")) {
		return format.Guess{}
	}
	sheets, seen := false, false
	for _, p := range heading(s) {
		switch name, content := p.name, p.content; {
		case name == "docProps/core.xml" && bytes.Contains(content, []byte(keyword)), name == bookPath && ours(content):
			return format.Recognise(format.Certain, CodeIsXLSX, "a workbook of Nomina")
		case name == bookPath:
			seen = true
		case strings.HasPrefix(name, "xl/"):
			sheets = true
		}
	}
	if sheets && !seen && !s.All {
		return format.Guess{Fit: format.Perhaps}
	}
	return format.Guess{}
}

// ours reports whether a list of sheets has those that every export has.
func ours(book []byte) bool {
	for _, name := range []string{sheetMentions, sheetArticles, sheetLabels, sheetAbout} {
		if !bytes.Contains(book, []byte(`name="`+name+`"`)) {
			return false
		}
	}
	return true
}

// maxHeading is how much of a part is unpacked to look at it.
const maxHeading = 1 << 20

// part is a part of an archive.
type part struct {
	name    string
	content []byte
}

// heading returns the first parts of an archive of which only the beginning is
// there. It goes from one header to the next (APPNOTE.TXT, 4.3.7).
func heading(s format.Sample) []part {
	var out []part
	rest := s.Head
	for len(rest) >= 30 && binary.LittleEndian.Uint32(rest) == 0x04034b50 {
		method := binary.LittleEndian.Uint16(rest[8:])
		size := int(binary.LittleEndian.Uint32(rest[18:]))
		names, extra := int(binary.LittleEndian.Uint16(rest[26:])), int(binary.LittleEndian.Uint16(rest[28:]))
		open := binary.LittleEndian.Uint16(rest[6:])&8 != 0 // the size stands after the bytes
		if len(rest) < 30+names+extra {
			break
		}
		name := string(rest[30 : 30+names])
		rest = rest[30+names+extra:]
		if method != zip.Deflate {
			if open || size > len(rest) {
				break
			}
			out = append(out, part{name, rest[:size]})
			rest = rest[size:]
			continue
		}
		in := bytes.NewReader(rest)
		content, err := io.ReadAll(io.LimitReader(flate.NewReader(in), maxHeading))
		out = append(out, part{name, content})
		used := len(rest) - in.Len()
		if err != nil || len(content) == maxHeading {
			break
		}
		rest = rest[used:]
		if open {
			rest = afterDescriptor(rest)
		}
	}
	return out
}

// afterDescriptor returns what follows the sizes after a part's bytes.
func afterDescriptor(rest []byte) []byte {
	for _, n := range []int{16, 24, 12, 20} { // with and without a signature, 32 and 64 bits
		if len(rest) >= n+4 && bytes.HasPrefix(rest[n:], []byte("PK")) {
			return rest[n:]
		}
	}
	return nil
}
