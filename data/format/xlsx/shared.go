package xlsx

import (
	"bytes"
	"fmt"
	"regexp"
	"strconv"
)

const sharedPath = "xl/sharedStrings.xml"

// maxShared is how many bytes of shared strings are kept in memory.
const maxShared = 32 << 20

// shared gathers the few strings that are written to the workbook's table of
// shared strings and not into their cell: those with an escape. Several readers
// (openpyxl among them) resolve escapes only there.
type shared struct {
	first int // what the workbook's own table holds already
	added int
	items bytes.Buffer
}

// add returns the number under which the string with that content (the inner
// XML of an si element) is kept, or false when the table is full.
func (s *shared) add(inner []byte) (int, bool) {
	if s.items.Len()+len(inner) > maxShared {
		return 0, false
	}
	s.items.WriteString("<si>")
	s.items.Write(inner)
	s.items.WriteString("</si>")
	s.added++
	return s.first + s.added - 1, true
}

// begin counts what the workbook's own table holds.
func (s *shared) begin(part []byte) { s.first = bytes.Count(part, []byte("<si>")) }

// complete returns the workbook's table with the gathered strings.
func (s *shared) complete(part []byte) ([]byte, error) {
	end := bytes.LastIndex(part, []byte("</sst>"))
	start := regexp.MustCompile(`<sst[^>]*>`).FindIndex(part)
	if end < 0 || start == nil {
		return nil, fmt.Errorf("%s: no table", sharedPath)
	}
	count := strconv.Itoa(s.first + s.added)
	var out bytes.Buffer
	out.Write(part[:start[0]])
	out.WriteString(`<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="` + count + `" uniqueCount="` + count + `">`)
	out.Write(part[start[1]:end])
	out.Write(s.items.Bytes())
	out.WriteString("</sst>")
	return out.Bytes(), nil
}
