package html

import (
	"regexp"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"nomina/data/format/htmltext"
)

// boxWords are the words in the names of classes and ids by which pages call
// what is no part of an article, singular and lower case.
var boxWords = [...]string{
	"ad", "advert", "advertisement", "advertising", "publicite", "pub", "sponsor", "sponsored", "outbrain", "taboola", "promo",
	"newsletter", "infolettre", "signup", "signin", "subscribe", "subscription", "abonnement", "paywall", "piano", "inscription",
	"related", "relatedpost", "recommended", "recommendation", "recommandation", "recirculation", "richlink", "onward",
	"share", "sharing", "sharedaddy", "social", "partage", "cookie", "consent", "gdpr", "didomi", "cmp", "onetrust", "popup",
	"comment", "commentaire", "disqus", "breadcrumb", "menu", "nav", "navigation", "sidebar", "byline", "signature",
	"caption", "figcaption", "legende", "credit", "skip", "print", "toolbar", "lire", "contrib", "kicker", "badge", "surtitre",
}

// boxPairs are words that mean such a box when they follow one another.
var boxPairs = [...]string{
	"read also", "also read", "read more", "see also", "voir aussi", "lire aussi", "most read", "most viewed", "plus lus", "sign up", "sign in",
	"rich link", "email signup", "lien article", "posted on", "entry meta", "article meta", "post meta", "tag list", "related posts",
}

// leads are how links to other articles begin.
var leads = regexp.MustCompile(`(?i)^\W*((à |a )?(lire|voir|écouter|relire) (aussi|également|notre|plus tard)|(à |a )lire\b|sur le même sujet|read (more|also|next)|also read|see also|related\b|more on this|most (read|viewed))`)

// clear takes out of a page what is no part of an article: by its element, by
// the names it is called, and links that say "read also". What holds much of the
// page's text stays, whatever it is called, by itself or with all that are called
// the same: some pages call every paragraph "paywall".
func clear(root *html.Node) {
	w := weigh(root)
	var out []*html.Node
	called := map[string]int{} // text in boxes of these names
	for e := range elementsOf(root) {
		if htmltext.Kind(e) == atom.Footer && within(e, atom.Blockquote) {
			e.Data = "p" // who said it
		}
		if isBox(e, root, w) {
			out = append(out, e)
			called[attr(e, "class")] += w.text[e]
		}
	}
	for _, e := range out {
		if name := attr(e, "class"); name == "" || 3*called[name] < w.text[root] {
			e.Parent.RemoveChild(e)
		}
	}
}

func isBox(e, root *html.Node, w weights) bool {
	switch htmltext.Kind(e) {
	case atom.Script, atom.Style, atom.Noscript, atom.Template, atom.Iframe, atom.Object, atom.Button, atom.Input, atom.Select,
		atom.Textarea, atom.Svg, atom.Figcaption, atom.Dialog, atom.Nav:
		return true
	case atom.Html, atom.Head, atom.Body, atom.Main, atom.Article, atom.H1:
		return false
	case atom.Aside, atom.Form, atom.Footer:
		return w.small(e, root)
	case atom.P, atom.Div, atom.Li, atom.Section, atom.Strong, atom.H3, atom.Ul:
		if w.text[e] <= longLead && leadsAway(e) {
			return true
		}
	}
	if strings.HasPrefix(e.Data, "amp-") {
		return e.Data != "amp-img" && e.Data != "amp-list" && w.small(e, root)
	}
	return (calledBox(attr(e, "class")) || calledBox(attr(e, "id")) || attr(e, "aria-hidden") == "true") && w.small(e, root)
}

func within(e *html.Node, of atom.Atom) bool {
	for a := range e.Ancestors() {
		if htmltext.Kind(a) == of {
			return true
		}
	}
	return false
}

// calledBox reports whether one of the names in a class or an id is of a box.
func calledBox(names string) bool {
	for name := range strings.FieldsSeq(names) {
		words := wordsOf(name)
		for i, w := range words {
			if slices.Contains(boxWords[:], w) || slices.Contains(boxWords[:], strings.TrimSuffix(w, "s")) {
				return true
			}
			if i > 0 && slices.Contains(boxPairs[:], words[i-1]+" "+w) {
				return true
			}
		}
	}
	return false
}

// wordsOf divides "read-also__boxLabel" into its words, lower case.
func wordsOf(name string) []string {
	var words []string
	begin := 0
	add := func(end int) {
		if end > begin {
			words = append(words, strings.ToLower(name[begin:end]))
		}
	}
	lower := false
	for i, r := range name {
		switch {
		case !unicode.IsLetter(r):
			add(i)
			begin = i + len(string(r))
		case unicode.IsUpper(r) && lower:
			add(i)
			begin = i
		}
		lower = unicode.IsLower(r)
	}
	add(len(name))
	return words
}

// longLead is the longest block, in bytes, that may be a link to another article.
const longLead = 600

// leadsAway reports whether a block says "read also" and is little but links.
func leadsAway(e *html.Node) bool {
	s := line(e)
	lead := leads.FindString(s)
	if lead == "" {
		return false
	}
	links := 0
	for a := range elementsOf(e) {
		if htmltext.Kind(a) == atom.A {
			links += len(line(a))
		}
	}
	return 2*links >= len(s)-len(lead)
}
