package docx

import (
	"archive/zip"
	"bytes"
	"context"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"path"
	"strings"

	"nomina/data/format"
	"nomina/data/format/prose"
)

var errNotWord = errors.New("not a Word file")

// maxParts is how many files an archive may have.
const maxParts = 20_000

// parts are the files in a Word file.
type parts struct{ files map[string]*zip.File }

func open(raw []byte) (parts, error) {
	z, err := zip.NewReader(bytes.NewReader(raw), int64(len(raw)))
	if err != nil || len(z.File) > maxParts {
		if bytes.HasPrefix(raw, []byte("PK")) && err != nil {
			return parts{}, fmt.Errorf("open archive: %w", err)
		}
		return parts{}, errNotWord
	}
	p := parts{make(map[string]*zip.File, len(z.File))}
	for _, f := range z.File {
		p.files[strings.ReplaceAll(f.Name, `\`, "/")] = f
	}
	return p, nil
}

// tokens calls each with the tokens of a part, and with the depth of elements. A
// part that is not there has none. Entities cannot be defined: encoding/xml knows
// those of XML itself only.
func (p parts) tokens(ctx context.Context, name string, each func(xml.Token)) error {
	f, ok := p.files[name]
	if !ok {
		return nil
	}
	if f.UncompressedSize64 > MaxXML {
		return format.ErrTooLarge
	}
	r, err := f.Open()
	if err != nil {
		return fmt.Errorf("open %s: %w", name, err)
	}
	defer r.Close()
	limited := &io.LimitedReader{R: r, N: MaxXML + 1}
	dec := xml.NewDecoder(limited)
	for depth, n := 0, 0; ; n++ {
		t, err := dec.Token()
		switch {
		case limited.N <= 0:
			return format.ErrTooLarge
		case errors.Is(err, io.EOF):
			return nil
		case err != nil:
			return fmt.Errorf("read %s: %w", name, err)
		case n%10_000 == 0 && ctx.Err() != nil:
			return ctx.Err()
		}
		switch t.(type) {
		case xml.StartElement:
			depth++
		case xml.EndElement:
			depth--
		}
		if depth > MaxDepth {
			return fmt.Errorf("read %s: more than %d elements within one another", name, MaxDepth)
		}
		each(t)
	}
}

// read returns what the file says of its article, and the text.
func (p parts) read(ctx context.Context) (prose.Head, *text, error) {
	if _, odt := p.files["content.xml"]; odt {
		t := &text{leftOut: map[format.Code]int{}}
		w := openDocument{text: t}
		if err := p.tokens(ctx, "content.xml", w.token); err != nil {
			return prose.Head{}, nil, err
		}
		h, err := p.head(ctx, "meta.xml")
		return h, t, err
	}
	main, err := p.main(ctx)
	if err != nil {
		return prose.Head{}, nil, err
	}
	w := word{text: &text{leftOut: map[format.Code]int{}}}
	if err := p.tokens(ctx, main, w.token); err != nil {
		return prose.Head{}, nil, err
	}
	h, err := p.head(ctx, "docProps/core.xml")
	return h, w.text, err
}

// main returns the name of the part with the running text, which some programs
// call otherwise than Word does.
func (p parts) main(ctx context.Context) (string, error) {
	name := "word/document.xml"
	err := p.tokens(ctx, "_rels/.rels", func(t xml.Token) {
		e, ok := t.(xml.StartElement)
		if ok && strings.HasSuffix(attr(e, "Type"), "/officeDocument") {
			name = strings.TrimPrefix(path.Clean("/"+attr(e, "Target")), "/")
		}
	})
	if err != nil {
		return "", err
	}
	if _, ok := p.files[name]; !ok || !strings.HasSuffix(name, ".xml") || strings.HasPrefix(name, "xl/") || strings.HasPrefix(name, "ppt/") {
		return "", errNotWord
	}
	return name, nil
}

// head reads the properties of a file, by the words of Dublin Core.
func (p parts) head(ctx context.Context, name string) (prose.Head, error) {
	said := map[string]string{}
	at := ""
	err := p.tokens(ctx, name, func(t xml.Token) {
		switch t := t.(type) {
		case xml.StartElement:
			at = t.Name.Local
		case xml.EndElement:
			at = ""
		case xml.CharData:
			said[at] += strings.Join(strings.Fields(string(t)), " ")
		}
	})
	byline, date := said["creator"], said["created"]
	if byline == "" {
		byline = said["initial-creator"]
	}
	if date == "" {
		date = said["creation-date"]
	}
	return prose.Head{Title: said["title"], Byline: byline, Date: prose.Date(date), Lang: said["language"]}, err
}

func attr(e xml.StartElement, local string) string {
	for _, a := range e.Attr {
		if a.Name.Local == local {
			return a.Value
		}
	}
	return ""
}
