package html

import (
	"net/url"
	"regexp"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"nomina/data/format/htmltext"
	"nomina/data/format/prose"
)

// head is what the elements of a page say of it, before it is weighed.
type head struct {
	meta      map[string]string // by name or property, lower case; the first of each
	link      string            // canonical
	base      string
	saved     string // the address in the comment of a program that saved it
	lang      string
	h1, title string
	author    string // of an element that is marked so
	ld        linked
}

var (
	savedFrom = regexp.MustCompile(`(?s)^\s*(?:saved from url=\(\d+\)|Page saved with SingleFile\s+url:\s*)(https?://\S+)`)
	byWord    = regexp.MustCompile(`(?i)^(par|by|von|por|di)\s+`)
)

// headOf returns what a page from that address, or nil, says of its article. Of
// several places the one for machines counts first: JSON-LD, then Open Graph and
// its relatives, then what readers see.
func headOf(root *html.Node, address *url.URL) prose.Head {
	h := gather(root)
	if address == nil {
		address = webAddress(h.saved)
	}
	return prose.Head{
		Title: h.one(h.ld.Headline, h.meta["og:title"], h.meta["twitter:title"], h.meta["dc.title"], h.h1, h.title),
		Byline: byWord.ReplaceAllString(h.one(h.ld.Author, h.meta["author"], h.meta["parsely-author"], h.meta["dc.creator"],
			h.meta["dcterms.creator"], noAddress(h.meta["article:author"]), h.author), ""),
		Date: prose.Date(h.one(h.ld.Published, h.meta["article:published_time"], h.meta["og:published_time"], h.meta["date"],
			h.meta["dc.date"], h.meta["dcterms.date"], h.meta["pubdate"], h.meta["parsely-pub-date"], h.meta["datepublished"])),
		Site: h.one(h.meta["og:site_name"], h.ld.Publisher, h.meta["application-name"], h.meta["dc.publisher"]),
		URL:  h.address(address),
		Lang: h.one(h.lang, h.meta["og:locale"], h.meta["content-language"], h.ld.Language),
	}
}

// one returns the first that says something.
func (head) one(all ...string) string {
	for _, s := range all {
		if s = even(s); s != "" {
			return s
		}
	}
	return ""
}

func noAddress(s string) string {
	if strings.Contains(s, "://") {
		return ""
	}
	return s
}

// address returns where the article stands. It is resolved against where the page
// came from.
func (h head) address(from *url.URL) string {
	base := from
	if u, err := url.Parse(h.base); err == nil && h.base != "" {
		if base = u; from != nil {
			base = from.ResolveReference(u)
		}
	}
	for _, s := range []string{h.link, h.meta["og:url"], h.ld.URL} {
		u, err := url.Parse(s)
		if err != nil || s == "" {
			continue
		}
		if base != nil {
			u = base.ResolveReference(u)
		}
		if u = webAddress(u.String()); u != nil {
			return u.String()
		}
	}
	if from != nil {
		return from.String()
	}
	return ""
}

// gather reads the elements that say something of the page.
func gather(root *html.Node) head {
	h := head{meta: map[string]string{}}
	for d := range root.Descendants() {
		if d.Type == html.CommentNode && h.saved == "" {
			if m := savedFrom.FindStringSubmatch(d.Data); m != nil {
				h.saved = m[1]
			}
		}
		if d.Type == html.ElementNode {
			h.element(d)
		}
	}
	return h
}

func (h *head) element(e *html.Node) {
	switch htmltext.Kind(e) {
	case atom.Html:
		keep(&h.lang, h.one(attr(e, "lang"), attr(e, "xml:lang")))
	case atom.Meta:
		h.say(h.one(attr(e, "property"), attr(e, "name"), attr(e, "itemprop"), attr(e, "http-equiv")), attr(e, "content"))
	case atom.Link:
		if strings.EqualFold(attr(e, "rel"), "canonical") {
			keep(&h.link, attr(e, "href"))
		}
	case atom.Base:
		keep(&h.base, attr(e, "href"))
	case atom.H1:
		keep(&h.h1, line(e))
	case atom.Title:
		keep(&h.title, line(e))
	case atom.Script:
		if strings.HasPrefix(strings.ToLower(attr(e, "type")), "application/ld+json") && e.FirstChild != nil {
			h.ld.read(e.FirstChild.Data)
		}
	default:
		if attr(e, "rel") == "author" || attr(e, "itemprop") == "author" {
			keep(&h.author, line(e))
		}
	}
}

// keep sets what is not set yet.
func keep(to *string, s string) {
	if *to == "" {
		*to = s
	}
}

// say takes in what a meta element says, the first time.
func (h *head) say(key, content string) {
	key = strings.ToLower(key)
	if _, ok := h.meta[key]; !ok && key != "" {
		h.meta[key] = content
	}
}
