// Package pdf reads the text of PDF files.
//
// A PDF says where letters stand and nothing of words, lines or paragraphs. PDFium
// finds the letters, as WebAssembly that can reach no file and no network; the
// rest is put together here from the places of the lines. It may be imported by
// format/all.
package pdf

import (
	"context"
	"errors"
	"strconv"
	"strings"
	"time"

	pdfium "github.com/klippa-app/go-pdfium/errors"

	"nomina/data/format"
	"nomina/data/format/prose"
)

// The limits of a file.
const (
	MaxSize  = 64 << 20 // bytes
	MaxPages = 1000
	MaxTime  = 2 * time.Minute
	maxChars = 8 << 20 // on all pages
)

// The codes of this package's report lines.
const (
	CodeNotPDF    format.Code = "not_pdf"       // no args
	CodeLocked    format.Code = "pdf_locked"    // no args
	CodeBroken    format.Code = "pdf_broken"    // no args
	CodeScanned   format.Code = "pdf_scanned"   // args: pages
	CodePages     format.Code = "pdf_pages"     // args: pages, limit
	CodeChars     format.Code = "pdf_chars"     // args: limit
	CodeSlow      format.Code = "pdf_slow"      // args: limit (minutes)
	CodeEngine    format.Code = "pdf_engine"    // args: error
	CodePage      format.Code = "pdf_page"      // args: page
	CodeHeads     format.Code = "pdf_heads"     // args: count
	CodeHyphens   format.Code = "pdf_hyphens"   // args: count
	CodeLigatures format.Code = "pdf_ligatures" // args: count
	CodeIs        format.Code = "is_pdf"        // no args
)

// Format reads PDF files. The zero value is ready, and starts PDFium anew for each
// file, which takes seconds; see Start.
type Format struct{ engine *engine }

var (
	_ format.Starter = Format{}
	_ format.Sniffer = Format{}
)

// Start returns a reader that starts PDFium once.
func (Format) Start() (format.Reader, func()) {
	e := &engine{}
	return Format{e}, e.stop
}

// Name returns "pdf".
func (Format) Name() string { return "pdf" }

// Extensions returns the ending of PDF files.
func (Format) Extensions() []string { return []string{".pdf"} }

// Sniff finds the first bytes of a PDF.
func (Format) Sniff(s format.Sample) format.Guess {
	if isPDF(s.Head) {
		return format.Recognise(format.Certain, CodeIs, "it begins as a PDF")
	}
	return format.Guess{}
}

// isPDF reports whether a file begins as one. Some bytes may stand before.
func isPDF(b []byte) bool { return strings.Contains(string(b[:min(len(b), 1024)]), "%PDF-") }

// Read yields the file as one article, or none with the reason. Lines of a
// paragraph become one, paragraphs are divided by a blank line, and what stands at
// the top or the foot of many pages is left out.
func (f Format) Read(ctx context.Context, in format.Input, o format.ReadOptions, yield func(format.Document) error) (format.Report, error) {
	log := format.NewLog(in)
	if err := ctx.Err(); err != nil {
		return log.Report, err
	}
	if f.engine == nil {
		f.engine = &engine{}
		defer f.engine.stop()
	}
	raw, err := in.Bytes(MaxSize)
	if err != nil {
		log.RefuseFile(err, MaxSize)
		return log.Report, ctx.Err()
	}
	d, ok := f.read(ctx, log, in, raw, o)
	if err := ctx.Err(); err != nil || !ok {
		return log.Report, err
	}
	if err := yield(d); err != nil {
		return log.Report, err
	}
	log.Keep(d)
	return log.Report, nil
}

func (f Format) read(ctx context.Context, log *format.Log, in format.Input, raw []byte, o format.ReadOptions) (format.Document, bool) {
	if !isPDF(raw) {
		log.Refuse(0, CodeNotPDF, "is no PDF")
		return format.Document{}, false
	}
	limited, cancel := context.WithTimeout(ctx, MaxTime)
	defer cancel()
	paper, err := f.engine.open(limited, raw)
	if err != nil {
		refuse(ctx, log, err)
		return format.Document{}, false
	}
	defer paper.close()
	pages, err := paper.pages(limited, log)
	if err != nil {
		refuse(ctx, log, err)
		return format.Document{}, false
	}
	heads := dropHeads(pages)
	p := joiner{keepHyphens: o.KeepHyphens, keepLigatures: o.KeepLigatures}
	text := p.join(pages)
	if strings.TrimSpace(text) == "" {
		log.Refuse(0, CodeScanned, "has no text on its {pages} pages, only pictures; let a program for scanned pages (OCR) find the text first",
			"pages", strconv.Itoa(len(pages)))
		return format.Document{}, false
	}
	tell(log, heads, p)
	return prose.Document(in, raw, paper.head(), text, ""), true
}

// tell reports what was changed.
func tell(log *format.Log, heads int, p joiner) {
	if heads > 0 {
		log.Say(0, CodeHeads, "{count} lines at the top or the foot of pages were left out, such as page numbers", "count", strconv.Itoa(heads))
	}
	if p.hyphens > 0 {
		log.Say(0, CodeHyphens, "{count} words that were divided at the end of a line were joined", "count", strconv.Itoa(p.hyphens))
	}
	if p.ligatures > 0 {
		log.Say(0, CodeLigatures, "{count} ligatures became letters", "count", strconv.Itoa(p.ligatures))
	}
}

// errLimit is a limit that is reached.
type errLimit struct {
	code     format.Code
	template string
	args     []string
}

func (e errLimit) Error() string { return string(e.code) }

func refuse(ctx context.Context, log *format.Log, err error) {
	var limit errLimit
	switch {
	case ctx.Err() != nil:
	case errors.Is(err, context.DeadlineExceeded):
		log.Refuse(0, CodeSlow, "takes longer than {limit} minutes to read", "limit", strconv.Itoa(int(MaxTime.Minutes())))
	case errors.As(err, &limit):
		log.Refuse(0, limit.code, limit.template, limit.args...)
	case errors.Is(err, errEngine):
		log.Refuse(0, CodeEngine, "PDF files cannot be read here: {error}", "error", format.Short(err.Error()))
	case errors.Is(err, pdfium.ErrPassword), errors.Is(err, pdfium.ErrSecurity):
		log.Refuse(0, CodeLocked, "is locked with a password; save it without one")
	default:
		log.Refuse(0, CodeBroken, "the PDF is damaged")
	}
}
