package archive

import (
	"archive/zip"
	"math"
	"path"
	"slices"
	"strconv"
	"strings"

	"nomina/data/format"
)

// encrypted is the bit of a member's flags that says so.
const encrypted = 1

// allowed reports whether a member may be read, or says why not.
func (s *selection) allowed(name string, f *zip.File) bool {
	size, packed := f.UncompressedSize64, max(f.CompressedSize64, 1)
	short := format.Short(name)
	switch {
	case f.Flags&encrypted != 0:
		s.log.Refuse(0, CodeEncrypted, "{name} is encrypted", "name", short)
	case f.Method != zip.Store && f.Method != zip.Deflate:
		s.log.Refuse(0, CodeMethod, "{name} is packed by method {method}, which is not known", "name", short, "method", strconv.Itoa(int(f.Method)))
	case strings.EqualFold(path.Ext(name), ".zip"):
		s.log.Refuse(0, CodeNested, "{name} is an archive within the archive; it has to be unpacked first", "name", short)
	case s.known(name):
		s.log.Refuse(0, CodeDuplicate, "{name} is there twice; the first is taken", "name", short)
	case size > uint64(s.limits.Member) || f.CompressedSize64 > math.MaxInt64:
		s.log.Refuse(0, CodeSize, "{name} is larger than {limit} MiB", "name", short, "limit", mebibytes(s.limits.Member))
	case size > freely && size/packed > uint64(s.limits.Ratio):
		s.log.Refuse(0, CodeRatio, "{name} would grow {ratio} times when unpacked", "name", short, "ratio", strconv.FormatUint(size/packed, 10))
	case s.total+int64(size) > s.limits.Total:
		s.log.Refuse(0, CodeTotal, "{name} is left out: all members together are larger than {limit} MiB", "name", short, "limit", mebibytes(s.limits.Total))
	default:
		return true
	}
	return false
}

func (s *selection) known(name string) bool {
	_, ok := s.folder[name]
	return ok
}

func mebibytes(n int64) string { return strconv.FormatInt(n>>20, 10) }

// inside returns a member's path within the archive, and whether its name would
// lead out of it: up, to the root, or to a drive of Windows.
func inside(name string) (string, bool) {
	slashed := strings.ReplaceAll(name, `\`, "/")
	parts := strings.Split(slashed, "/")
	outside := strings.HasPrefix(slashed, "/") || len(parts[0]) == 2 && parts[0][1] == ':' || slices.Contains(parts, "..")
	if outside {
		parts = slices.DeleteFunc(parts, func(p string) bool { return p == ".." || strings.HasSuffix(p, ":") })
	}
	return strings.TrimPrefix(path.Clean("/"+strings.Join(parts, "/")), "/"), outside
}

func isFolder(name string) bool { return strings.HasSuffix(name, "/") || strings.HasSuffix(name, `\`) }

// hidden reports whether a file is no document: hidden, or made by a system for
// itself.
func hidden(name string) bool {
	for part := range strings.SplitSeq(name, "/") {
		if part == "__MACOSX" || strings.HasPrefix(part, ".") {
			return true
		}
	}
	base := path.Base(name)
	return strings.EqualFold(base, "Thumbs.db") || strings.EqualFold(base, "desktop.ini")
}
