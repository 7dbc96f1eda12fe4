package archive

import (
	"archive/zip"
	"encoding/binary"
	"hash/crc32"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"

	"nomina/data/format"
)

// decodeNames returns the members' names. Archives say when names are UTF-8, and
// many are that do not say so; the others are in the code page of the system
// that packed them: Shift JIS when all of them look Japanese, else that of DOS.
func decodeNames(log *format.Log, files []*zip.File) []string {
	names := make([]string, len(files))
	var foreign []int
	for i, f := range files {
		name, ok := unicodeName(f)
		if names[i] = name; !ok {
			foreign = append(foreign, i)
		}
	}
	if len(foreign) == 0 {
		return names
	}
	page, decode := "Shift JIS", japaneseName
	for _, i := range foreign {
		if _, ok := japaneseName(names[i]); !ok {
			page, decode = "CP437", dosName
			break
		}
	}
	for _, i := range foreign {
		names[i], _ = decode(names[i])
	}
	log.Say(0, CodeNames, "names are taken as {encoding}", "encoding", page)
	return names
}

// unicodeName returns a name that is UTF-8, from the header or from Info-ZIP's
// extra field 0x7075 (APPNOTE.TXT 4.6.9), which counts when it was made for the
// name that stands in the header.
func unicodeName(f *zip.File) (string, bool) {
	const unicodePath, head = 0x7075, 5 // version, checksum
	for extra := f.Extra; len(extra) >= 4; {
		tag, n := binary.LittleEndian.Uint16(extra), int(binary.LittleEndian.Uint16(extra[2:]))
		if extra = extra[4:]; n > len(extra) {
			break
		}
		field := extra[:n]
		extra = extra[n:]
		if tag == unicodePath && n > head && field[0] == 1 && utf8.Valid(field[head:]) &&
			binary.LittleEndian.Uint32(field[1:]) == crc32.ChecksumIEEE([]byte(f.Name)) {
			return string(field[head:]), true
		}
	}
	return f.Name, utf8.ValidString(f.Name)
}

// japaneseName decodes Shift JIS. It is false when the name does not look
// Japanese: most characters of two bytes stand next to another, or are kana. By
// this, French names of DOS, whose accents are apart, are not taken for it.
func japaneseName(raw string) (string, bool) {
	name, ok := decoded(japanese.ShiftJIS, raw)
	if !ok {
		return name, false
	}
	wide, near := 0, 0
	runes := []rune(name)
	for i, r := range runes {
		if r < utf8.RuneSelf {
			continue
		}
		wide++
		next := i > 0 && runes[i-1] >= utf8.RuneSelf || i+1 < len(runes) && runes[i+1] >= utf8.RuneSelf
		if next || unicode.In(r, unicode.Hiragana, unicode.Katakana) {
			near++
		}
	}
	return name, 2*near > wide
}

// dosName decodes code page 437, or 850 where 437 would have lines of boxes.
func dosName(raw string) (string, bool) {
	name, _ := decoded(charmap.CodePage437, raw)
	if strings.ContainsFunc(name, func(r rune) bool { return r >= '\u2500' && r <= '\u25ff' }) {
		name, _ = decoded(charmap.CodePage850, raw)
	}
	return name, true
}

func decoded(e encoding.Encoding, raw string) (string, bool) {
	s, err := e.NewDecoder().String(raw)
	return s, err == nil && !strings.ContainsRune(s, utf8.RuneError)
}
