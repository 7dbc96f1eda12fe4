package ingest

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"nomina/data/format"
	"nomina/data/format/all"
)

// The codes of the lines that Collect reports.
const (
	CodeMissing    format.Code = "missing"     // no args
	CodeDenied     format.Code = "denied"      // no args
	CodeUnreadable format.Code = "unreadable"  // args: error
	CodeNoFile     format.Code = "no_file"     // a device, a pipe …; no args
	CodeNoFiles    format.Code = "no_files"    // a folder without any; no args
	CodeLeftOut    format.Code = "left_out"    // args: count, names; of a folder's or an archive's files
	CodeBatchFull  format.Code = "batch_full"  // args: limit (MiB)
	CodeBadContent format.Code = "bad_content" // args: error; the reader gave up
)

// Extensions returns the endings of the files that Collect takes out of
// folders, with the dot, in lower case.
func Extensions() []string {
	var exts []string
	for _, f := range all.Formats() {
		if _, ok := f.(format.Reader); ok {
			exts = append(exts, f.Extensions()...)
		}
	}
	return append(exts, ".zip")
}

// Collect returns the files at paths. A folder stands for all files in it and
// in the folders below that end in one of Extensions, sorted by name, without
// hidden ones; a link is followed, but never twice to the same folder. A file
// named by itself is taken whatever its name. What cannot be taken is a line of
// the second result; the error is ctx's.
func Collect(ctx context.Context, paths []string) ([]format.Input, []format.Line, error) {
	c := collector{known: map[string]bool{}}
	for _, e := range Extensions() {
		c.known[e] = true
	}
	for _, p := range paths {
		if err := c.argument(ctx, p); err != nil {
			return nil, nil, err
		}
	}
	if err := c.unpack(ctx); err != nil {
		return nil, nil, err
	}
	return c.inputs, c.lines, nil
}

type collector struct {
	known   map[string]bool // endings
	visited map[string]bool // folders below the present argument, by real path
	leftOut leftOut         // below the present argument
	inputs  []format.Input
	lines   []format.Line
}

// argument takes what stands in a command or was dropped on a window.
func (c *collector) argument(ctx context.Context, path string) error {
	info, err := os.Stat(path)
	switch {
	case err != nil:
		c.fail(path, err)
		return ctx.Err()
	case !info.IsDir():
		c.file(path, info.Mode())
		return ctx.Err()
	}
	c.visited, c.leftOut = map[string]bool{}, leftOut{}
	files, lines := len(c.inputs), len(c.lines)
	if err := c.folder(ctx, path); err != nil {
		return err
	}
	if c.leftOut.count > 0 {
		c.add(path, c.leftOut.line())
	}
	if len(c.inputs) == files && len(c.lines) <= lines+min(c.leftOut.count, 1) {
		c.add(path, format.NewLine(format.Refused, CodeNoFiles, "holds no files that can be imported"))
	}
	return nil
}

// folder takes everything below path, depth first.
func (c *collector) folder(ctx context.Context, path string) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	real, err := filepath.EvalSymlinks(path)
	if err != nil {
		c.fail(path, err)
		return nil
	}
	if c.visited[real] {
		return nil
	}
	c.visited[real] = true
	entries, err := os.ReadDir(path)
	if err != nil {
		c.fail(path, err)
	}
	for _, e := range entries {
		if strings.HasPrefix(e.Name(), ".") {
			continue
		}
		if err := c.entry(ctx, filepath.Join(path, e.Name()), e); err != nil {
			return err
		}
	}
	return nil
}

func (c *collector) entry(ctx context.Context, path string, e fs.DirEntry) error {
	mode := e.Type()
	if mode&fs.ModeSymlink != 0 {
		// A broken link is taken as a file, so that its reader can report it.
		mode = 0
		if info, err := os.Stat(path); err == nil {
			mode = info.Mode()
		}
	}
	switch {
	case mode.IsDir():
		return c.folder(ctx, path)
	case !c.knows(path):
		c.leftOut.add(filepath.Base(path), func(name string) bool {
			_, err := os.Stat(filepath.Join(filepath.Dir(path), name))
			return err == nil
		})
	default:
		c.file(path, mode)
	}
	return nil
}

// file takes a file. Only regular ones: opening a pipe may wait for ever.
func (c *collector) file(path string, mode fs.FileMode) {
	if !mode.IsRegular() {
		c.add(path, format.NewLine(format.Refused, CodeNoFile, "is not an ordinary file"))
		return
	}
	c.inputs = append(c.inputs, format.File(path))
}

func (c *collector) fail(path string, err error) { c.add(path, unreadable(err)) }

func (c *collector) add(path string, l format.Line) {
	if abs, err := filepath.Abs(path); err == nil {
		path = abs
	}
	l.File = path
	c.lines = append(c.lines, l)
}

func unreadable(err error) format.Line {
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return format.NewLine(format.Refused, CodeMissing, "there is no such file")
	case errors.Is(err, fs.ErrPermission):
		return format.NewLine(format.Refused, CodeDenied, "no permission to read it")
	}
	return format.NewLine(format.Refused, CodeUnreadable, "cannot be read: {error}", "error", err.Error())
}
