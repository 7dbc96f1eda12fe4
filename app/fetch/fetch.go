// Package fetch gets one page or file of the web that somebody has named.
//
// It is apart so that it can be checked who asks the network and what is said
// there: the request for the address, by a program that calls itself Nomina, and
// nothing else. Nothing is fetched that was not asked for by name. Pages import it.
package fetch

import (
	"context"
	"errors"
	"fmt"
	"io"
	"mime"
	"net/http"
	"net/url"
	"strings"
	"time"

	"nomina/data/format"
)

// Why there is no file. An error of Fetch is one of these, with particulars, or
// ctx's.
var (
	ErrAddress  = errors.New("the address is not one of http or https")
	ErrPrivate  = errors.New("the address is of this machine or of a private network")
	ErrNetwork  = errors.New("the server was not reached")
	ErrSlow     = errors.New("the server did not answer in time")
	ErrRedirect = errors.New("the server sent us elsewhere too often")
	ErrStatus   = errors.New("the server refused")
	ErrMissing  = errors.New("there is nothing at the address")
	ErrKind     = errors.New("what is at the address is no article")
	ErrTooLarge = errors.New("what is at the address is too large")
)

// The limits of a request.
const (
	Patience  = 20 * time.Second
	MaxSize   = 16 << 20 // bytes
	Redirects = 5
)

// Client fetches what addresses name. It may be used from any goroutine.
type Client struct {
	Version string // the program's, which servers are told
	// transport is the network when it is nil, and patience its limit when 0.
	transport http.RoundTripper
	patience  time.Duration
}

// Fetch returns what is at an address, in memory. Its name is the address at
// which it was found, so that readers can tell where it stands. No cookie is kept,
// and no address of a private network is asked unless it was typed in as such.
func (c Client) Fetch(ctx context.Context, address string) (format.Input, error) {
	from, err := parse(address)
	if err != nil {
		return format.Input{}, err
	}
	if c.patience == 0 {
		c.patience = Patience
	}
	limited, cancel := context.WithTimeout(ctx, c.patience)
	defer cancel()
	in, err := c.get(limited, from)
	if err := ctx.Err(); err != nil {
		return format.Input{}, err
	}
	return in, err
}

// parse reads an address as people write them: without https:// it is of https.
func parse(address string) (*url.URL, error) {
	address = strings.TrimSpace(address)
	if !strings.Contains(address, "://") {
		address = "https://" + address
	}
	u, err := url.Parse(address)
	if err != nil || !allowed(u) {
		return nil, fmt.Errorf("%w: %.200q", ErrAddress, address)
	}
	u.Fragment = ""
	return u, nil
}

// allowed reports whether an address is one of the web, without a name and a
// password in it.
func allowed(u *url.URL) bool {
	return (u.Scheme == "https" || u.Scheme == "http") && u.Hostname() != "" && u.User == nil
}

func (c Client) get(ctx context.Context, from *url.URL) (format.Input, error) {
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, from.String(), nil)
	if err != nil {
		return format.Input{}, fmt.Errorf("%w: %w", ErrAddress, err)
	}
	request.Header.Set("User-Agent", strings.TrimSuffix("Nomina/"+c.Version, "/"))
	request.Header.Set("Accept", "text/html, application/xhtml+xml, application/pdf, text/plain;q=0.9, text/markdown;q=0.9")
	transport := c.transport
	if transport == nil {
		t := network(from.Hostname())
		defer t.CloseIdleConnections()
		transport = t
	}
	answer, err := (&http.Client{Transport: transport, CheckRedirect: redirect}).Do(request)
	if err != nil {
		return format.Input{}, reason(err)
	}
	defer answer.Body.Close()
	return read(ctx, answer)
}

// redirect follows an answer that names another address of the web, a few times.
func redirect(to *http.Request, via []*http.Request) error {
	if !allowed(to.URL) {
		return fmt.Errorf("%w: %s", ErrAddress, to.URL.Redacted())
	}
	if len(via) > Redirects {
		return fmt.Errorf("%w: %s", ErrRedirect, to.URL.Redacted())
	}
	to.Header.Del("Referer")
	return nil
}

// read takes an answer in.
func read(ctx context.Context, answer *http.Response) (format.Input, error) {
	switch answer.StatusCode {
	case http.StatusOK:
	case http.StatusNotFound, http.StatusGone:
		return format.Input{}, fmt.Errorf("%w: %s", ErrMissing, answer.Status)
	default:
		return format.Input{}, fmt.Errorf("%w: %s", ErrStatus, answer.Status)
	}
	if kind := answer.Header.Get("Content-Type"); !readable(kind) {
		return format.Input{}, fmt.Errorf("%w: %.80q", ErrKind, kind)
	}
	raw, err := io.ReadAll(io.LimitReader(answer.Body, MaxSize+1))
	if late := ctx.Err(); late != nil {
		err = late // the body may have seemed to end
	}
	switch {
	case err != nil:
		return format.Input{}, reason(err)
	case len(raw) > MaxSize:
		return format.Input{}, fmt.Errorf("%w: more than %d MiB", ErrTooLarge, MaxSize>>20)
	}
	return format.InMemory(answer.Request.URL.String(), raw), nil
}

// readable reports whether there may be a reader for a kind of file. A server that
// says nothing is believed to have a page.
func readable(kind string) bool {
	kind, _, err := mime.ParseMediaType(kind)
	switch kind {
	case "text/html", "application/xhtml+xml", "application/pdf", "text/plain", "text/markdown", "multipart/related",
		"application/vnd.openxmlformats-officedocument.wordprocessingml.document":
		return true
	}
	return kind == "" && (err == nil || strings.Contains(err.Error(), "no media type"))
}

// reason says of a transport's error which of ours it is.
func reason(err error) error {
	for _, ours := range []error{ErrAddress, ErrPrivate, ErrRedirect, context.Canceled} {
		if errors.Is(err, ours) {
			return err
		}
	}
	if errors.Is(err, context.DeadlineExceeded) {
		return fmt.Errorf("%w: %w", ErrSlow, err)
	}
	return fmt.Errorf("%w: %w", ErrNetwork, err)
}
