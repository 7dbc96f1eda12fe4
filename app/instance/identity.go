package instance

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"

	"golang.org/x/text/unicode/norm"
)

// nameLength is how many hexadecimal digits a name has: enough that two projects
// never share one, and short enough for the path of a socket.
const nameLength = 24

// name returns the name under which windows with the project at path meet. It is
// that of the file itself, so that links, other spellings and a file that was
// moved while it is open lead to the same window. Where there is no file yet it
// is that of its folder and of its own name.
func name(world, path string) (string, error) {
	if path == "" {
		return digest("start", world), nil
	}
	abs, err := filepath.Abs(path)
	if err != nil {
		return "", fmt.Errorf("name project: %w", err)
	}
	if id, err := fileID(abs); err == nil {
		return digest("file", id), nil
	}
	folder, err := fileID(filepath.Dir(abs))
	if err != nil {
		folder = fold(filepath.Dir(abs))
	}
	return digest("new", folder, fold(filepath.Base(abs))), nil
}

// fold makes names alike that the system takes for the same.
func fold(name string) string {
	if runtime.GOOS == "windows" || runtime.GOOS == "darwin" {
		return strings.ToLower(norm.NFC.String(name))
	}
	return name
}

// digest returns a name for parts, in which nobody can read them.
func digest(parts ...string) string {
	sum := sha256.Sum256([]byte(strings.Join(parts, "\x00")))
	return hex.EncodeToString(sum[:])[:nameLength]
}

// Same reports whether two paths lead to one file that is there.
func Same(a, b string) bool {
	one, err := os.Stat(a)
	if err != nil {
		return false
	}
	other, err := os.Stat(b)
	return err == nil && os.SameFile(one, other)
}
