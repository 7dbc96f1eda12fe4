package command

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"nomina/data"
)

// maxProblems is how many problems are told. A file that has more is beyond
// reading them one by one.
const maxProblems = 1000

func (s *shell) checkCommand() *cobra.Command {
	var project string
	cmd := &cobra.Command{
		Use:   "check --project P",
		Short: "Check that a project is sound",
		Long: "Checks the integrity of a project's file, and that every annotation covers the\n" +
			"text that it says. Each problem is a line on standard error; the exit status is 1\n" +
			"then. The project is not changed.",
		Example: "  nomina check --project news.nomina",
		Args:    cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			return s.read(cmd.Context(), project, func(store data.Store) error {
				return s.check(cmd.Context(), project, store)
			})
		},
	}
	projectFlag(cmd, &project)
	return cmd
}

func (s *shell) check(ctx context.Context, project string, store data.Store) error {
	m := s.meter("Checking")
	problems, err := store.Verify(ctx, maxProblems, m.steps)
	m.end()
	if err != nil {
		return fail(project, err)
	}
	for _, p := range problems {
		s.errorf("%s: %s%s\n", project, where(ctx, store, p), oneLine(p.Text))
	}
	if len(problems) == maxProblems {
		s.errorf("%s: there may be more\n", project)
	}
	if len(problems) > 0 {
		return outcome(StatusFailed)
	}
	f, err := countProject(ctx, store)
	if err != nil {
		return fail(project, err)
	}
	return s.printf("%s: %s with %s, no problems\n", project, count(f.Articles, "article"), count(f.Annotations, "annotation"))
}

// where says which article and annotation a problem is about.
func where(ctx context.Context, r data.Reader, p data.Problem) string {
	text := ""
	if p.Article != "" {
		title := ""
		if a, err := r.Article(ctx, p.Article); err == nil {
			title = fmt.Sprintf(" %q", a.Title)
		}
		text += fmt.Sprintf("article %s%s: ", p.Article, title)
	}
	if p.Annotation != "" {
		text += fmt.Sprintf("annotation %s: ", p.Annotation)
	}
	return text
}
