package app

import (
	"os"
	"path/filepath"
	"strings"

	"nomina/app/filedialog"
	"nomina/app/say"
)

// Extension is the ending of project files.
const Extension = ".nomina"

func projectKind() filedialog.Kind {
	return filedialog.Kind{Name: say.T("file.project_kind"), Extensions: []string{Extension}}
}

// documents is the folder in which projects are looked for at first.
func (a *App) documents() string {
	if recent := a.o.Settings.Get().Recent; len(recent) > 0 {
		return filepath.Dir(recent[0])
	}
	home, err := os.UserHomeDir()
	if err != nil {
		return "."
	}
	if docs := filepath.Join(home, "Documents"); isFolder(docs) {
		return docs
	}
	return home
}

func isFolder(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}

// isProject reports whether a file is one to open rather than to import.
func isProject(path string) bool { return strings.EqualFold(filepath.Ext(path), Extension) }
