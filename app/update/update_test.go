package update

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// serve starts a server and returns a client that asks it.
func serve(t *testing.T, answer http.HandlerFunc) (Client, *httptest.Server) {
	t.Helper()
	s := httptest.NewTLSServer(answer)
	t.Cleanup(s.Close)
	return Client{Address: s.URL + "/latest.json", transport: s.Client().Transport}, s
}

// write answers with a text in which HOST stands for the server.
func write(text string) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		fmt.Fprint(w, strings.ReplaceAll(text, "HOST", r.Host))
	}
}

const good = `{"version":"0.2.0","date":"2026-11-24","page":"https://HOST/get","size":7}`

func TestClient_Latest(t *testing.T) {
	for _, given := range []string{good, strings.Replace(good, `"0.2.0"`, `"v0.2.0"`, 1)} {
		c, s := serve(t, write(given))
		got, err := c.Latest(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		want := Release{Version: "0.2.0", Date: time.Date(2026, 11, 24, 0, 0, 0, 0, time.UTC), Page: s.URL + "/get"}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", given, diff)
		}
	}
}

// TestClient_SendsNothing asks twice, of a server that would like to know who
// asks.
func TestClient_SendsNothing(t *testing.T) {
	asked := 0
	c, _ := serve(t, func(w http.ResponseWriter, r *http.Request) {
		asked++
		want := http.Header{"User-Agent": {"Nomina"}, "Accept": {"application/json"}}
		r.Header.Del("Accept-Encoding") // of the test server's own transport
		if diff := cmp.Diff(want, r.Header); diff != "" {
			t.Errorf("request %d, headers (-want +got):\n%s", asked, diff)
		}
		if r.Method != http.MethodGet || r.ContentLength != 0 || r.URL.String() != "/latest.json" && r.URL.String() != "/next.json" {
			t.Errorf("request %d: got %s %s with %d bytes", asked, r.Method, r.URL, r.ContentLength)
		}
		http.SetCookie(w, &http.Cookie{Name: "who", Value: "you"})
		if r.URL.Path == "/latest.json" {
			http.Redirect(w, r, "/next.json", http.StatusFound)
			return
		}
		write(good)(w, r)
	})
	for range 2 {
		if _, err := c.Latest(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	if asked != 4 {
		t.Errorf("got %d requests, want twice two", asked)
	}
	if n := network(); !n.DisableCompression || !n.DisableKeepAlives || n.Proxy == nil {
		t.Error("the program's own transport says more than it must, or knows no proxy")
	}
}

func TestClient_Refuses(t *testing.T) {
	for _, tt := range []struct {
		name, answer string
		want         error
	}{
		{"nothing", "", ErrAnswer},
		{"a page", "<!DOCTYPE html><title>Welcome</title>", ErrAnswer},
		{"a list", "[]", ErrAnswer},
		{"half", good[:20], ErrAnswer},
		{"two answers", good + good, ErrAnswer},
		{"no version", `{"date":"2026-11-24","page":"https://HOST/get"}`, ErrAnswer},
		{"two numbers", strings.Replace(good, "0.2.0", "0.2", 1), ErrAnswer},
		{"a number", strings.Replace(good, `"0.2.0"`, "2", 1), ErrAnswer},
		{"a leading zero", strings.Replace(good, "0.2.0", "0.02.0", 1), ErrAnswer},
		{"two letters", strings.Replace(good, "0.2.0", "vv0.2.0", 1), ErrAnswer},
		{"a build", strings.Replace(good, "0.2.0", "0.2.0+7", 1), ErrAnswer},
		{"a sentence", strings.Replace(good, "0.2.0", "0.2.0 <b>now</b>", 1), ErrAnswer},
		{"no date", strings.Replace(good, "2026-11-24", "soon", 1), ErrAnswer},
		{"no page", strings.Replace(good, "https://HOST/get", "", 1), ErrAnswer},
		{"a page of http", strings.Replace(good, "https", "http", 1), ErrAnswer},
		{"a page elsewhere", strings.Replace(good, "HOST", "example.org", 1), ErrAnswer},
		{"a page that looks so", strings.Replace(good, "HOST", "HOST@example.org", 1), ErrAnswer},
		{"a page with a name", strings.Replace(good, "HOST", "me@HOST", 1), ErrAnswer},
		{"a script", strings.Replace(good, "https://HOST/get", "javascript:alert(1)", 1), ErrAnswer},
		{"a file", strings.Replace(good, "https://HOST/get", "file:///etc/passwd", 1), ErrAnswer},
		{"too much", good + strings.Repeat(" ", longest), ErrAnswer},
	} {
		t.Run(tt.name, func(t *testing.T) {
			c, _ := serve(t, write(tt.answer))
			if got, err := c.Latest(t.Context()); !errors.Is(err, tt.want) {
				t.Errorf("got %+v, %v, want %v", got, err, tt.want)
			}
		})
	}
}

func TestClient_AtMostSoMuch(t *testing.T) {
	c, _ := serve(t, write(good+strings.Repeat(" ", longest-len(good)-20)))
	if _, err := c.Latest(t.Context()); err != nil {
		t.Errorf("an answer just short enough: %v", err)
	}
}

func TestClient_Status(t *testing.T) {
	for _, status := range []int{204, 404, 500} {
		c, _ := serve(t, func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(status) })
		if _, err := c.Latest(t.Context()); !errors.Is(err, ErrStatus) {
			t.Errorf("status %d: got %v, want %v", status, err, ErrStatus)
		}
	}
}

func TestClient_StaysOnItsHost(t *testing.T) {
	stranger := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { t.Error("a stranger was asked") }))
	defer stranger.Close()
	other := httptest.NewTLSServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { t.Error("another host was asked") }))
	defer other.Close()
	for name, to := range map[string]string{
		"http": stranger.URL, "another host": other.URL, "a loop": "/latest.json", "a file": "file:///etc/passwd",
	} {
		asked := 0
		c, _ := serve(t, func(w http.ResponseWriter, r *http.Request) {
			asked++
			http.Redirect(w, r, to, http.StatusMovedPermanently)
		})
		if _, err := c.Latest(t.Context()); !errors.Is(err, ErrRedirect) {
			t.Errorf("%s: got %v, want %v", name, err, ErrRedirect)
		}
		if asked > redirects+1 {
			t.Errorf("%s: got %d requests, want at most %d", name, asked, redirects+1)
		}
	}
}

