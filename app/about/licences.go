package about

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime/debug"
	"strings"

	"fyne.io/fyne/v2"

	"nomina/app/say"
)

// thirdParty is the file with the licences of others that the packages of the
// program hold.
const thirdParty = "THIRD-PARTY.txt"

// licences shows the program's licence and those of what is in it.
func (p *Page) licences() {
	info, _ := debug.ReadBuildInfo()
	reader{
		modals: p.h.Modals, title: say.T("about.licences"), lead: say.T("about.others"),
		text: licences(p.h.Program, modules(info), besides()), size: fyne.NewSize(760, 620),
	}.show()
}

// licences is the text of all licences: the program's own, the names of what is
// in it, and what file says of them.
func licences(p Program, all []debug.Module, file string) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s %s\n%s\n\n%s\n\n", p.Name, p.Version, p.Copyright, strings.TrimSpace(p.Licence))
	for _, m := range all {
		fmt.Fprintf(&b, "%s %s\n", m.Path, m.Version)
	}
	if file != "" {
		fmt.Fprintf(&b, "\n%s", file)
	}
	return b.String()
}

// besides reads the file with the licences of others from where a package puts
// it: beside the program, in an application of macOS, or where Unix keeps
// documentation. It is empty for a program that came without one.
func besides() string {
	program, err := os.Executable()
	if err != nil {
		return ""
	}
	if real, err := filepath.EvalSymlinks(program); err == nil {
		program = real
	}
	dir := filepath.Dir(program)
	return firstOf(
		filepath.Join(dir, thirdParty),
		filepath.Join(dir, "..", "Resources", thirdParty),
		filepath.Join(dir, "..", "share", "doc", "nomina", thirdParty),
	)
}
