package html

import (
	"bytes"
	"encoding/base64"
	"errors"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net/mail"
	"net/textproto"
	"strings"
)

var errNoPage = errors.New("no page in the web archive")

// isArchive reports whether a file is a page with all its parts in one message,
// as RFC 2557 (MHTML) has it.
func isArchive(b []byte) bool {
	head := strings.ToLower(string(b[:min(len(b), 4096)]))
	return strings.Contains(head, "mime-version:") && strings.Contains(head, "multipart/related") && !strings.HasPrefix(strings.TrimSpace(head), "<")
}

// unpack returns the first page of a web archive.
func unpack(b []byte) (source, error) {
	m, err := mail.ReadMessage(bytes.NewReader(b))
	if err != nil {
		return source{}, errNoPage
	}
	_, params, err := mime.ParseMediaType(m.Header.Get("Content-Type"))
	if err != nil {
		return source{}, errNoPage
	}
	parts := multipart.NewReader(m.Body, params["boundary"])
	for {
		p, err := parts.NextRawPart()
		if err != nil {
			return source{}, errNoPage
		}
		kind := p.Header.Get("Content-Type")
		if !strings.HasPrefix(kind, "text/html") && !strings.HasPrefix(kind, "application/xhtml") {
			continue
		}
		raw, err := io.ReadAll(decoded(p, p.Header))
		if err != nil && len(raw) == 0 {
			return source{}, errNoPage
		}
		return source{raw, kind, webAddress(p.Header.Get("Content-Location"))}, nil
	}
}

// decoded undoes the transfer encoding of a part.
func decoded(r io.Reader, h textproto.MIMEHeader) io.Reader {
	switch strings.ToLower(h.Get("Content-Transfer-Encoding")) {
	case "quoted-printable":
		return quotedprintable.NewReader(r)
	case "base64":
		return base64.NewDecoder(base64.StdEncoding, r)
	}
	return r
}
