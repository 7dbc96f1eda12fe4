// Package docx reads articles that were written with Word or a program like it:
// .docx, and .odt of LibreOffice.
//
// Both are archives of XML. Only the running text is taken; what stands at its
// edge is counted in the report. It may be imported by format/all.
package docx

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"nomina/data/format"
	"nomina/data/format/prose"
)

// The limits of a file.
const (
	MaxSize  = 64 << 20  // bytes
	MaxXML   = 128 << 20 // bytes of a part when it is unpacked
	MaxDepth = 1000      // of elements
)

// The codes of this package's report lines.
const (
	CodeNotWord   format.Code = "not_word"       // no args
	CodeOldWord   format.Code = "old_word"       // no args
	CodeLocked    format.Code = "word_locked"    // no args
	CodeBomb      format.Code = "word_bomb"      // args: limit (MiB)
	CodeBroken    format.Code = "word_broken"    // args: error
	CodeFootnotes format.Code = "word_footnotes" // args: count
	CodeEndnotes  format.Code = "word_endnotes"  // args: count
	CodeComments  format.Code = "word_comments"  // args: count
	CodeDeletions format.Code = "word_deletions" // args: count
	CodeIs        format.Code = "is_docx"        // no args
	CodeIsODT     format.Code = "is_odt"         // no args
)

// Format reads Word files. The zero value is ready.
type Format struct{}

var (
	_ format.Reader  = Format{}
	_ format.Sniffer = Format{}
)

// Name returns "docx".
func (Format) Name() string { return "docx" }

// Extensions returns the endings of Word files, those that are refused included:
// somebody has to say what to do with them.
func (Format) Extensions() []string { return []string{".docx", ".docm", ".odt", ".doc", ".rtf"} }

// Read yields the file as one article, or none with the reason. Paragraphs are
// divided by a blank line, rows of a table stand on a line each with tabs between
// the cells. What was inserted under review is part of the text, what was deleted
// is not.
func (Format) Read(ctx context.Context, in format.Input, _ format.ReadOptions, yield func(format.Document) error) (format.Report, error) {
	return format.ReadOne(ctx, in, yield, func(log *format.Log) (format.Document, bool) { return read(ctx, log, in) })
}

func read(ctx context.Context, log *format.Log, in format.Input) (format.Document, bool) {
	raw, err := in.Bytes(MaxSize)
	if err != nil {
		log.RefuseFile(err, MaxSize)
		return format.Document{}, false
	}
	if code, why := other(raw); code != "" {
		log.Refuse(0, code, why)
		return format.Document{}, false
	}
	parts, err := open(raw)
	if err != nil {
		refuse(log, err)
		return format.Document{}, false
	}
	head, t, err := parts.read(ctx)
	if err != nil {
		refuse(log, err)
		return format.Document{}, false
	}
	s := t.string()
	if strings.TrimSpace(s) == "" {
		prose.NoText(log)
		return format.Document{}, false
	}
	tell(log, t.leftOut)
	return prose.Document(in, raw, head, s, ""), true
}

func refuse(log *format.Log, err error) {
	switch {
	case errors.Is(err, context.Canceled), errors.Is(err, context.DeadlineExceeded):
	case errors.Is(err, format.ErrTooLarge):
		log.Refuse(0, CodeBomb, "has a part that is larger than {limit} MiB when it is unpacked", "limit", strconv.Itoa(MaxXML>>20))
	case errors.Is(err, errNotWord):
		log.Refuse(0, CodeNotWord, "is not a Word file")
	default:
		log.Refuse(0, CodeBroken, "the Word file is damaged: {error}", "error", format.Short(err.Error()))
	}
}

// tell reports what was left out, by code.
func tell(log *format.Log, leftOut map[format.Code]int) {
	texts := map[format.Code]string{
		CodeFootnotes: "{count} footnotes were left out", CodeEndnotes: "{count} endnotes were left out",
		CodeComments: "{count} comments were left out", CodeDeletions: "{count} passages that were deleted under review were left out",
	}
	for _, code := range slices.Sorted(maps.Keys(leftOut)) {
		log.Say(0, code, texts[code], "count", fmt.Sprint(leftOut[code]))
	}
}

// other returns what to say of files that Word also writes, or no code.
func other(raw []byte) (format.Code, string) {
	head := string(raw[:min(len(raw), 8)])
	switch {
	case strings.HasPrefix(head, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
		if strings.Contains(string(raw), "E\x00n\x00c\x00r\x00y\x00p\x00t\x00e\x00d\x00P\x00a\x00c\x00k\x00a\x00g\x00e") {
			return CodeLocked, "is locked with a password; save it without one"
		}
		return CodeOldWord, "is a file of an older Word; save it as .docx"
	case strings.HasPrefix(head, "{\\rtf"):
		return CodeOldWord, "is a file of an older Word; save it as .docx"
	}
	return "", ""
}
