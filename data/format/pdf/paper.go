package pdf

import (
	"context"
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"

	"github.com/klippa-app/go-pdfium"
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"

	"nomina/data/format"
	"nomina/data/format/prose"
)

// paper is a file that PDFium has opened.
type paper struct {
	pdfium   pdfium.Pdfium
	document references.FPDF_DOCUMENT
	stop     func() bool // ends the watch over ctx
}

// open opens a file. What PDFium does ends with ctx.
func (e *engine) open(ctx context.Context, raw []byte) (*paper, error) {
	pool, err := e.start()
	if err != nil {
		return nil, err
	}
	one, err := pool.GetInstanceWithContext(ctx)
	if err != nil {
		if ctx.Err() != nil {
			return nil, ctx.Err()
		}
		return nil, fmt.Errorf("%w: %w", errEngine, err)
	}
	p := &paper{pdfium: one, stop: context.AfterFunc(ctx, func() { _ = one.Kill() })}
	opened, err := one.OpenDocument(&requests.OpenDocument{File: &raw})
	if err != nil {
		p.close()
		if ctx.Err() != nil {
			return nil, ctx.Err()
		}
		return nil, err
	}
	p.document = opened.Document
	return p, nil
}

func (p *paper) close() {
	if p.stop() {
		_ = p.pdfium.Close() // nothing is written
	}
}

// pages returns the lines of all pages. A page that cannot be read is reported.
func (p *paper) pages(ctx context.Context, log *format.Log) ([][]line, error) {
	count, err := p.pdfium.FPDF_GetPageCount(&requests.FPDF_GetPageCount{Document: p.document})
	if err != nil {
		return nil, because(ctx, err)
	}
	if count.PageCount > MaxPages {
		return nil, errLimit{CodePages, "has {pages} pages, more than {limit}; divide it", []string{
			"pages", strconv.Itoa(count.PageCount), "limit", strconv.Itoa(MaxPages)}}
	}
	pages := make([][]line, count.PageCount)
	chars := 0
	for i := range pages {
		page, err := p.pdfium.GetPageTextStructured(&requests.GetPageTextStructured{
			Page: requests.Page{ByIndex: &requests.PageByIndex{Document: p.document, Index: i}},
			Mode: requests.GetPageTextStructuredModeChars,
		})
		if ctx.Err() != nil {
			return nil, ctx.Err()
		}
		if err != nil {
			log.Lose(0, CodePage, "page {page} cannot be read", "page", strconv.Itoa(i+1))
			continue
		}
		if chars += len(page.Chars); chars > maxChars {
			return nil, errLimit{CodeChars, "has more than {limit} characters", []string{"limit", strconv.Itoa(maxChars)}}
		}
		pages[i] = linesOf(page.Chars)
	}
	return pages, nil
}

// because returns ctx's error if that is why err came.
func because(ctx context.Context, err error) error {
	if ctx.Err() != nil {
		return ctx.Err()
	}
	return err
}

// head returns what the file says of its article.
func (p *paper) head() prose.Head {
	h := prose.Head{Title: title(p.meta("Title")), Byline: p.meta("Author"), Date: day(p.meta("CreationDate"))}
	if lang, err := p.pdfium.FPDFCatalog_GetLanguage(&requests.FPDFCatalog_GetLanguage{Document: p.document}); err == nil {
		h.Lang = lang.Language
	}
	return h
}

func (p *paper) meta(tag string) string {
	said, err := p.pdfium.FPDF_GetMetaText(&requests.FPDF_GetMetaText{Document: p.document, Tag: tag})
	if err != nil {
		return ""
	}
	return strings.Join(strings.Fields(strings.ToValidUTF8(said.Value, "")), " ")
}

// fileName is a title that a program has made up from the name of a file.
var fileName = regexp.MustCompile(`(?i)(^untitled|^sans titre|^microsoft word - |\.(docx?|odt|indd|qxd|qxp|pdf|rtf|tex|dvi|pub)$)`)

// title returns a title that somebody has written.
func title(s string) string {
	if fileName.MatchString(s) {
		return ""
	}
	return s
}

// day returns a date of a PDF, D:20240512063000+02'00', as ISO 8601.
func day(s string) string {
	s = strings.TrimSuffix(strings.ReplaceAll(strings.TrimPrefix(s, "D:"), "'", ""), "Z0000")
	for _, layout := range [...]string{"20060102150405-0700", "20060102150405Z", "20060102150405-07"} {
		if t, err := time.Parse(layout, s); err == nil {
			return t.Format(time.RFC3339)
		}
	}
	for layout, as := range map[string]string{"20060102150405": "2006-01-02T15:04:05", "20060102": time.DateOnly} {
		if t, err := time.Parse(layout, s); err == nil {
			return t.Format(as)
		}
	}
	return prose.Date(s)
}
