package command

import (
	"golang.org/x/term"

	"nomina/app/console"
	"nomina/data"
	"nomina/data/ident"
)

// System returns the Env of the running program: its streams, its clock and its
// IDs. Window and Sample are left to the caller.
func System(open data.Opener, version string, s console.Streams) Env {
	return Env{
		Open:     open,
		Stdin:    s.In,
		Stdout:   s.Out,
		Stderr:   s.Err,
		Version:  version,
		Now:      ident.Now,
		NewID:    ident.New,
		Terminal: term.IsTerminal(int(s.Err.Fd())),
	}
}
