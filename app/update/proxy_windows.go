package update

import (
	"net/http"
	"net/url"

	"golang.org/x/net/http/httpproxy"
	"golang.org/x/sys/windows/registry"
)

// proxy is the one that the environment names, else the one of the system's
// settings.
func proxy() func(*http.Request) (*url.URL, error) {
	config := httpproxy.FromEnvironment()
	if config.HTTPSProxy == "" {
		m := settings()
		config.HTTPSProxy, config.NoProxy = m.https(), m.without()
	}
	ask := config.ProxyFunc()
	return func(r *http.Request) (*url.URL, error) { return ask(r.URL) }
}

// settings reads the proxy that was typed in; none where nothing is kept.
func settings() manual {
	key, err := registry.OpenKey(registry.CURRENT_USER, `Software\Microsoft\Windows\CurrentVersion\Internet Settings`, registry.QUERY_VALUE)
	if err != nil {
		return manual{}
	}
	defer key.Close()
	on, _, err := key.GetIntegerValue("ProxyEnable")
	if err != nil {
		return manual{}
	}
	server, _, err := key.GetStringValue("ProxyServer")
	if err != nil {
		return manual{}
	}
	but, _, err := key.GetStringValue("ProxyOverride")
	if err != nil {
		but = ""
	}
	return manual{enabled: on == 1, server: server, but: but}
}
