package command

import (
	"os"

	"golang.org/x/term"

	"nomina/data"
	"nomina/data/ident"
)

// System returns the Env of the running program: its streams, its clock and its
// IDs. Window and Sample are left to the caller.
func System(open data.Opener, version string) Env {
	return Env{
		Open:     open,
		Stdin:    os.Stdin,
		Stdout:   os.Stdout,
		Stderr:   os.Stderr,
		Version:  version,
		Now:      ident.Now,
		NewID:    ident.New,
		Terminal: term.IsTerminal(int(os.Stderr.Fd())),
	}
}
