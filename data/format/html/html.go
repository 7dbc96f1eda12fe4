// Package html reads saved pages of the web: the article in them, without what
// stands around it.
//
// Readability, in Go, finds the element that holds the article; what it would
// leave in there, boxes for newsletters and links to other articles, is taken
// out before. It may be imported by format/all. It asks nothing of the network:
// pages that somebody fetched come in as any other file.
package html

import (
	"context"
	"errors"
	"net/url"
	"strconv"

	"golang.org/x/net/html"

	"nomina/data/format"
	"nomina/data/format/prose"
)

// The limits of a page.
const (
	MaxSize     = 16 << 20 // bytes
	MaxElements = 50_000
	MaxDepth    = 512 // of elements, as golang.org/x/net/html takes them
)

// The codes of this package's report lines.
const (
	CodeDepth      format.Code = "page_depth"         // args: limit
	CodeElements   format.Code = "page_elements"      // args: limit
	CodeNoPage     format.Code = "page_not_in"        // no args; a web archive without a page
	CodeSoftHyphen format.Code = "page_soft_hyphens"  // args: count
	CodeIs         format.Code = "is_webpage"         // no args
	CodeIsArchive  format.Code = "is_webpage_archive" // no args
)

// Format reads saved pages. The zero value is ready.
type Format struct{}

var (
	_ format.Reader  = Format{}
	_ format.Sniffer = Format{}
)

// Name returns "webpage".
func (Format) Name() string { return "webpage" }

// Extensions returns the endings of saved pages.
func (Format) Extensions() []string { return []string{".html", ".htm", ".xhtml", ".mhtml", ".mht"} }

// Read yields the article of a page, or none with the reason. Paragraphs are
// divided by a blank line; items of a list and rows of a table stand on lines of
// their own. When in.Name is an address, what the page says of its own is
// resolved against it.
func (Format) Read(ctx context.Context, in format.Input, o format.ReadOptions, yield func(format.Document) error) (format.Report, error) {
	return format.ReadOne(ctx, in, yield, func(log *format.Log) (format.Document, bool) { return read(log, in, o) })
}

func read(log *format.Log, in format.Input, o format.ReadOptions) (format.Document, bool) {
	raw, err := in.Bytes(MaxSize)
	if err != nil {
		log.RefuseFile(err, MaxSize)
		return format.Document{}, false
	}
	src := source{raw: raw, address: webAddress(in.Name)}
	if isArchive(raw) {
		if src, err = unpack(raw); err != nil {
			log.Refuse(0, CodeNoPage, "is a web archive without a page in it")
			return format.Document{}, false
		}
	}
	page, ok := decode(log, src, o)
	if !ok {
		return format.Document{}, false
	}
	root, ok := parse(log, page)
	if !ok {
		return format.Document{}, false
	}
	h := headOf(root, src.address)
	text := article(root, page, &h, src.address)
	if text.String == "" {
		prose.NoText(log)
		return format.Document{}, false
	}
	if text.SoftHyphens > 0 {
		log.Convert(0, CodeSoftHyphen, "{count} soft hyphens were taken out", "count", strconv.Itoa(text.SoftHyphens))
	}
	return prose.Document(in, raw, h, text.String, log.Report.Encoding), true
}

// parse returns the elements of a page that is within the limits.
func parse(log *format.Log, page string) (*html.Node, bool) {
	root, err := tree(page)
	switch {
	case errors.Is(err, errElements):
		log.Refuse(0, CodeElements, "has more than {limit} elements", "limit", strconv.Itoa(MaxElements))
	case err != nil: // of a text in memory, only the depth is one
		log.Refuse(0, CodeDepth, "has elements within elements, more than {limit} deep", "limit", strconv.Itoa(MaxDepth))
	}
	return root, err == nil
}

// webAddress returns s as an address of the web, or nil for anything else.
func webAddress(s string) *url.URL {
	u, err := url.Parse(s)
	if err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" {
		return nil
	}
	return u
}
