package html

import (
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"nomina/data/format"
	"nomina/data/format/plain"
)

var (
	opening  = regexp.MustCompile(`(?is)^\s*(<\?xml[^>]*>\s*)?(<!--.*?-->\s*)*(<!doctype\s+html|<html[\s>])`)
	elements = regexp.MustCompile(`(?i)<(body|p|div|article|head|h1)[\s>]`)
)

// Sniff finds the first element of a page, or an archive of one.
func (Format) Sniff(s format.Sample) format.Guess {
	head := string(s.Head)
	if guess := plain.Detect(s.Head[:len(s.Head)&^1]); guess.Encoding == plain.UTF16LE || guess.Encoding == plain.UTF16BE || guess.BOM > 0 {
		if text, _, err := plain.Decode(s.Head, guess.Encoding); err == nil {
			head = text
		}
	}
	named := slices.Contains(Format{}.Extensions(), strings.ToLower(filepath.Ext(s.Name)))
	switch {
	case opening.MatchString(head):
		return format.Recognise(format.Certain, CodeIs, "it begins as a page of the web")
	case isArchive(s.Head):
		return format.Recognise(format.Certain, CodeIsArchive, "it begins as an archive of a page of the web")
	case named && elements.MatchString(head):
		return format.Recognise(format.Likely, CodeIs, "it begins as a page of the web")
	case named:
		return format.Guess{Fit: format.Perhaps}
	}
	return format.Guess{}
}
