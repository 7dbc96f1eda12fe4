package command

import (
	"context"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"
)

// window opens the window. Among args the one that ends in .nomina is the
// project; the others are to be imported.
func (s *shell) window(ctx context.Context, args []string, project string) error {
	var files []string
	for _, a := range args {
		switch {
		case !isProject(a):
			files = append(files, a)
		case project != "":
			return misusef("%s and %s: only one project can be opened at a time", project, a)
		default:
			project = a
		}
	}
	if len(args) > 0 && isWord(args[0]) {
		return unknown(s.root(), args[0])
	}
	if s.env.Window == nil {
		return misusef("this program has no window; use one of the commands")
	}
	return ended(s.env.Window(ctx, files, project))
}

func (s *shell) sampleCommand() *cobra.Command {
	var (
		headless bool
		out      string
	)
	cmd := &cobra.Command{
		Use:   "sample",
		Short: "Open the sample project",
		Long: "Opens a project with sample articles, some of them tagged. With --headless the\n" +
			"main job is done without a display: the sample is imported, tagged, saved and\n" +
			"exported, the window is drawn into a picture, and where everything lies is printed.",
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if s.env.Sample == nil {
				return misusef("this program has no sample")
			}
			return ended(s.env.Sample(cmd.Context(), headless, out))
		},
	}
	cmd.Flags().BoolVar(&headless, "headless", false, "open no window")
	cmd.Flags().StringVarP(&out, "out", "o", "", "the folder to put everything into")
	return cmd
}

// ended returns what a command returns whose status is known.
func ended(status int) error {
	if status == StatusDone {
		return nil
	}
	return outcome(status)
}

// isProject reports whether path is named as a project.
func isProject(path string) bool { return strings.EqualFold(filepath.Ext(path), ".nomina") }

// isWord reports whether arg was meant as a command rather than as a file.
func isWord(arg string) bool {
	if strings.ContainsAny(arg, `./\`) {
		return false
	}
	_, err := os.Stat(arg)
	return err != nil
}

func unknown(root *cobra.Command, word string) error {
	if near := root.SuggestionsFor(word); len(near) > 0 {
		return misusef("unknown command %q; did you mean %q?", word, near[0])
	}
	return misusef("unknown command %q", word)
}
