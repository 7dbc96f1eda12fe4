package app

import (
	"context"
	"errors"
	"os"
	"path/filepath"

	"nomina/app/sample"
	"nomina/app/say"
	"nomina/app/settings"
	"nomina/data"
	"nomina/data/edit"
)

// OpenSample opens the sample project, which is made the first time and kept
// beside the settings.
func (a *App) OpenSample() { a.openSample("", false) }

// OpenSampleIn opens the sample project in folder.
func (a *App) OpenSampleIn(folder string) { a.openSample(folder, false) }

// StartSample begins with the sample project in folder, or in its usual place
// when that is empty.
func (a *App) StartSample(folder string) {
	a.lookAround()
	a.openSample(folder, true)
}

func (a *App) openSample(folder string, first bool) {
	if folder == "" {
		place, err := settings.Path()
		if err != nil {
			a.refused(err, "")
			return
		}
		folder = filepath.Join(filepath.Dir(place), "sample")
	}
	path := absolute(filepath.Join(folder, say.T("project.sample")+Extension))
	if a.at != nil && a.at.path == path {
		return // it is on its way
	}
	there := opening{path: path, mode: data.OpenWrite, first: first}
	if _, err := os.Stat(path); err == nil {
		a.open(there)
		return
	}
	template, opt := a.template(), a.editOptions()
	now := a.begin(opening{path: path, mode: data.OpenCreate})
	a.o.Bridge.Go(func() {
		store, err := makeSample(a.o.Open, path, template, opt)
		if errors.Is(err, data.ErrExists) { // another window was faster
			a.o.Bridge.Post(func() { a.arrive(now, func() { a.open(there) }) })
			return
		}
		a.settle(now, store, err)
	})
}

// makeSample makes the sample project, or leaves nothing.
func makeSample(open data.Opener, path string, template data.Template, opt edit.Options) (data.Store, error) {
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return nil, err
	}
	store, err := sample.Create(context.Background(), open, path, template, opt)
	if err != nil && !errors.Is(err, data.ErrExists) {
		_ = os.Remove(path) // half a sample would be opened for ever after
	}
	return store, err
}
