package exporter

import (
	"os"
	"path/filepath"
	"slices"
	"strings"

	"nomina/app/export"
	"nomina/app/filedialog"
	"nomina/app/say"
)

// bare returns the path typed without the ending of any format.
func (f *form) bare() string {
	ext := filepath.Ext(f.path.Text)
	for _, w := range f.w {
		if slices.ContainsFunc(w.Extensions(), func(e string) bool { return strings.EqualFold(e, ext) }) {
			return strings.TrimSuffix(f.path.Text, ext)
		}
	}
	return f.path.Text
}

// target is the file that would be written: a name without an ending gets the
// format's.
func (f *form) target() string {
	path := filedialog.Expand(f.path.Text)
	if name := filepath.Base(path); path != "" && filepath.Ext(name) == "" && !os.IsPathSeparator(path[len(path)-1]) {
		if info, err := os.Stat(path); err != nil || !info.IsDir() {
			path += f.chosen().Extensions()[0]
		}
	}
	return path
}

// check says what would happen to files that are there already.
func (f *form) check() {
	ok, button, note := true, "export.button", "export.note."+f.chosen().Name()
	for _, path := range (export.Job{Preset: f.chosenPreset(), Path: f.target()}).Files() {
		info, err := os.Stat(path)
		folder, folderErr := os.Stat(filepath.Dir(path))
		switch {
		case path == "" || folderErr != nil || !folder.IsDir():
			ok, note = false, "export.no_folder"
		case err == nil && info.IsDir() || f.isProject(path, info):
			ok, note = false, "export.not_there"
		case err == nil && ok:
			button, note = "export.replace", "export.exists"
		}
	}
	text := say.T(note)
	if gone := f.gone(); len(gone) > 0 {
		ok, text = false, say.N("export.gone_labels", len(gone), say.Data{"Labels": strings.Join(gone, ", ")})
	}
	f.note.SetText(text)
	f.dialog.Ready(ok, say.T(button))
}

// isProject reports whether a file is a project: this one under whatever name,
// or another by its ending.
func (f *form) isProject(path string, info os.FileInfo) bool {
	own, err := os.Stat(f.s.Store().Location())
	return strings.EqualFold(filepath.Ext(path), ".nomina") || info != nil && err == nil && os.SameFile(info, own)
}

func (f *form) browse() {
	w := f.chosen()
	kind := filedialog.Kind{Name: f.title(w), Extensions: w.Extensions()}
	f.h.Choose.Save(say.T("export.title"), filepath.Dir(f.target()), filepath.Base(f.target()), kind, func(p string) {
		if p != "" {
			f.path.SetText(p)
		}
	})
}
