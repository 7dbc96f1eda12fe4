package command

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"nomina/app/export"
	"nomina/data/format"
	"nomina/data/format/all"
)

// possible returns why the command cannot be run as it was given.
func (c *exporting) possible() error {
	switch {
	case c.project == "":
		return misusef("--project is missing: which project?")
	case c.out == "":
		return misusef("--out is missing: into which file?")
	case isProject(c.out):
		return misusef("%s is named like a project; name an export by its format", c.out)
	case c.out == "-" && c.chosen.split != "":
		return misusef("several files cannot go to standard output")
	case c.preset != "":
		return nil
	}
	_, err := c.writer(c.format)
	return err
}

// writer returns the format of that name, or of the file's ending when there is
// none, or why there is none.
func (c *exporting) writer(name string) (format.Writer, error) {
	if name == "" {
		name = formatOf(c.out)
	}
	w, ok := all.Writer(name)
	switch {
	case name == "":
		return nil, misusef("--format is missing: %s?", names())
	case !ok:
		return nil, misusef("unknown format %q: %s?", name, names())
	case c.out == "-" && name != stdoutFormat:
		return nil, misusef("only %s can go to standard output", stdoutFormat)
	}
	return w, nil
}

// stdoutFormat is the one that can be read from a pipe line by line.
const stdoutFormat = "jsonl"

// formatOf returns the name of the format that a file's ending stands for, or
// nothing.
func formatOf(out string) string {
	if out == "-" {
		return stdoutFormat
	}
	ext := strings.ToLower(filepath.Ext(out))
	for _, w := range all.Writers() {
		if slices.Contains(w.Extensions(), ext) {
			return w.Name()
		}
	}
	return ""
}

// parseUnit is format.ParseUnit, whichever way the words are joined:
// "code_points" stands in scripts that are older than the name in files.
func parseUnit(name string) (format.Unit, error) {
	plain := strings.NewReplacer("_", "", "-", "")
	for _, u := range format.Units() {
		if strings.EqualFold(plain.Replace(name), plain.Replace(u.String())) {
			return u, nil
		}
	}
	return format.ParseUnit(name)
}

// names returns the formats one can choose from.
func names() string { return strings.Join(formats(), ", ") }

// mayWriteAll says no when something stands where a file of the job should go.
func (c *exporting) mayWriteAll(j export.Job) error {
	if c.out == "-" {
		return nil
	}
	for _, path := range j.Files() {
		if err := c.mayWrite(path); err != nil {
			return err
		}
	}
	return nil
}

// mayWrite says no when something stands where the export should go.
func (c *exporting) mayWrite(path string) error {
	there, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case err != nil:
		return fail(path, err)
	case there.IsDir():
		return fail(path, errors.New("is a folder. Name a file in it"))
	case !there.Mode().IsRegular():
		return fail(path, errors.New("is not an ordinary file and cannot be replaced"))
	}
	if project, err := os.Stat(c.project); err == nil && os.SameFile(project, there) {
		return fail(path, errors.New("is the project itself. Choose another name"))
	}
	if !c.force {
		return fail(path, errors.New("exists already and was left as it is. Choose another name, or replace it with --force"))
	}
	return nil
}
