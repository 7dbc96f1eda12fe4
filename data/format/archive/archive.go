// Package archive makes the members of a zip file look like files of a folder,
// without unpacking them to the disk.
//
// It stands apart because no format cares how its files were packed, and because
// what an archive says of itself cannot be trusted: every limit is kept while
// the bytes are read. Readers and whoever imports files may import it.
package archive

import (
	"archive/zip"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"path"
	"strconv"
	"sync"

	"nomina/data/format"
)

// Limits are what an archive may hold.
type Limits struct {
	Archive int64 // bytes of the archive itself
	Members int   // how many members are taken
	Member  int64 // bytes of one member, unpacked
	Total   int64 // bytes of all members, unpacked
	Ratio   int64 // unpacked to packed bytes of a member larger than freely
}

// Defaults returns the limits of an import. A text of blanks shrinks to a
// thousandth, so that small members may have any ratio.
func Defaults() Limits {
	return Limits{Archive: 16 << 30, Members: 200_000, Member: 1 << 30, Total: 16 << 30, Ratio: 200}
}

// freely is the size up to which a member may have any ratio, in bytes.
const freely = 16 << 20

// The codes of this package's report lines. Those about a member have the
// argument name.
const (
	CodeBroken    format.Code = "zip_broken"    // args: error
	CodeEmpty     format.Code = "zip_empty"     // no args
	CodeMembers   format.Code = "zip_members"   // args: count, limit
	CodeSize      format.Code = "zip_size"      // args: name, limit (MiB)
	CodeTotal     format.Code = "zip_total"     // args: name, limit (MiB)
	CodeRatio     format.Code = "zip_ratio"     // args: name, ratio
	CodeEncrypted format.Code = "zip_encrypted" // args: name
	CodeMethod    format.Code = "zip_method"    // args: name, method
	CodeNested    format.Code = "zip_nested"    // args: name
	CodeDuplicate format.Code = "zip_duplicate" // args: name
	CodeOutside   format.Code = "zip_outside"   // args: name; the name leads out of the archive
	CodeHidden    format.Code = "zip_hidden"    // args: count
	CodeNames     format.Code = "zip_names"     // args: encoding
)

// Members returns the files in a zip file, in the order of its directory, and
// what is worth saying of it: a member that is refused is a line. A folder is
// nothing, hidden files and what macOS adds are passed over and counted, and an
// archive within the archive is refused. Each Input opens the archive by itself,
// so that nothing is left open, and reads no more than the directory promised.
// The error is ctx's.
func Members(ctx context.Context, in format.Input, l Limits) ([]format.Input, []format.Line, error) {
	log := format.NewLog(in)
	at, err := in.At(l.Archive)
	if err != nil {
		log.RefuseFile(err, l.Archive)
		return nil, log.Report.Lines, ctx.Err()
	}
	defer func() { _ = at.Close() }() // it was only read
	open := func() (source, error) { return in.At(l.Archive) }
	if _, ok := at.ReaderAt.(*bytes.Reader); ok { // its bytes are here already
		open = func() (source, error) { return at, nil }
	}
	members := list(ctx, log, at, at.Size, in.Place(), open, l)
	return members, log.Report.Lines, ctx.Err()
}

// Within returns the members of an archive that is being read at r, as Members
// does. They may be opened while r may be read.
func Within(ctx context.Context, r io.ReaderAt, size int64, l Limits) ([]format.Input, []format.Line, error) {
	log := format.NewLog(format.Input{Name: "archive"})
	members := list(ctx, log, r, size, "archive", func() (source, error) { return kept{r}, nil }, l)
	return members, log.Report.Lines, ctx.Err()
}

// source is an opened archive.
type source interface {
	io.ReaderAt
	io.Closer
}

// kept is a source that somebody else closes.
type kept struct{ io.ReaderAt }

// Close does nothing.
func (kept) Close() error { return nil }

// list reads the directory.
func list(ctx context.Context, log *format.Log, r io.ReaderAt, size int64, place string, open func() (source, error), l Limits) []format.Input {
	z, err := zip.NewReader(r, size)
	if err != nil && !errors.Is(err, zip.ErrInsecurePath) {
		log.Refuse(0, CodeBroken, "is no complete zip archive: {error}", "error", err.Error())
		return nil
	}
	files := z.File
	if len(files) > l.Members {
		log.Refuse(0, CodeMembers, "holds {count} members, more than {limit}; the rest is left out",
			"count", strconv.Itoa(len(files)), "limit", strconv.Itoa(l.Members))
		files = files[:l.Members]
	}
	s := &selection{log: log, limits: l, names: decodeNames(log, files), folder: make(map[string]format.Input)}
	for i, f := range files {
		if ctx.Err() != nil {
			return nil
		}
		s.add(i, f, place, open)
	}
	if s.hidden > 0 {
		log.Say(0, CodeHidden, "{count} hidden files are passed over", "count", strconv.Itoa(s.hidden))
	}
	if len(s.taken) == 0 && log.Report.Refused.Articles == 0 {
		log.Say(0, CodeEmpty, "holds no files")
	}
	return s.taken
}

// selection is what has been taken of an archive so far.
type selection struct {
	log    *format.Log
	limits Limits
	names  []string
	taken  []format.Input
	folder map[string]format.Input // the same by their paths in the archive
	total  int64
	hidden int

	unpackers sync.Pool // what unpacks members is used again
}

// add takes a member, or says why not.
func (s *selection) add(i int, f *zip.File, place string, open func() (source, error)) {
	raw := s.names[i]
	name, outside := inside(raw)
	switch {
	case isFolder(raw), name == "":
		return
	case hidden(name):
		s.hidden++
		return
	case outside:
		s.log.Say(0, CodeOutside, "{name}: the name leads out of the archive; only its end is taken", "name", format.Short(raw))
	}
	if !s.allowed(name, f) {
		return
	}
	offset, err := f.DataOffset()
	if err != nil {
		s.log.Refuse(0, CodeBroken, "is no complete zip archive: {error}", "error", fmt.Sprintf("%s: %v", format.Short(name), err))
		return
	}
	s.total += int64(f.UncompressedSize64)
	m := member{
		offset: offset, packed: int64(f.CompressedSize64), size: int64(f.UncompressedSize64),
		method: f.Method, sum: f.CRC32, open: open, unpackers: &s.unpackers,
	}
	in := format.Input{Name: path.Base(name), Path: place + "/" + name, Size: m.size, Open: m.reader}
	in.Beside = func(other string) (format.Input, bool) {
		found, ok := s.folder[path.Join(path.Dir(name), path.Base(other))]
		return found, ok
	}
	s.folder[name] = in
	s.taken = append(s.taken, in)
}
