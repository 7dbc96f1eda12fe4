package fetch

import (
	"fmt"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"syscall"
	"time"
)

// network is a connection for one request, through the proxy that the environment
// names if there is one.
func network(typed string) *http.Transport {
	dial := &net.Dialer{Timeout: 10 * time.Second}
	if !proxied(typed) {
		dial.Control = public(typed)
	}
	return &http.Transport{
		Proxy: http.ProxyFromEnvironment, DialContext: dial.DialContext,
		DisableKeepAlives: true, ForceAttemptHTTP2: true, MaxResponseHeaderBytes: 256 << 10,
	}
}

// proxied reports whether requests to a host go through a proxy. It may stand in
// the private network, and looks up names itself.
func proxied(host string) bool {
	for _, scheme := range []string{"http", "https"} {
		request := &http.Request{URL: &url.URL{Scheme: scheme, Host: host}}
		if proxy, err := http.ProxyFromEnvironment(request); err == nil && proxy != nil {
			return true
		}
	}
	return false
}

// public refuses addresses that are not of the public internet, whatever name led
// there: a page must not be able to send the program to the machines around it.
// typed is what somebody wrote for the host; a number that was typed is meant.
func public(typed string) func(network, address string, c syscall.RawConn) error {
	return func(_, address string, _ syscall.RawConn) error {
		at, err := netip.ParseAddrPort(address)
		if err != nil {
			return fmt.Errorf("%w: %s", ErrPrivate, address)
		}
		ip := at.Addr().Unmap()
		if private(ip) && ip.String() != typed {
			return fmt.Errorf("%w: %s", ErrPrivate, ip)
		}
		return nil
	}
}

func private(ip netip.Addr) bool {
	shared := netip.MustParsePrefix("100.64.0.0/10") // of providers, RFC 6598
	return ip.IsLoopback() || ip.IsPrivate() || ip.IsLinkLocalUnicast() || ip.IsUnspecified() || ip.IsMulticast() ||
		ip.IsInterfaceLocalMulticast() || shared.Contains(ip)
}
