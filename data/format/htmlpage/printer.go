package htmlpage

import (
	"bufio"
	"io"
	"strconv"
	"strings"
)

// printer writes to a page. The first error stays.
type printer struct {
	out    *bufio.Writer
	escape *strings.Replacer
	err    error
}

func newPrinter(w io.Writer) *printer {
	return &printer{out: bufio.NewWriterSize(w, 64<<10), escape: strings.NewReplacer(
		"&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;", "\r", "&#13;", "\x00", "\ufffd",
	)}
}

// raw writes markup.
func (p *printer) raw(parts ...string) {
	for _, s := range parts {
		if p.err == nil {
			_, p.err = p.out.WriteString(s)
		}
	}
}

// text writes text, also within the quotation marks of an attribute.
func (p *printer) text(s string) {
	if p.err == nil {
		_, p.err = p.escape.WriteString(p.out, s)
	}
}

// attr writes an attribute, or nothing when it is empty.
func (p *printer) attr(name, value string) {
	if value == "" {
		return
	}
	p.raw(" ", name, `="`)
	p.text(value)
	p.raw(`"`)
}

// element writes a text within an element; tag may have attributes.
func (p *printer) element(tag, text string) {
	name, _, _ := strings.Cut(tag, " ")
	p.raw("<", tag, ">")
	p.text(text)
	p.raw("</", name, ">")
}

func (p *printer) flush() error {
	if p.err == nil {
		p.err = p.out.Flush()
	}
	return p.err
}

func itoa(n int) string { return strconv.Itoa(n) }
