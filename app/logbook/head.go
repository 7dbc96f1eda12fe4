package logbook

import (
	"fmt"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"time"
)

// Head returns what stands above the stack in a report: the program's version,
// the system, and how it was started. Names of files do not get into it.
func Head(version string, args []string, now time.Time) string {
	return fmt.Sprintf("Nomina %s\nsystem  %s/%s, %d processors\nbuilt   %s\nstarted %s, nomina %s",
		version, runtime.GOOS, runtime.GOARCH, runtime.NumCPU(), runtime.Version(),
		now.UTC().Format(time.RFC3339), strings.Join(outline(args), " "))
}

// outline says of arguments what they are and not what they name: flags without
// their values, the command sample, and of files the ending alone.
func outline(args []string) []string {
	out := []string{}
	for _, a := range args {
		switch {
		case len(a) > 1 && a[0] == '-':
			out = append(out, flag(a))
		case a == "sample":
			out = append(out, a)
		default:
			out = append(out, "*"+ending(a))
		}
	}
	return out
}

// flag returns the name of a flag: of "-p/secret" and "--project=secret", "-p" and
// "--project".
func flag(arg string) string {
	if arg[1] != '-' {
		return "-" + strings.TrimFunc(arg[1:2], func(r rune) bool { return r <= ' ' || r > '~' })
	}
	name := strings.TrimLeft(arg, "-")
	end := strings.IndexFunc(name, func(r rune) bool { return r != '-' && (r < 'a' || r > 'z') })
	if end < 0 {
		end = len(name)
	}
	return "--" + name[:end]
}

// ending returns the ending of a file's name where that is one of ours: any
// other might say something.
func ending(name string) string {
	ext := strings.ToLower(filepath.Ext(name))
	if slices.Contains([]string{".nomina", ".txt", ".jsonl", ".json"}, ext) {
		return ext
	}
	return ""
}
