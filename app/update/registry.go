package update

import "strings"

// manual is the proxy that a Windows user has typed into the settings of the
// system, as the registry keeps it.
type manual struct {
	enabled bool
	server  string // "host:port", or "http=host:port;https=host:port"
	but     string // hosts without it: "localhost;*.intranet;<local>"
}

// https returns the proxy for https, empty without one.
func (m manual) https() string {
	if !m.enabled {
		return ""
	}
	for part := range strings.SplitSeq(m.server, ";") {
		scheme, server, named := strings.Cut(strings.TrimSpace(part), "=")
		switch {
		case !named:
			return scheme
		case strings.EqualFold(scheme, "https"):
			return server
		}
	}
	return ""
}

// without returns the hosts that are asked directly, as the variable NO_PROXY
// lists them.
func (m manual) without() string {
	var out []string
	for host := range strings.SplitSeq(m.but, ";") {
		if host = strings.TrimSpace(host); host != "" && host != "<local>" {
			out = append(out, strings.TrimPrefix(host, "*"))
		}
	}
	return strings.Join(out, ",")
}
