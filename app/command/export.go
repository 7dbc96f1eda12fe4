package command

import (
	"bufio"
	"context"
	"fmt"
	"time"

	"github.com/spf13/cobra"

	"nomina/data"
	"nomina/data/format"
)

// exporting is "nomina export".
type exporting struct {
	*shell
	project string
	format  string
	out     string
	unit    string
	force   bool

	suggestions bool
}

func (s *shell) exportCommand() *cobra.Command {
	c := exporting{shell: s}
	cmd := &cobra.Command{
		Use:   "export --format jsonl|xlsx --project P --out F",
		Short: "Export a project as JSONL or Excel",
		Long: "Writes all articles and annotations of a project into a file. The file appears\n" +
			"whole or not at all, and what was written is read back and compared with the\n" +
			"project, span for span. With --out - JSONL goes to standard output.",
		Example: "  nomina export --format xlsx --project news.nomina --out news.xlsx\n" +
			"  nomina export --project news.nomina --out - | jq .title",
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error { return c.run(cmd.Context()) },
	}
	projectFlag(cmd, &c.project)
	cmd.Flags().StringVarP(&c.format, "format", "f", "", names()+"; without it the ending of F decides")
	cmd.Flags().StringVarP(&c.out, "out", "o", "", "the file to write, - for standard output (required)")
	cmd.Flags().StringVarP(&c.unit, "unit", "u", format.CodePoints.String(), "what offsets count: codepoints, utf16 or bytes")
	cmd.Flags().BoolVar(&c.force, "force", false, "replace the file if there is one")
	cmd.Flags().BoolVar(&c.suggestions, "suggestions", false, "write the suggestions too, apart from the annotations")
	completeWords(cmd, "format", formats()...)
	completeWords(cmd, "unit", "codepoints", "utf16", "bytes")
	return cmd
}

func (c *exporting) run(ctx context.Context) error {
	w, err := c.writer()
	if err != nil {
		return err
	}
	unit, err := parseUnit(c.unit)
	if err != nil {
		return misuse(err.Error())
	}
	return c.read(ctx, c.project, func(store data.Store) error {
		snapshot, err := store.Snapshot(ctx)
		if err != nil {
			return fail(c.project, err)
		}
		opt := format.ExportOptions{
			WriteOptions: format.WriteOptions{Unit: unit, Suggestions: c.suggestions},
			Version:      c.env.Version,
			Now:          time.UnixMilli(int64(c.env.Now())),
		}
		if c.out == "-" {
			err = c.toStdout(ctx, w, snapshot, opt)
		} else {
			err = c.toFile(ctx, w, snapshot, opt)
		}
		if e := snapshot.Close(); err == nil && e != nil {
			return fail(c.project, e)
		}
		return err
	})
}

func (c *exporting) toFile(ctx context.Context, w format.Writer, r data.Reader, opt format.ExportOptions) error {
	if err := c.mayWrite(); err != nil {
		return err
	}
	m := c.meter("Exporting")
	rep, err := format.Export(ctx, c.out, w, r, opt, m.progress)
	m.end()
	if err != nil {
		return fail(c.out, err)
	}
	return c.tell(rep)
}

func (c *exporting) toStdout(ctx context.Context, w format.Writer, r data.Reader, opt format.ExportOptions) error {
	corpus, err := format.FromReader(ctx, r, opt.Version, opt.Now)
	if err != nil {
		return fail(c.project, err)
	}
	m := c.meter("Exporting")
	out := bufio.NewWriterSize(c.env.Stdout, 1<<16)
	rep, err := w.Write(ctx, out, corpus, opt.WriteOptions, m.progress)
	if err == nil {
		err = out.Flush()
	}
	m.end()
	if err != nil {
		return fail("standard output", err)
	}
	c.report(rep.Lines, rep.More)
	return complete(rep)
}

func (c *exporting) tell(rep format.Report) error {
	c.report(rep.Lines, rep.More)
	text := fmt.Sprintf("%s: wrote %s with %s", c.out, count(rep.Kept.Articles, "article"), count(rep.Kept.Spans, "annotation"))
	if rep.Checked > 0 {
		text += fmt.Sprintf(", read %d back and compared them with the project", rep.Checked)
	}
	if err := c.printf("%s\n", text); err != nil {
		return err
	}
	return complete(rep)
}

// complete returns the status of an export with that report.
func complete(rep format.Report) error {
	if rep.Refused != (format.Count{}) || rep.Lost != (format.Count{}) {
		return outcome(StatusFailed)
	}
	return nil
}
