// Package filedialog asks for files with the system's own dialogs, and with
// Fyne's inside the window where the system has none. The window and its pages
// import it.
package filedialog

import (
	"errors"
	"os"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/storage"
	"github.com/ncruces/zenity"

	"nomina/app/bridge"
	"nomina/app/modal"
)

// Kind is a group of files to choose from.
type Kind struct {
	Name       string   // as the dialog shows it
	Extensions []string // with the dot
}

// Chooser opens dialogs over a window. Its methods return at once; then is
// called on the UI goroutine with nothing when the user cancelled.
type Chooser struct {
	Window fyne.Window
	Modals *modal.Stack
	Bridge *bridge.Bridge
	// Native says whether the system's dialogs are used.
	Native bool
}

// New returns a chooser that prefers the system's dialogs.
func New(m *modal.Stack, b *bridge.Bridge) *Chooser {
	return &Chooser{Window: m.Window, Modals: m, Bridge: b, Native: zenity.IsAvailable()}
}

// Open asks for existing files, several where the dialog allows it.
func (c *Chooser) Open(title, folder string, k Kind, then func(paths []string)) {
	if c.Native {
		c.native(func() ([]string, error) {
			return zenity.SelectFileMultiple(zenity.Title(title), zenity.Filename(folder+string(filepath.Separator)), filter(k))
		}, func() { c.Open(title, folder, k, then) }, then)
		return
	}
	d := dialog.NewFileOpen(func(r fyne.URIReadCloser, err error) {
		if err != nil || r == nil {
			then(nil)
			return
		}
		_ = r.Close()
		then([]string{r.URI().Path()})
	}, c.Window)
	d.SetFilter(storage.NewExtensionFileFilter(k.Extensions))
	c.show(d, folder)
}

// Folder asks for a folder.
func (c *Chooser) Folder(title, folder string, then func(path string)) {
	if c.Native {
		c.native(func() ([]string, error) {
			p, err := zenity.SelectFile(zenity.Title(title), zenity.Directory(), zenity.Filename(folder+string(filepath.Separator)))
			return []string{p}, err
		}, func() { c.Folder(title, folder, then) }, func(paths []string) { then(first(paths)) })
		return
	}
	d := dialog.NewFolderOpen(func(u fyne.ListableURI, err error) {
		if err != nil || u == nil {
			then("")
			return
		}
		then(u.Path())
	}, c.Window)
	c.show(d, folder)
}

// Save asks for the name of a file to write, in folder, called name unless the
// user says otherwise.
func (c *Chooser) Save(title, folder, name string, k Kind, then func(path string)) {
	if c.Native {
		c.native(func() ([]string, error) {
			p, err := zenity.SelectFileSave(zenity.Title(title), zenity.Filename(filepath.Join(folder, name)), filter(k))
			return []string{p}, err
		}, func() { c.Save(title, folder, name, k, then) }, func(paths []string) { then(WithExtension(first(paths), k)) })
		return
	}
	c.form(title, folder, name, k, then)
}

type placed interface {
	SetLocation(fyne.ListableURI)
	Resize(fyne.Size)
	Show()
}

func (c *Chooser) show(d placed, folder string) {
	if u, err := storage.ListerForURI(storage.NewFileURI(folder)); err == nil {
		d.SetLocation(u)
	}
	size := c.Window.Canvas().Size()
	d.Show() // first: a file dialog has no size before
	d.Resize(fyne.NewSize(min(size.Width-40, 900), min(size.Height-40, 620)))
}

// native asks with the system's dialog, or with instead when that fails.
func (c *Chooser) native(ask func() ([]string, error), instead func(), then func([]string)) {
	c.Bridge.Go(func() {
		paths, err := ask()
		c.Bridge.Post(func() {
			switch {
			case errors.Is(err, zenity.ErrCanceled):
				then(nil)
			case err != nil:
				c.Native = false // it would fail again
				instead()
			default:
				then(paths)
			}
		})
	})
}

func filter(k Kind) zenity.FileFilter {
	f := zenity.FileFilter{Name: k.Name, CaseFold: true}
	for _, e := range k.Extensions {
		f.Patterns = append(f.Patterns, "*"+e)
	}
	return f
}

func first(paths []string) string {
	if len(paths) == 0 {
		return ""
	}
	return paths[0]
}

// WithExtension appends the kind's first extension to a name that has none of
// its extensions, in whatever case.
func WithExtension(path string, k Kind) string {
	if path == "" || len(k.Extensions) == 0 {
		return path
	}
	for _, e := range k.Extensions {
		if strings.EqualFold(filepath.Ext(path), e) {
			return path
		}
	}
	return path + k.Extensions[0]
}

// Expand returns a typed path with the user's own folder for a leading ~ and
// without blanks around it.
func Expand(path string) string {
	path = strings.TrimSpace(path)
	rest, ok := strings.CutPrefix(path, "~")
	if !ok || rest != "" && !os.IsPathSeparator(rest[0]) {
		return path
	}
	home, err := os.UserHomeDir()
	if err != nil {
		return path
	}
	return filepath.Join(home, rest)
}
