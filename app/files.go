package app

import (
	"maps"
	"net/url"
	"path/filepath"

	"fyne.io/fyne/v2"

	"nomina/app/fetch"
	"nomina/app/filedialog"
	"nomina/app/importer"
	"nomina/app/ingest"
	"nomina/app/say"
	"nomina/app/settings"
)

func (a *App) chooseImport() {
	kind := filedialog.Kind{Name: say.T("file.import_kind"), Extensions: ingest.Extensions()}
	a.choose.Open(say.T("act.file.import"), a.importFolder(), kind, a.importFiles)
}

func (a *App) chooseFolder() {
	a.choose.Folder(say.T("act.file.import_folder"), a.importFolder(), func(p string) {
		if p != "" {
			a.importFiles([]string{p})
		}
	})
}

func (a *App) importFolder() string {
	if f := a.o.Settings.Get().Folders["import"]; isFolder(f) {
		return f
	}
	return a.documents()
}

// importFiles previews files and folders for the open project.
func (a *App) importFiles(paths []string) {
	if len(paths) == 0 {
		return
	}
	if why := a.canImport(); why != "" {
		a.warn(why)
		return
	}
	if a.session == nil {
		a.wait(paths)
		return
	}
	if abs, err := filepath.Abs(paths[0]); err == nil {
		a.o.Settings.Change(func(s *settings.Settings) {
			s.Folders = maps.Clone(s.Folders)
			if s.Folders == nil {
				s.Folders = map[string]string{}
			}
			s.Folders["import"] = filepath.Dir(abs)
		})
	}
	importer.Show(a.importHost(), a.session, paths)
}

func (a *App) importHost() importer.Host {
	return importer.Host{
		Bridge: a.o.Bridge, Modals: a.modals, Status: a.status, Settings: a.o.Settings, Fonts: a.fonts,
		Corrections: a.corrections, Fetch: fetch.Client{Version: a.o.Program.Version}.Fetch, Copy: a.copy, Back: a.back,
	}
}

// importAddress asks for an address of the web, that of the clipboard if it holds
// one.
func (a *App) importAddress() {
	importer.ShowAddress(a.importHost(), a.session, a.o.Fyne.Clipboard().Content())
}

func (a *App) canImportAddress() string {
	if a.session == nil {
		return say.T("why.no_project")
	}
	return a.canImport()
}

// dropped takes what was dropped on the window.
func (a *App) dropped(_ fyne.Position, uris []fyne.URI) {
	paths := make([]string, len(uris))
	for i, u := range uris {
		paths[i] = u.Path()
	}
	a.Receive(paths)
}

// reveal opens the folder of a file in the system's file manager.
func (a *App) reveal(path string) {
	u := &url.URL{Scheme: "file", Path: filepath.ToSlash(filepath.Dir(path))}
	if err := a.o.Fyne.OpenURL(u); err != nil {
		a.fail(err, path)
	}
}
