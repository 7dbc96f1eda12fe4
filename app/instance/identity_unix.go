//go:build unix

package instance

import (
	"fmt"
	"os"
	"syscall"
)

// fileID returns what a file is, whatever leads to it: its device and number.
func fileID(path string) (string, error) {
	info, err := os.Stat(path)
	if err != nil {
		return "", err
	}
	st, ok := info.Sys().(*syscall.Stat_t)
	if !ok {
		return "", fmt.Errorf("%s has no number", path)
	}
	return fmt.Sprintf("%d:%d", st.Dev, st.Ino), nil
}
