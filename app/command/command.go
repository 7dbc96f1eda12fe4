// Package command is Nomina without a window: importing, exporting, counting
// and checking a project from a terminal or a script.
//
// It is also the front door: main hands it the arguments, and what is not a
// sub-command goes to the window that main put into Env. It loads no graphics
// itself, so that it runs where there is no display. Main and launch import it.
package command

import (
	"context"
	"io"

	"github.com/spf13/cobra"

	"nomina/data"
)

// The statuses that Run returns.
const (
	StatusDone   = 0 // everything asked for was done
	StatusFailed = 1 // something was refused or failed; each has a line on standard error
	StatusUsage  = 2 // the command was not understood; nothing was done
)

// Env is what a command needs of the world. Open, the streams, Now and NewID
// are required.
type Env struct {
	Open     data.Opener
	Stdin    io.Reader
	Stdout   io.Writer
	Stderr   io.Writer
	Version  string
	Now      func() data.Time
	NewID    func() data.ID
	Terminal bool // standard error is a terminal, on which progress is shown
	// Window opens the window on a project, which may be empty for the last
	// one, with files to be imported, and returns the program's status. Nil
	// when there is none.
	Window func(ctx context.Context, files []string, project string) int
	// Sample does the main job on the sample project, in a window or without
	// one, with everything kept in the folder out; empty means a place of its
	// own. Nil when there is none.
	Sample func(ctx context.Context, headless bool, out string) int
}

// Run does what args, which are those after the program's name, ask for, and
// returns the program's status. When ctx ends, what is going on is given up and
// leaves nothing half-written.
func Run(ctx context.Context, args []string, env Env) (status int) {
	s := &shell{env: env}
	defer s.tidy()
	root := s.root()
	// Started from a desktop the program gets files or nothing. Cobra must not
	// hear of that: on Windows it ends programs that were not started from a
	// console.
	if found, rest, err := root.Find(args); err == nil && found == root && !hasFlag(rest) && !completing(args) {
		return s.finish(root, s.window(ctx, rest, ""))
	}
	root.SetArgs(args)
	found, err := root.ExecuteContextC(ctx)
	return s.finish(found, err)
}

// tidy takes away what was kept for the run.
func (s *shell) tidy() {
	for _, sp := range s.spooled {
		sp.remove()
	}
}

// Tree returns all commands, for the manual and the shells' completions.
func Tree(env Env) *cobra.Command { return (&shell{env: env}).root() }

// shell is one run of the program.
type shell struct {
	env   Env
	typed []string // the files as they were typed, for the report

	spooled []*spooled
}

// root returns the tree of commands.
func (s *shell) root() *cobra.Command {
	var project string
	root := &cobra.Command{
		Use:   "nomina [FILES…] [--project P]",
		Short: "Tag people, places, organizations and events in articles",
		Long: "Nomina tags people, places, organizations and events in articles.\n\n" +
			"Without a command it opens its window, on a project (a file that ends in\n" +
			".nomina) or with files to be imported. The commands below do the same work\n" +
			"without a window.\n\n" +
			"Exit status: 0 everything was done, 1 something was refused or failed, with a\n" +
			"line for each on standard error, 2 the command was not understood.",
		Example: "  nomina\n  nomina news.nomina\n  nomina article.txt more-articles/\n" +
			"  nomina import texts/ --project news.nomina\n  nomina export --format xlsx --project news.nomina --out news.xlsx",
		Version:       s.env.Version,
		Args:          cobra.ArbitraryArgs,
		SilenceErrors: true,
		SilenceUsage:  true,
		RunE: func(cmd *cobra.Command, args []string) error {
			return s.window(cmd.Context(), args, project)
		},
	}
	root.SetVersionTemplate("nomina {{.Version}}\n")
	root.Flags().StringVarP(&project, "project", "p", "", "the project to open")
	completeProject(root)
	root.SuggestionsMinimumDistance = 2
	root.AddCommand(s.importCommand(), s.exportCommand(), s.convertCommand(), s.statsCommand(), s.checkCommand(), s.sampleCommand())
	root.SetIn(s.env.Stdin)
	root.SetOut(s.env.Stdout) // before the command is made that prints completions
	root.SetErr(s.env.Stderr)
	// Run looks for commands before Cobra would add these.
	root.InitDefaultHelpCmd()
	root.InitDefaultCompletionCmd()
	return root
}

// hasFlag reports whether an argument is one. A lone "-" is not.
func hasFlag(args []string) bool {
	for _, a := range args {
		if len(a) > 1 && a[0] == '-' {
			return true
		}
	}
	return false
}
