// Command stage writes what a package holds beside the program: icons in every
// size, desktop entries, manuals, and the files that tell the packagers of each
// system the name and the version. Everything of it is made from FyneApp.toml,
// CHANGELOG.md, assets and the templates under packaging, with the time that it
// is given, so that two runs write the same bytes.
package main

import (
	"errors"
	"flag"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"time"

	"nomina/app/manifest"
)

func main() {
	out := flag.String("out", "dist/stage", "the `folder` to write into; what it writes anew is removed first")
	version := flag.String("version", "", "another version than that of FyneApp.toml")
	seconds := flag.Int64("time", 0, "the `time` of the release, in seconds since 1970")
	tag := flag.String("tag", "", "write nothing, and fail unless the commit can be released as `tag`")
	flag.Parse()
	err := judge(*tag)
	if *tag == "" {
		err = run(*out, *version, time.Unix(*seconds, 0).UTC(), flag.Args()...)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "stage:", err)
		os.Exit(1)
	}
}

func read() (manifest.Manifest, error) {
	raw, err := os.ReadFile("FyneApp.toml")
	if err != nil {
		return manifest.Manifest{}, err
	}
	return manifest.Parse(string(raw))
}

// run is called in the repository's folder. It writes the folders that are
// named, or all.
func run(out, version string, at time.Time, names ...string) error {
	m, err := read()
	if err != nil {
		return err
	}
	if version != "" {
		m.Version = version
	}
	if len(names) == 0 {
		names = slices.Collect(maps.Keys(systems()))
	}
	r := release{Manifest: m, Time: at}
	for _, name := range names {
		if err := r.write(name, filepath.Join(out, name)); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
	}
	return nil
}

// write writes one folder of the stage.
func (r release) write(name, dir string) error {
	write, there := systems()[name]
	if !there {
		return errors.New("there is no such folder to write")
	}
	if err := os.RemoveAll(dir); err != nil {
		return err
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	if err := write(r, dir); err != nil {
		return err
	}
	return setTimes(dir, r.Time)
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
