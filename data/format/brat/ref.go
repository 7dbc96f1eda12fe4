package brat

import (
	"strings"

	"nomina/data"
	"nomina/data/format"
)

// The databases of references that mean something here.
const (
	dbWikidata = "Wikidata" // Wikidata:Q90 is the external id Q90
	dbOther    = "External" // any external id, with blanks escaped
	dbOwn      = "Nomina"   // the id of an entity that has no external one
)

// reference returns what a normalisation says of an entity: database:id, without
// white space, as brat wants it.
func reference(e format.Entity) string {
	ext := e.External
	db, id, ok := strings.Cut(ext, ":")
	switch {
	case ext == "":
		return dbOwn + ":" + escape(string(e.ID))
	case isQID(ext):
		return dbWikidata + ":" + ext
	case !ok || db == "" || id == "" || strings.ContainsFunc(ext, blank) || db == dbWikidata || db == dbOther || db == dbOwn:
		return dbOther + ":" + escape(ext)
	}
	return ext
}

// entity returns the entity that a normalisation means. It is false when ref is
// no reference.
func entity(ref, name string) (format.Entity, bool) {
	e := format.Entity{Name: strings.TrimFunc(name, blank)}
	db, id, ok := strings.Cut(ref, ":")
	if !ok || db == "" || id == "" {
		return e, false
	}
	switch {
	case db == dbOwn:
		e.ID = data.ID(unescape(id))
	case db == dbOther:
		e.External = unescape(id)
	case db == dbWikidata && isQID(id):
		e.External = id
	default:
		e.External = ref
	}
	if e.Name == "" {
		e.Name = flat(e.External, " ")
	}
	return e, true
}

// isQID reports whether s names an item of Wikidata.
func isQID(s string) bool {
	return len(s) > 1 && s[0] == 'Q' && s[1] != '0' && strings.Trim(s[1:], "0123456789") == ""
}

const hex = "0123456789ABCDEF"

// escape writes white space and % as in addresses.
func escape(s string) string {
	var out strings.Builder
	for _, r := range s {
		if !blank(r) && r != '%' {
			out.WriteRune(r)
			continue
		}
		for _, b := range []byte(string(r)) {
			out.Write([]byte{'%', hex[b>>4], hex[b&15]})
		}
	}
	return out.String()
}

// unescape undoes escape. A % that begins no escape stays.
func unescape(s string) string {
	if !strings.Contains(s, "%") {
		return s
	}
	out := make([]byte, 0, len(s))
	for i := 0; i < len(s); i++ {
		if s[i] == '%' && i+2 < len(s) {
			hi, lo := strings.IndexByte(hex, s[i+1]), strings.IndexByte(hex, s[i+2])
			if hi >= 0 && lo >= 0 {
				out = append(out, byte(hi<<4|lo))
				i += 2
				continue
			}
		}
		out = append(out, s[i])
	}
	return strings.ToValidUTF8(string(out), "\ufffd")
}
