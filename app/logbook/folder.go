package logbook

import (
	"os"
	"path/filepath"
	"runtime"
)

// Dir returns where logs lie by the system's custom: $XDG_STATE_HOME/nomina,
// else ~/.local/state/nomina, on Unix, ~/Library/Logs/Nomina on macOS,
// %LocalAppData%\Nomina\Logs on Windows. When NOMINA_CONFIG_DIR is set it is the
// folder log in that one.
func Dir() (string, error) {
	home, err := os.UserHomeDir()
	dir := folder(runtime.GOOS, home, os.Getenv)
	if dir == "" {
		return "", err
	}
	return dir, nil
}

// folder is Dir of any system; empty where home would have to be known.
func folder(goos, home string, getenv func(string) string) string {
	if dir := getenv("NOMINA_CONFIG_DIR"); dir != "" {
		return filepath.Join(dir, "log")
	}
	switch goos {
	case "windows":
		if local := getenv("LocalAppData"); local != "" {
			return filepath.Join(local, "Nomina", "Logs")
		}
	case "darwin":
		return below(home, "Library", "Logs", "Nomina")
	default:
		// The specification says that a path that is not absolute is ignored.
		if state := getenv("XDG_STATE_HOME"); filepath.IsAbs(state) {
			return filepath.Join(state, "nomina")
		}
		return below(home, ".local", "state", "nomina")
	}
	return ""
}

func below(home string, parts ...string) string {
	if home == "" {
		return ""
	}
	return filepath.Join(append([]string{home}, parts...)...)
}