func TestClient_Address(t *testing.T) {
	for _, address := range []string{"", "nomina.io", "http://nomina.io/latest.json", "https://", "file:///x", "https://\x00"} {
		asked := false
		c := Client{Address: address, transport: tripper(func(*http.Request) (*http.Response, error) {
			asked = true
			return nil, errors.New("asked")
		})}
		if _, err := c.Latest(t.Context()); !errors.Is(err, ErrAddress) || asked {
			t.Errorf("%q: got %v, asked %v, want %v and no request", address, err, asked, ErrAddress)
		}
	}
}

type tripper func(*http.Request) (*http.Response, error)

func (f tripper) RoundTrip(r *http.Request) (*http.Response, error) { return f(r) }

// silent is a server that says nothing, or nothing more, before the test ends.
func silent(t *testing.T, beginning string) (c Client, begun chan bool) {
	t.Helper()
	begun, over := make(chan bool, 1), make(chan bool)
	c, _ = serve(t, func(w http.ResponseWriter, r *http.Request) {
		if beginning != "" {
			fmt.Fprint(w, beginning)
			w.(http.Flusher).Flush()
		}
		begun <- true
		select {
		case <-over:
		case <-r.Context().Done():
		}
	})
	t.Cleanup(func() { close(over) })
	return c, begun
}

func TestClient_Slow(t *testing.T) {
	for _, beginning := range []string{"", good[:20]} {
		c, _ := silent(t, beginning)
		c.patience = 50 * time.Millisecond
		if _, err := c.Latest(t.Context()); !errors.Is(err, ErrSlow) {
			t.Errorf("after %q: got %v, want %v", beginning, err, ErrSlow)
		}
	}
}

func TestClient_Cancel(t *testing.T) {
	for _, beginning := range []string{"", good[:20]} {
		c, begun := silent(t, beginning)
		ctx, cancel := context.WithCancel(t.Context())
		go func() {
			<-begun
			cancel()
		}()
		if _, err := c.Latest(ctx); !errors.Is(err, context.Canceled) {
			t.Errorf("after %q: got %v, want %v", beginning, err, context.Canceled)
		}
	}
}

func TestClient_NobodyThere(t *testing.T) {
	c, s := serve(t, write(good))
	s.Close()
	if _, err := c.Latest(t.Context()); !errors.Is(err, ErrNetwork) {
		t.Errorf("got %v, want %v", err, ErrNetwork)
	}
	c, _ = serve(t, write(good))
	c.transport = nil // which does not trust the test's certificate
	if _, err := c.Latest(t.Context()); !errors.Is(err, ErrNetwork) {
		t.Errorf("a certificate of nobody: got %v, want %v", err, ErrNetwork)
	}
}

func FuzzRead(f *testing.F) {
	f.Add([]byte(strings.ReplaceAll(good, "HOST", "nomina.io")))
	f.Add([]byte(`{"version":"1.0.0-rc.1","date":"2026-11-24","page":"https://nomina.io:443/a?b#c"}`))
	f.Fuzz(func(t *testing.T, raw []byte) {
		r, err := read(raw, "nomina.io")
		if err != nil {
			return
		}
		page, err := url.Parse(r.Page)
		if err != nil || page.Scheme != "https" || page.Host != "nomina.io" || !valid(r.Version) || r.Date.IsZero() {
			t.Errorf("got %+v of %q", r, raw)
		}
	})
}
