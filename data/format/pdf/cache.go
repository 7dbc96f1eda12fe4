package pdf

import (
	"os"
	"path/filepath"

	"github.com/tetratelabs/wazero"
)

// cacheFolder returns where translations are kept, or "" when the user has no
// place for such things.
func cacheFolder() string {
	dir, err := os.UserCacheDir()
	if err != nil {
		return ""
	}
	return filepath.Join(dir, "nomina", "pdfium")
}

// openCache returns what keeps translations, or nil when nothing can be kept.
func openCache() wazero.CompilationCache {
	dir := cacheFolder()
	if dir == "" {
		return nil
	}
	cache, err := wazero.NewCompilationCacheWithDir(dir)
	if err != nil {
		return nil
	}
	return cache
}

// renewCache removes the translations, so that the next is kept anew.
func renewCache() wazero.CompilationCache {
	_ = os.RemoveAll(cacheFolder()) // what stays is damaged again
	return openCache()
}
