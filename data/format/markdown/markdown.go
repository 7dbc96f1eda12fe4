// Package markdown reads articles that are written in Markdown, as the text that
// their readers see.
//
// It stands apart from text files because the marks are no part of the text: a
// name in **bold** is the name. It may be imported by format/all.
package markdown

import (
	"bytes"
	"context"
	"strconv"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/renderer/html"
	nethtml "golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"nomina/data/format"
	"nomina/data/format/htmltext"
	"nomina/data/format/prose"
)

// The limits of a file.
const (
	MaxSize   = 16 << 20 // bytes
	MaxQuotes = 100      // marks of block quotes and lists on one line, which make elements within elements
)

// The codes of this package's report lines.
const (
	CodeFront format.Code = "front_matter"   // args: error
	CodeDepth format.Code = "markdown_depth" // args: limit
	CodeIs    format.Code = "is_markdown"    // no args
)

// Format reads Markdown. The zero value is ready.
type Format struct{}

var (
	_ format.Reader  = Format{}
	_ format.Sniffer = Format{}
)

// Name returns "markdown".
func (Format) Name() string { return "markdown" }

// Extensions returns the endings of Markdown files.
func (Format) Extensions() []string { return []string{".md", ".markdown"} }

// Read yields the file as one article without its marks, or none with the reason.
func (Format) Read(ctx context.Context, in format.Input, o format.ReadOptions, yield func(format.Document) error) (format.Report, error) {
	return format.ReadOne(ctx, in, yield, func(log *format.Log) (format.Document, bool) { return read(log, in, o) })
}

func read(log *format.Log, in format.Input, o format.ReadOptions) (format.Document, bool) {
	raw, err := in.Bytes(MaxSize)
	if err != nil {
		log.RefuseFile(err, MaxSize)
		return format.Document{}, false
	}
	source, ok := prose.Decode(log, raw, o)
	if !ok {
		return format.Document{}, false
	}
	source = strings.ReplaceAll(source, "\r\n", "\n")
	front, body := split(source)
	head, err := front.head()
	if err != nil {
		log.Lose(0, CodeFront, "what stands before the text cannot be read: {error}", "error", format.Short(err.Error()))
	}
	text, ok := render(body)
	switch {
	case !ok:
		log.Refuse(0, CodeDepth, "has quotes, lists or brackets within one another, more than {limit} deep", "limit", strconv.Itoa(MaxQuotes))
		return format.Document{}, false
	case strings.TrimSpace(text) == "":
		prose.NoText(log)
		return format.Document{}, false
	}
	return prose.Document(in, raw, head, text, log.Report.Encoding), true
}

// render returns the text that Markdown stands for. It is false when it is nested
// too deep.
func render(body string) (string, bool) {
	if deep(body) {
		return "", false
	}
	md := goldmark.New(
		goldmark.WithExtensions(extension.Table, extension.Strikethrough, extension.TaskList, extension.Footnote),
		goldmark.WithRendererOptions(html.WithUnsafe()), // what stands there as HTML is read as well; it goes nowhere
	)
	var page bytes.Buffer
	if err := md.Convert([]byte(body), &page); err != nil { // writing to memory cannot fail
		return "", false
	}
	root, err := nethtml.Parse(&page)
	if err != nil {
		return "", false
	}
	tidy(root)
	return htmltext.Write(root).String, true
}

// deep reports whether a line opens very many elements within one another, by
// marks or by how far it is indented, or a paragraph very many brackets, of which
// each would be looked at for a link.
func deep(body string) bool {
	brackets := 0
	for line := range strings.Lines(body) {
		if brackets = openIn(line, brackets); brackets > 10*MaxQuotes {
			return true
		}
		begin := line[:len(line)-len(strings.TrimLeft(line, " \t>-*+.)0123456789"))]
		marks := strings.Count(begin, ">") + strings.Count(begin, "- ") + strings.Count(begin, "* ") + strings.Count(begin, "+ ") +
			strings.Count(begin, ". ") + strings.Count(begin, ") ")
		indented := strings.Count(begin, " ") + strings.Count(begin, "\t")
		if marks > MaxQuotes || marks > 0 && indented > 16*MaxQuotes {
			return true
		}
	}
	return false
}

// openIn returns how many brackets are open at most within a line, or at its end when
// that is few; open are so before it. A blank line closes all.
func openIn(line string, open int) int {
	if strings.TrimSpace(line) == "" {
		return 0
	}
	for _, c := range line {
		switch {
		case c == '[':
			if open++; open > 10*MaxQuotes {
				return open
			}
		case c == ']' && open > 0:
			open--
		}
	}
	return open
}

// tidy puts the words of pictures in their places and takes out the arrows of
// footnotes that lead back.
func tidy(root *nethtml.Node) {
	var out []*nethtml.Node
	for d := range root.Descendants() {
		switch {
		case d.DataAtom == atom.Img:
			for _, a := range d.Attr {
				if a.Key == "alt" {
					d.Type, d.Data = nethtml.TextNode, a.Val
				}
			}
		case d.DataAtom == atom.A && hasClass(d, "footnote-backref"):
			out = append(out, d)
		}
	}
	for _, d := range out {
		d.Parent.RemoveChild(d)
	}
}

func hasClass(n *nethtml.Node, class string) bool {
	for _, a := range n.Attr {
		if a.Key == "class" && a.Val == class {
			return true
		}
	}
	return false
}
