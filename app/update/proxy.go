//go:build !windows

package update

import (
	"net/http"
	"net/url"
)

// proxy is the one that the environment names, as Unix programs are told.
func proxy() func(*http.Request) (*url.URL, error) { return http.ProxyFromEnvironment }
