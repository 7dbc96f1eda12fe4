package settings

import (
	"os"
	"os/user"
	"path/filepath"
	"sync"
)

// File is the settings on the disk. Its methods may be called from any
// goroutine; Change is cheap enough for the one that draws, because writing
// happens elsewhere.
type File struct {
	path string
	mu   sync.Mutex
	now  Settings
	busy sync.Mutex // one write at a time, the newest last
	wait sync.WaitGroup
}

// Path returns where the settings lie: NOMINA_CONFIG_DIR when it is set, else
// the user's configuration folder.
func Path() (string, error) {
	if dir := os.Getenv("NOMINA_CONFIG_DIR"); dir != "" {
		return filepath.Join(dir, "settings.json"), nil
	}
	dir, err := os.UserConfigDir()
	if err != nil {
		return "", err
	}
	return filepath.Join(dir, "nomina", "settings.json"), nil
}

// CacheDir returns where the program may keep what it can find out again: with
// the settings when NOMINA_CONFIG_DIR is set, else in the user's cache folder.
func CacheDir() (string, error) {
	if dir := os.Getenv("NOMINA_CONFIG_DIR"); dir != "" {
		return filepath.Join(dir, "cache"), nil
	}
	dir, err := os.UserCacheDir()
	if err != nil {
		return "", err
	}
	return filepath.Join(dir, "nomina"), nil
}

// UserName returns the name an annotator has before choosing one.
func UserName() string {
	if u, err := user.Current(); err == nil {
		if u.Name != "" {
			return u.Name
		}
		return u.Username
	}
	return "annotator"
}

// OpenFile loads the settings at path. The File is usable even with an error.
func OpenFile(path string) (*File, error) {
	s, err := Load(path, Defaults(UserName()))
	return &File{path: path, now: s}, err
}

// Get returns the settings as they are.
func (f *File) Get() Settings {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.now
}

// Change lets fn alter the settings and writes them soon after.
func (f *File) Change(fn func(*Settings)) {
	f.mu.Lock()
	fn(&f.now)
	f.mu.Unlock()
	f.wait.Add(1)
	go func() {
		defer f.wait.Done()
		_ = f.write()
	}()
}

// Flush waits for the writes under way and returns the last one's error.
func (f *File) Flush() error {
	f.wait.Wait()
	return f.write()
}

func (f *File) write() error {
	if f.path == "" {
		return nil
	}
	f.busy.Lock()
	defer f.busy.Unlock()
	f.mu.Lock()
	s := f.now.clone()
	f.mu.Unlock()
	return Save(f.path, s)
}

// Open loads the settings from their usual place. The File is usable even with
// an error: without a place it keeps the settings until the program ends.
func Open() (*File, error) {
	path, err := Path()
	if err != nil {
		return &File{now: Defaults(UserName())}, err
	}
	return OpenFile(path)
}
