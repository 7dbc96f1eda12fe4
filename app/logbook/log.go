package logbook

import (
	"fmt"
	"os"
	"path/filepath"
)

// The log and the one before it, and how long each may grow, in bytes.
const (
	logName = "nomina.log"
	oldName = "nomina.old.log"
	mostLog = 256 << 10
)

// Write is what the standard log prints to. It never fails: what cannot be
// logged is not worth more. The file is open for no longer than a line takes, so
// that several programs can share it, and change over to a new one on Windows
// too.
func (b *Book) Write(line []byte) (int, error) {
	_, _ = b.stderr.Write(line)
	if b.err != nil {
		return len(line), nil
	}
	path := filepath.Join(b.dir, logName)
	if info, err := os.Stat(path); err == nil && info.Size()+int64(len(line)) > mostLog {
		_ = os.Rename(path, filepath.Join(b.dir, oldName))
	}
	f, err := os.OpenFile(path, os.O_CREATE|os.O_WRONLY|os.O_APPEND, 0o600)
	if err != nil {
		return len(line), nil
	}
	defer f.Close()
	_, _ = fmt.Fprintf(f, "[%d] %s", os.Getpid(), line[:min(len(line), mostLog/2)])
	return len(line), nil
}
