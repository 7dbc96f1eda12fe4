// Package update asks one address which version of the program is the newest.
// It is the only part of the program that asks the network for anything, apart
// so that this can be checked, and it is asked only by somebody's wish.
// Launch hands it to app.
package update

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strings"
	"time"

	"golang.org/x/mod/semver"
)

// Why there is no answer. An error of Latest is one of these, with particulars.
var (
	ErrAddress  = errors.New("the address is not one of https")
	ErrNetwork  = errors.New("the server was not reached")
	ErrSlow     = errors.New("the server did not answer in time")
	ErrRedirect = errors.New("the server sent us elsewhere")
	ErrStatus   = errors.New("the server refused")
	ErrAnswer   = errors.New("the answer was not understood")
)

// The limits of a request.
const (
	patience  = 10 * time.Second
	longest   = 64 << 10 // bytes of an answer
	redirects = 3
)

// Release is a version that can be had.
type Release struct {
	Version string // by semver.org, without a "v"
	Date    time.Time
	Page    string // an https address of the host that was asked
}

// Client asks one address.
type Client struct {
	Address string // of the JSON {"version": …, "date": …, "page": …}
	// transport is the network when it is nil, and patience its limit when 0.
	transport http.RoundTripper
	patience  time.Duration
}

// Host returns the name of the server that is asked, empty for no address.
func (c Client) Host() string {
	from, err := url.Parse(c.Address)
	if err != nil {
		return ""
	}
	return from.Host
}

// Latest asks what the newest version is. All that is sent is the request for
// the address, by a program that calls itself Nomina: no cookie, no language,
// no version, no number. The answer is followed nowhere but on the same host,
// and nothing else is fetched.
func (c Client) Latest(ctx context.Context) (Release, error) {
	from, err := url.Parse(c.Address)
	if err != nil || from.Scheme != "https" || from.Host == "" {
		return Release{}, fmt.Errorf("%w: %q", ErrAddress, c.Address)
	}
	if c.patience == 0 {
		c.patience = patience
	}
	ctx, cancel := context.WithTimeout(ctx, c.patience)
	defer cancel()
	raw, err := c.get(ctx, from)
	if err != nil {
		return Release{}, err
	}
	return read(raw, from.Host)
}

func (c Client) get(ctx context.Context, from *url.URL) ([]byte, error) {
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, from.String(), nil)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrAddress, err)
	}
	request.Header.Set("User-Agent", "Nomina")
	request.Header.Set("Accept", "application/json")
	transport := c.transport
	if transport == nil {
		t := network()
		defer t.CloseIdleConnections()
		transport = t
	}
	answer, err := (&http.Client{Transport: transport, CheckRedirect: sameHost(from)}).Do(request)
	if err != nil {
		return nil, reason(err)
	}
	defer answer.Body.Close()
	if answer.StatusCode != http.StatusOK {
		return nil, fmt.Errorf("%w: %s", ErrStatus, answer.Status)
	}
	raw, err := io.ReadAll(io.LimitReader(answer.Body, longest+1))
	if late := ctx.Err(); late != nil {
		err = late // the body may have seemed to end
	}
	switch {
	case err != nil:
		return nil, reason(err)
	case len(raw) > longest:
		return nil, fmt.Errorf("%w: it is longer than %d bytes", ErrAnswer, longest)
	}
	return raw, nil
}

// network is a connection for one request, through the system's proxy if it has
// one.
func network() *http.Transport {
	return &http.Transport{Proxy: proxy(), DisableKeepAlives: true, DisableCompression: true, ForceAttemptHTTP2: true}
}

// sameHost follows an answer that names another address on the same host, by
// https, a few times.
func sameHost(from *url.URL) func(*http.Request, []*http.Request) error {
	return func(to *http.Request, via []*http.Request) error {
		if to.URL.Scheme != "https" || to.URL.Host != from.Host || to.URL.User != nil || len(via) > redirects {
			return fmt.Errorf("%w: %s", ErrRedirect, to.URL.Redacted())
		}
		to.Header.Del("Referer")
		return nil
	}
}

// reason says of a transport's error which of ours it is.
func reason(err error) error {
	switch {
	case errors.Is(err, ErrRedirect), errors.Is(err, context.Canceled):
		return err
	case errors.Is(err, context.DeadlineExceeded):
		return fmt.Errorf("%w: %w", ErrSlow, err)
	}
	return fmt.Errorf("%w: %w", ErrNetwork, err)
}

// read takes an answer of host apart. Fields that it does not know are left for
// later versions to understand.
func read(raw []byte, host string) (Release, error) {
	var said struct{ Version, Date, Page string }
	if err := json.Unmarshal(raw, &said); err != nil {
		return Release{}, fmt.Errorf("%w: %w", ErrAnswer, err)
	}
	r := Release{Version: strings.TrimPrefix(said.Version, "v"), Page: said.Page}
	if !valid(r.Version) {
		return Release{}, fmt.Errorf("%w: the version is %.40q", ErrAnswer, said.Version)
	}
	var err error
	if r.Date, err = time.Parse(time.DateOnly, said.Date); err != nil {
		return Release{}, fmt.Errorf("%w: the date is %.40q", ErrAnswer, said.Date)
	}
	page, err := url.Parse(r.Page)
	if err != nil || page.Scheme != "https" || page.Host != host || page.User != nil || page.Opaque != "" {
		return Release{}, fmt.Errorf("%w: the page is %.80q", ErrAnswer, said.Page)
	}
	r.Page = page.String()
	return r, nil
}

// valid reports whether a version has three numbers, and perhaps the name of a
// version before it.
func valid(version string) bool { return semver.Canonical("v"+version) == "v"+version }
