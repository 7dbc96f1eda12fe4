package jsonpart

import (
	"nomina/data"
)

// Article takes a member that says something of an article, under the keys that
// this program writes beside a text where a format leaves room for any. It is
// false for any other, and for one that is not as this program writes it.
func Article(a *data.Article, m Member) bool {
	if m.Key == "file" {
		a.File = file(m.Value)
		return a.File != data.File{}
	}
	s, ok := String(m.Value)
	if !ok {
		return false
	}
	switch m.Key {
	case "doc_id":
		a.ID = data.ID(s)
	case "title":
		a.Title = s
	case "source":
		a.Source = s
	case "lang":
		a.Lang = s
	case "status":
		if ok = data.Status(s).Valid(); ok {
			a.Status = data.Status(s)
		}
	case "created":
		a.Created, ok = Time(m.Value)
	default:
		return false
	}
	return ok
}

// IsArticle reports whether a key is one that Article takes.
func IsArticle(key string) bool {
	switch key {
	case "doc_id", "title", "source", "lang", "status", "created", "file":
		return true
	}
	return false
}

// AppendArticle appends what Article takes, but for the file, as members that
// follow others.
func AppendArticle(dst []byte, a data.Article) []byte {
	dst = AppendString(append(dst, `,"doc_id":`...), string(a.ID))
	dst = AppendString(append(dst, `,"title":`...), a.Title)
	dst = AppendString(append(dst, `,"source":`...), a.Source)
	dst = AppendString(append(dst, `,"lang":`...), a.Lang)
	dst = AppendString(append(dst, `,"status":`...), string(a.Status))
	return AppendTime(append(dst, `,"created":`...), a.Created)
}

// AppendFile appends the file that an article came from as an object.
func AppendFile(dst []byte, f data.File) []byte {
	dst = AppendString(append(dst, `{"name":`...), f.Name)
	dst = AppendString(append(dst, `,"path":`...), f.Path)
	dst = AppendString(append(dst, `,"sha256":`...), f.SHA256)
	dst = AppendString(append(dst, `,"encoding":`...), f.Encoding)
	return append(dst, '}')
}

// file reads what AppendFile writes, also within a string.
func file(b []byte) (f data.File) {
	if s, ok := String(b); ok && Valid([]byte(s)) == nil {
		b = []byte(s)
	}
	o, _ := ParseObject(b)
	f.Name, _ = String(o.Get("name"))
	f.Path, _ = String(o.Get("path"))
	f.SHA256, _ = String(o.Get("sha256"))
	f.Encoding, _ = String(o.Get("encoding"))
	return f
}
