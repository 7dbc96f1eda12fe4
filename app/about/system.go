package about

import (
	"os"
	"runtime"
	"strings"
)

// systemName returns what the system calls itself.
func systemName() string {
	if name := releaseName(); name != "" {
		return name
	}
	return runtime.GOOS
}

// prettyName returns the name that an os-release file gives, empty without one.
// The format is that of the page os-release(5).
func prettyName(raw string) string {
	for line := range strings.Lines(raw) {
		if value, ok := strings.CutPrefix(strings.TrimSpace(line), "PRETTY_NAME="); ok {
			return strings.Trim(value, `"'`)
		}
	}
	return ""
}

// firstOf returns what the first of the files holds that can be read.
func firstOf(paths ...string) string {
	for _, p := range paths {
		if raw, err := os.ReadFile(p); err == nil {
			return string(raw)
		}
	}
	return ""
}
