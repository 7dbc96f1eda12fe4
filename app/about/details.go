package about

import (
	"fmt"
	"os"
	"runtime"
	"runtime/debug"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver"
	"fyne.io/fyne/v2/widget"

	"nomina/app/say"
)

// Detail is a fact of the machine or of how the program runs on it.
type Detail struct {
	// Key is its name in English, and below "about." in the words of the screen.
	Key   string
	Value string
	// Private says that it is shown, and not copied: a copy is there to be sent.
	Private bool
}

// System returns what is the same for every window of the machine. It reads
// files and belongs to no goroutine.
func System() []Detail {
	made := strings.TrimPrefix(runtime.Version(), "go")
	return []Detail{
		{Key: "system", Value: systemName() + ", " + runtime.GOOS + "/" + runtime.GOARCH},
		{Key: "made", Value: "Go " + made + ", Fyne " + strings.TrimPrefix(version("fyne.io/fyne/v2"), "v")},
	}
}

// Window returns how a window is drawn: by what, and how large.
func Window(w fyne.Window) Detail {
	by := runtime.GOOS + " in memory"
	if n, ok := w.(driver.NativeWindow); ok {
		n.RunNative(func(context any) { by = display(context) })
	}
	size := w.Canvas().Size()
	return Detail{Key: "window", Value: fmt.Sprintf("%s, %.0f×%.0f, × %.4g", by, size.Width, size.Height, w.Canvas().Scale())}
}

// display names what draws windows, by the kind of their handles.
func display(context any) string {
	switch context.(type) {
	case driver.X11WindowContext:
		return "X11"
	case driver.WaylandWindowContext:
		return "Wayland"
	case driver.WindowsWindowContext:
		return "Windows"
	case driver.MacWindowContext:
		return "Cocoa"
	}
	return fmt.Sprintf("%T", context)
}

// version returns that of a module within the program; "?" when it is not told.
func version(module string) string {
	info, _ := debug.ReadBuildInfo()
	for _, m := range modules(info) {
		if m.Path == module {
			return m.Version
		}
	}
	return "?"
}

// modules returns what is linked into the program, replacements followed.
func modules(info *debug.BuildInfo) []debug.Module {
	if info == nil {
		return nil
	}
	var out []debug.Module
	for _, m := range info.Deps {
		for m.Replace != nil {
			m = m.Replace
		}
		out = append(out, *m)
	}
	return out
}

// Plain returns the details as a text to send with a report of a fault: in
// English, without what is private, and with "~" for the user's home.
func Plain(p Program, details []Detail) string {
	home, err := os.UserHomeDir()
	if err != nil || home == "" {
		home = "\x00" // stands nowhere
	}
	var b strings.Builder
	fmt.Fprintf(&b, "%s %s\n", p.Name, p.Version)
	for _, d := range details {
		if !d.Private {
			fmt.Fprintf(&b, "%s: %s\n", d.Key, strings.ReplaceAll(d.Value, home, "~"))
		}
	}
	return b.String()
}

// table shows the details, a line for each.
func table(details []Detail) fyne.CanvasObject {
	rows := container.New(tight{})
	wide := float32(0)
	names := make([]*widget.Label, len(details))
	for i, d := range details {
		names[i] = widget.NewLabel(say.T("about." + d.Key))
		names[i].Importance = widget.LowImportance
		wide = max(wide, names[i].MinSize().Width)
	}
	for i, d := range details {
		value := widget.NewLabel(d.Value)
		value.Wrapping = fyne.TextWrapBreak
		name := container.NewGridWrap(fyne.NewSize(wide, names[i].MinSize().Height), names[i])
		rows.Add(container.NewBorder(nil, nil, name, nil, value))
	}
	return rows
}
