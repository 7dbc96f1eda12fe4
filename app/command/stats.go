package command

import (
	"context"
	"encoding/json"
	"fmt"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"nomina/data"
)

// figures are what "nomina stats" tells of a project. Their JSON form is what
// scripts read, so names stay.
type figures struct {
	Project     string              `json:"project"`
	Articles    int                 `json:"articles"`
	Statuses    map[data.Status]int `json:"statuses"`   // articles by status, every status
	Characters  int                 `json:"characters"` // code points of all texts
	Untouched   int                 `json:"without_annotations"`
	Annotations int                 `json:"annotations"`
	Labels      []labelFigures      `json:"labels"` // in the order of the label bar
	Commits     int64               `json:"commits"`
}

type labelFigures struct {
	Key         string `json:"key"`
	Name        string `json:"name"`
	Annotations int    `json:"annotations"`
}

func (s *shell) statsCommand() *cobra.Command {
	var (
		project string
		asJSON  bool
	)
	cmd := &cobra.Command{
		Use:     "stats --project P",
		Short:   "Count what a project holds",
		Long:    "Prints how many articles a project has by status, and how many annotations by\nlabel. With --json it prints one JSON object.",
		Example: "  nomina stats --project news.nomina\n  nomina stats --project news.nomina --json | jq .annotations",
		Args:    cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			return s.read(cmd.Context(), project, func(store data.Store) error {
				f, err := countProject(cmd.Context(), store)
				if err != nil {
					return fail(project, err)
				}
				f.Project = project
				if asJSON {
					return s.printJSON(f)
				}
				return s.printFigures(f)
			})
		},
	}
	projectFlag(cmd, &project)
	cmd.Flags().BoolVar(&asJSON, "json", false, "print JSON")
	return cmd
}

func countProject(ctx context.Context, r data.Reader) (figures, error) {
	f := figures{Statuses: map[data.Status]int{}, Labels: []labelFigures{}}
	for _, s := range data.Statuses() {
		f.Statuses[s] = 0
	}
	articles, err := r.Summaries(ctx)
	if err != nil {
		return f, err
	}
	for _, a := range articles {
		f.Articles++
		f.Statuses[a.Status]++
		f.Characters += a.Length
		f.Annotations += a.Annotations
		if a.Annotations == 0 {
			f.Untouched++
		}
	}
	labels, err := r.Labels(ctx)
	if err != nil {
		return f, err
	}
	counts, err := r.LabelCounts(ctx)
	if err != nil {
		return f, err
	}
	for _, l := range labels {
		f.Labels = append(f.Labels, labelFigures{Key: l.Key, Name: l.Name, Annotations: counts[l.ID]})
	}
	f.Commits, err = r.Head(ctx)
	return f, err
}

func (s *shell) printJSON(f figures) error {
	b, err := json.MarshalIndent(f, "", "  ")
	if err != nil {
		return fail("standard output", err)
	}
	return s.printf("%s\n", b)
}

func (s *shell) printFigures(f figures) error {
	w := tabwriter.NewWriter(s.env.Stdout, 0, 0, 2, ' ', 0)
	row := func(name string, n any) { _, _ = fmt.Fprintf(w, "%s\t%v\n", name, n) }
	row("project", f.Project)
	row("articles", f.Articles)
	for _, st := range data.Statuses() {
		row("  "+string(st), f.Statuses[st])
	}
	row("  without annotations", f.Untouched)
	row("characters", f.Characters)
	row("annotations", f.Annotations)
	for _, l := range f.Labels {
		row("  "+l.Key, l.Annotations)
	}
	row("commits", f.Commits)
	return fail("standard output", w.Flush())
}
