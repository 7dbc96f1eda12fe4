package pdf

import (
	"context"
	"errors"
	"fmt"
	"io"
	"runtime"
	"sync"

	"github.com/klippa-app/go-pdfium"
	"github.com/klippa-app/go-pdfium/webassembly"
	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"
	"github.com/tetratelabs/wazero/experimental"
)

var errEngine = errors.New("start PDFium")

// maxMemory is what PDFium may take for one file, in pages of 64 KiB: 512 MiB.
const maxMemory = 8192

// engine is PDFium once it is translated for the machine, which takes seconds the
// first time on a machine: the translation is kept in the user's cache folder. Each
// file gets an instance of its own, which takes milliseconds, so that a file that
// breaks one does not break another.
type engine struct {
	mu    sync.Mutex
	pool  pdfium.Pool
	cache wazero.CompilationCache // or nil
	err   error
}

// start translates PDFium, the first time it is called.
func (e *engine) start() (pdfium.Pool, error) {
	e.mu.Lock()
	defer e.mu.Unlock()
	if e.pool != nil || e.err != nil {
		return e.pool, e.err
	}
	e.cache = openCache()
	pool, err := translate(e.cache)
	if err != nil && e.cache != nil { // what was kept is damaged
		_ = e.cache.Close(context.Background())
		e.cache = renewCache()
		if pool, err = translate(e.cache); err != nil {
			pool, err = translate(nil)
		}
	}
	if err != nil {
		e.err = fmt.Errorf("%w: %w", errEngine, err)
	}
	e.pool = pool
	return e.pool, e.err
}

// stop gives back what PDFium takes.
func (e *engine) stop() {
	e.mu.Lock()
	defer e.mu.Unlock()
	if e.pool != nil {
		_ = e.pool.Close() // nothing is written
		e.pool, e.err = nil, fmt.Errorf("%w: it was stopped", errEngine)
	}
	if e.cache != nil {
		_ = e.cache.Close(context.Background()) // its files stay
		e.cache = nil
	}
}

// translate makes PDFium ready, from what an earlier translation left if it did.
func translate(cache wazero.CompilationCache) (pdfium.Pool, error) {
	config := wazero.NewRuntimeConfig().WithCloseOnContextDone(true).WithMemoryLimitPages(maxMemory).
		WithCoreFeatures(api.CoreFeaturesV2 | experimental.CoreFeaturesExceptionHandling)
	if cache != nil {
		config = config.WithCompilationCache(cache)
	}
	workers := runtime.GOMAXPROCS(0)
	return webassembly.Init(webassembly.Config{
		Context:       experimental.WithCompilationWorkers(context.Background(), workers),
		MaxTotal:      workers,
		FSConfig:      wazero.NewFSConfig(), // no files
		RuntimeConfig: config,
		Stdout:        io.Discard, Stderr: io.Discard,
	})
}
