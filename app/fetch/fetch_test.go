package fetch

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"strings"
	"testing"
	"time"

	"nomina/data/format"
)

// serve starts a server and returns a client that asks it, and its address.
func serve(t *testing.T, answer http.HandlerFunc) (Client, string) {
	t.Helper()
	s := httptest.NewServer(answer)
	t.Cleanup(s.Close)
	return Client{Version: "1.2.3", transport: s.Client().Transport}, s.URL
}

func page(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	fmt.Fprint(w, "<p>Kim in Kursk")
}

func content(t *testing.T, in format.Input) string {
	t.Helper()
	r, err := in.Open()
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	b, err := io.ReadAll(r)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func TestClient_Fetch(t *testing.T) {
	c, address := serve(t, func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/a" {
			http.SetCookie(w, &http.Cookie{Name: "who", Value: "you"})
			http.Redirect(w, r, "/b?c=d", http.StatusFound)
			return
		}
		r.Header.Del("Accept-Encoding")
		if r.Header.Get("User-Agent") != "Nomina/1.2.3" || r.Header.Get("Cookie")+r.Header.Get("Referer")+r.Header.Get("Accept-Language") != "" || len(r.Header) != 2 {
			t.Errorf("headers: got %v, want two", r.Header)
		}
		page(w, r)
	})
	in, err := c.Fetch(t.Context(), " "+address+"/a#part ")
	if err != nil {
		t.Fatal(err)
	}
	if got := content(t, in); in.Name != address+"/b?c=d" || in.Path != "" || got != "<p>Kim in Kursk" || in.Size != int64(len(got)) {
		t.Errorf("got %+v with %q, want the page under its last address", in, got)
	}
}

func TestClient_Refuses(t *testing.T) {
	kind := func(kind string) http.HandlerFunc {
		return func(w http.ResponseWriter, _ *http.Request) { w.Header().Set("Content-Type", kind) }
	}
	for _, tt := range []struct {
		name   string
		answer http.HandlerFunc
		want   error
	}{
		{"not there", http.NotFound, ErrMissing},
		{"refused", func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusForbidden) }, ErrStatus},
		{"a picture", kind("image/png"), ErrKind},
		{"nonsense", kind("nonsense"), ErrKind},
		{"too large", func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Type", "text/html")
			_, _ = w.Write(make([]byte, MaxSize+1))
		}, ErrTooLarge},
		{"for ever elsewhere", func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, r.URL.Path+"x", http.StatusFound) }, ErrRedirect},
		{"a file", func(w http.ResponseWriter, r *http.Request) {
			http.Redirect(w, r, "file:///etc/passwd", http.StatusFound)
		}, ErrAddress},
		{"broken off", func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Type", "text/html")
			w.Header().Set("Content-Length", "100")
			fmt.Fprint(w, "a")
		}, ErrNetwork},
	} {
		c, address := serve(t, tt.answer)
		if _, err := c.Fetch(t.Context(), address); !errors.Is(err, tt.want) {
			t.Errorf("%s: got %v, want %v", tt.name, err, tt.want)
		}
	}
}

func TestClient_Kinds(t *testing.T) {
	for _, kind := range []string{"text/html", "text/plain; charset=x", "application/pdf", "application/xhtml+xml", ""} {
		c, address := serve(t, func(w http.ResponseWriter, _ *http.Request) { w.Header()["Content-Type"] = []string{kind} })
		if _, err := c.Fetch(t.Context(), address); err != nil {
			t.Errorf("%s: got %v, want a file", kind, err)
		}
	}
}

func TestClient_Ends(t *testing.T) {
	asked, done := make(chan struct{}, 2), make(chan struct{})
	c, address := serve(t, func(http.ResponseWriter, *http.Request) {
		asked <- struct{}{}
		<-done
	})
	defer close(done)
	slow := c
	slow.patience = time.Millisecond
	if _, err := slow.Fetch(t.Context(), address); !errors.Is(err, ErrSlow) {
		t.Errorf("slow: got %v, want %v", err, ErrSlow)
	}
	ctx, cancel := context.WithCancel(t.Context())
	go func() {
		<-asked
		cancel()
	}()
	if _, err := c.Fetch(ctx, address); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: got %v, want %v", err, context.Canceled)
	}
}

func TestParse(t *testing.T) {
	for in, want := range map[string]string{
		"example.org/a": "https://example.org/a", "http://example.org#x": "http://example.org", " https://é.fr/ü ": "https://%C3%A9.fr/%C3%BC",
		"file:///etc/passwd": "", "ftp://a/b": "", "https://": "", "": "", "https://a:b@c.org": "", "javascript://x/%0aalert(1)": "", "http://[::1": "",
	} {
		got, err := parse(in)
		if want == "" {
			if !errors.Is(err, ErrAddress) {
				t.Errorf("%q: got %v, %v, want %v", in, got, err, ErrAddress)
			}
			continue
		}
		if err != nil || got.String() != want {
			t.Errorf("%q: got %v, %v, want %s", in, got, err, want)
		}
	}
}

// TestClient_Private asks this machine, over the network that the program uses.
func TestClient_Private(t *testing.T) {
	for _, name := range []string{"http_proxy", "HTTP_PROXY", "https_proxy", "HTTPS_PROXY"} {
		t.Setenv(name, "")
	}
	_, address := serve(t, page)
	if _, err := (Client{}).Fetch(t.Context(), strings.Replace(address, "127.0.0.1", "localhost", 1)); !errors.Is(err, ErrPrivate) && !errors.Is(err, ErrNetwork) {
		t.Errorf("by its name: got %v, want %v", err, ErrPrivate)
	}
	if _, err := (Client{}).Fetch(t.Context(), address); err != nil {
		t.Errorf("typed in: got %v, want the page", err)
	}
}

func TestPublic(t *testing.T) {
	for at, want := range map[string]error{
		"127.0.0.1:80": ErrPrivate, "10.1.2.3:80": ErrPrivate, "[::1]:80": ErrPrivate, "[::ffff:192.168.0.1]:443": ErrPrivate, "169.254.169.254:80": ErrPrivate,
		"0.0.0.0:80": ErrPrivate, "100.64.0.1:80": ErrPrivate, "[fe80::1]:80": ErrPrivate, "[fc00::1]:80": ErrPrivate, "x": ErrPrivate,
		"93.184.216.34:443": nil, "[2606:2800:220:1::1]:443": nil,
	} {
		if err := public("example.org")("tcp", at, nil); !errors.Is(err, want) {
			t.Errorf("%s: got %v, want %v", at, err, want)
		}
	}
	if err := public("127.0.0.1")("tcp", "127.0.0.1:80", nil); err != nil {
		t.Errorf("typed in: got %v, want nothing", err)
	}
	if !private(netip.MustParseAddr("224.0.0.1")) {
		t.Error("a group of machines: got public, want private")
	}
}
