// Command stage writes what a package holds beside the program: icons in every
// size, desktop entries, manuals, and the files that tell the packagers of each
// system the name and the version. Everything of it is made from FyneApp.toml,
// CHANGELOG.md, assets and the templates under packaging, with the time that it
// is given, so that two runs write the same bytes.
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"nomina/app/manifest"
)

func main() {
	out := flag.String("out", "dist/stage", "the `folder` to write into; what is in it is removed")
	version := flag.String("version", "", "another version than that of FyneApp.toml")
	seconds := flag.Int64("time", 0, "the `time` of the release, in seconds since 1970")
	flag.Parse()
	if err := run(*out, *version, time.Unix(*seconds, 0).UTC()); err != nil {
		fmt.Fprintln(os.Stderr, "stage:", err)
		os.Exit(1)
	}
}

// run is called in the repository's folder.
func run(out, version string, at time.Time) error {
	raw, err := os.ReadFile("FyneApp.toml")
	if err != nil {
		return err
	}
	m, err := manifest.Parse(string(raw))
	if err != nil {
		return err
	}
	if version != "" {
		m.Version = version
	}
	if err := os.RemoveAll(out); err != nil {
		return err
	}
	r := release{Manifest: m, Time: at}
	for name, write := range systems() {
		dir := filepath.Join(out, name)
		if err := os.MkdirAll(dir, 0o755); err != nil {
			return err
		}
		if err := write(r, dir); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
	}
	return setTimes(out, at)
}

// systems has what writes each folder of the stage, by the folder's name.
func systems() map[string]func(release, string) error {
	return map[string]func(release, string) error{
		"linux":    linux,
		"windows":  windows,
		"darwin":   darwin,
		"licences": licences,
		"release":  notes,
	}
}

// setTimes gives everything below dir the time of the release.
func setTimes(dir string, at time.Time) error {
	return filepath.WalkDir(dir, func(path string, _ os.DirEntry, err error) error {
		if err != nil {
			return err
		}
		return os.Chtimes(path, at, at)
	})
}
