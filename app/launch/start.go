package launch

import (
	"runtime"

	"nomina/app"
	"nomina/app/settings"
)

// Start is what the arguments ask the window for.
type Start struct {
	Project string
	Files   []string
	Sample  bool
	Folder  string // of the sample; empty: its usual place
}

// nothing reports whether the arguments name nothing.
func (s Start) nothing() bool { return !s.Sample && s.Project == "" && len(s.Files) == 0 }

// resume returns the project to open, empty when there is none.
func (s Start) resume(known settings.Settings) string {
	if s.Sample {
		return ""
	}
	return app.Resume(s.Project, known)
}

// meets reports whether another window may have what this start is about. macOS
// says which files it is about only when there is a window, and does not start a
// program twice by itself.
func (s Start) meets() bool { return !s.Sample && !(s.nothing() && runtime.GOOS == "darwin") }

// in has the window do what was asked for. What macOS asked for while the window
// was made comes first where the arguments name nothing; then project is one of
// the recent ones.
func (s Start) in(a *app.App, project string, asked []string) {
	switch {
	case s.Sample:
		a.StartSample(s.Folder)
	case s.nothing() && len(asked) > 0:
		a.StartWith(asked)
	default:
		a.Start(project, s.Files)
	}
}
