package htmlpage

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"

	"nomina/data"
	"nomina/data/format"
)

// ReadBack reads a written page as a browser does, and yields its articles.
func (Format) ReadBack(ctx context.Context, r io.ReaderAt, size int64, _ format.WriteOptions, yield func(format.Document) error) error {
	s := scanner{tokens: html.NewTokenizer(io.NewSectionReader(r, 0, size)), yield: yield}
	for {
		if err := ctx.Err(); err != nil {
			return err
		}
		kind := s.tokens.Next()
		if kind == html.ErrorToken {
			if err := s.tokens.Err(); !errors.Is(err, io.EOF) {
				return err
			}
			if !s.over {
				return errors.New("the page ends nowhere")
			}
			return nil
		}
		if err := s.token(kind); err != nil {
			return fmt.Errorf("article %s: %w", s.doc.Article.ID, err)
		}
	}
}

// scanner finds articles among a page's tokens.
type scanner struct {
	tokens *html.Tokenizer
	yield  func(format.Document) error
	keys   []string // of the labels, by the numbers of their classes
	listed bool     // all labels are

	doc    format.Document
	within bool // the text
	over   bool // the page is
	text   strings.Builder
	cp     int   // code points of text
	stack  []int // the spans that are open
}

func (s *scanner) token(kind html.TokenType) error {
	if kind == html.TextToken {
		if s.within {
			b := s.tokens.Text()
			s.text.Write(b)
			s.cp += utf8.RuneCount(b)
		}
		return nil
	}
	if kind != html.StartTagToken && kind != html.EndTagToken {
		return nil
	}
	name, more := s.tokens.TagName()
	if kind == html.EndTagToken {
		return s.end(string(name))
	}
	return s.start(string(name), s.attributes(more))
}

// attributes returns those of the tag at hand.
func (s *scanner) attributes(more bool) map[string]string {
	var all map[string]string
	for more {
		var key, value []byte
		if key, value, more = s.tokens.TagAttr(); all == nil {
			all = map[string]string{}
		}
		all[string(key)] = string(value)
	}
	return all
}

func (s *scanner) start(name string, attrs map[string]string) error {
	switch {
	case name == "li" && !s.listed:
		s.keys = append(s.keys, attrs["data-key"])
	case name == "article":
		s.doc = format.Document{Article: data.Article{ID: data.ID(attrs["data-id"])}}
	case name == "div" && attrs["class"] == "text":
		s.within, s.cp = true, 0
		s.text.Reset()
	case name == "mark" && s.within:
		return s.mark(attrs)
	case s.within:
		return fmt.Errorf("a %s in a text", name)
	}
	return nil
}

// mark opens a span, or goes on with one.
func (s *scanner) mark(attrs map[string]string) error {
	n, err := strconv.Atoi(attrs["data-n"])
	if err != nil {
		return err
	}
	s.stack = append(s.stack, n)
	switch {
	case n < len(s.doc.Spans):
		return nil
	case n > len(s.doc.Spans):
		return fmt.Errorf("span %d comes after %d", n, len(s.doc.Spans))
	}
	class, err := strconv.Atoi(strings.TrimPrefix(attrs["class"], "l"))
	if err != nil || class < 0 || class >= len(s.keys) {
		return fmt.Errorf("span %d has the class %q", n, attrs["class"])
	}
	s.doc.Spans = append(s.doc.Spans, format.Span{
		ID: data.ID(attrs["data-id"]), Start: s.cp, Label: s.keys[class],
		Entity: format.Entity{ID: data.ID(attrs["data-entity"]), Name: attrs["data-name"], External: attrs["data-external"]},
	})
	return nil
}

func (s *scanner) end(name string) error {
	switch {
	case name == "html":
		s.over = true
	case name == "header":
		s.listed = true
	case name == "article":
		return s.yield(s.doc)
	case name == "div" && s.within:
		return s.whole()
	case name == "mark" && s.within && len(s.stack) > 0:
		last := len(s.stack) - 1
		s.doc.Spans[s.stack[last]].End = s.cp
		s.stack = s.stack[:last]
	}
	return nil
}

// whole ends a text.
func (s *scanner) whole() error {
	s.within = false
	s.doc.Text = s.text.String()
	runes := []rune(s.doc.Text)
	for i := range s.doc.Spans {
		one := &s.doc.Spans[i]
		if one.End < one.Start {
			return fmt.Errorf("span %d ends nowhere", i)
		}
		one.Text = string(runes[one.Start:one.End])
	}
	return nil
}
