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
)

// OpenSample opens the sample project, which is made the first time and kept
// beside the settings.
func (a *App) OpenSample() {
	place, err := settings.Path()
	if err != nil {
		a.refused(err, "")
		return
	}
	a.OpenSampleIn(filepath.Join(filepath.Dir(place), "sample"))
}

// OpenSampleIn opens the sample project in folder.
func (a *App) OpenSampleIn(folder string) {
	path := filepath.Join(folder, say.T("project.sample")+Extension)
	if _, err := os.Stat(path); err == nil {
		a.OpenProject(path, data.OpenWrite)
		return
	}
	template, opt := a.template(), a.editOptions()
	now := a.begin(path)
	a.o.Bridge.Go(func() {
		store, err := (data.Store)(nil), os.MkdirAll(folder, 0o755)
		if err == nil {
			store, err = sample.Create(context.Background(), a.o.Open, path, template, opt)
		}
		if err != nil && !errors.Is(err, data.ErrExists) {
			_ = os.Remove(path) // half a sample would be opened for ever after
		}
		a.o.Bridge.Post(func() {
			switch {
			case errors.Is(err, data.ErrExists):
				a.OpenProject(path, data.OpenWrite)
			case err != nil:
				a.refused(err, path)
			case now != a.opening:
				_ = store.Close()
			default:
				a.adopt(store)
			}
		})
	})
}

// StartSample opens the sample project in folder, or in its usual place when
// that is empty.
func (a *App) StartSample(folder string) {
	a.lookAround()
	a.starting = true
	if folder == "" {
		a.OpenSample()
		return
	}
	a.OpenSampleIn(folder)
}
