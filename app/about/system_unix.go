//go:build !windows && !darwin

package about

func releaseName() string { return prettyName(firstOf("/etc/os-release", "/usr/lib/os-release")) }
