package command

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/spf13/cobra"

	"nomina/app/export"
	"nomina/data"
	"nomina/data/format"
)

// exporting is "nomina export".
type exporting struct {
	*shell
	project string
	format  string
	out     string
	force   bool
	strict  bool
	dry     bool
	preset  string
	keep    string

	chosen chosen
}

func (s *shell) exportCommand() *cobra.Command {
	c := exporting{shell: s}
	cmd := &cobra.Command{
		Use:   "export --format NAME --project P --out F",
		Short: "Export a project, or a part of it",
		Long: "Writes the articles and annotations of a project into a file. The file appears\n" +
			"whole or not at all, and what was written is read back and compared with the\n" +
			"project, span for span. With --out - JSONL goes to standard output.\n\n" +
			"What a format cannot hold is said, on standard error; --dry-run says it without\n" +
			"writing, and --strict makes it an error. --preset takes the choices that were kept\n" +
			"in the project under a name; other flags change them.",
		Example: "  nomina export --format xlsx --project news.nomina --out news.xlsx\n" +
			"  nomina export --project news.nomina --out - | jq .title\n" +
			"  nomina export --format conll2003 --status done --split 80/10/10 --project news.nomina --out news.conll\n" +
			"  nomina export --preset training --project news.nomina --out news.spacy",
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error { return c.run(cmd) },
	}
	projectFlag(cmd, &c.project)
	cmd.Flags().StringVarP(&c.format, "format", "f", "", names()+"; without it the ending of F decides")
	cmd.Flags().StringVarP(&c.out, "out", "o", "", "the file to write, - for standard output (required)")
	cmd.Flags().StringVar(&c.preset, "preset", "", "choices kept in the project under this name")
	cmd.Flags().StringVar(&c.keep, "keep-preset", "", "keep the choices in the project under this name")
	cmd.Flags().BoolVar(&c.force, "force", false, "replace the file if there is one")
	cmd.Flags().BoolVar(&c.strict, "strict", false, "end with status 1 when the format cannot hold everything")
	cmd.Flags().BoolVar(&c.dry, "dry-run", false, "only say what the file would lack")
	c.chosen.flags(cmd)
	completeWords(cmd, "format", formats()...)
	return cmd
}

func (c *exporting) run(cmd *cobra.Command) error {
	ctx := cmd.Context()
	if err := c.possible(); err != nil {
		return err
	}
	var job export.Job
	err := c.read(ctx, c.project, func(store data.Store) error {
		var err error
		if job, err = c.job(ctx, cmd, store); err != nil {
			return err
		}
		snapshot, err := store.Snapshot(ctx)
		if err != nil {
			return fail(c.project, err)
		}
		switch {
		case c.dry:
			err = c.forecast(ctx, snapshot, job)
		case c.out == "-":
			err = c.toStdout(ctx, snapshot, job)
		default:
			err = c.toFile(ctx, snapshot, job)
		}
		if e := snapshot.Close(); err == nil && e != nil {
			return fail(c.project, e)
		}
		return err
	})
	if err != nil || c.keep == "" {
		return err
	}
	return c.keepChoices(ctx, job)
}

// keepChoices keeps what was asked for in the project.
func (c *exporting) keepChoices(ctx context.Context, j export.Job) error {
	p, err := j.Preset.Keep(c.keep)
	if err != nil {
		return fail(c.project, err)
	}
	store, err := c.existing(ctx, c.project)
	if err != nil || store == nil {
		return err
	}
	err = store.KeepPreset(ctx, p)
	return fail(c.project, errors.Join(err, store.Close()))
}

// job returns what is to be written: the preset's choices, if there is one, and
// what the flags change of them.
func (c *exporting) job(ctx context.Context, cmd *cobra.Command, store data.Reader) (export.Job, error) {
	j := export.Job{Path: c.out, Version: c.env.Version, Now: time.UnixMilli(int64(c.env.Now()))}
	if c.preset != "" {
		var err error
		if j.Preset, err = export.Kept(ctx, store, c.preset); err != nil {
			return j, fail(c.project, err)
		}
	}
	if err := c.chosen.change(cmd, &j.Preset); err != nil {
		return j, misuse(err.Error())
	}
	if c.format != "" {
		j.Format = c.format
	}
	w, err := c.writer(j.Format)
	if err != nil {
		return j, err
	}
	j.Format = w.Name()
	return j, nil
}

func (c *exporting) toFile(ctx context.Context, r data.Reader, j export.Job) error {
	if err := c.mayWriteAll(j); err != nil {
		return err
	}
	m := c.meter("Exporting")
	rep, err := export.Run(ctx, r, j, m.progress)
	m.end()
	if err != nil {
		return fail(c.out, err)
	}
	return c.tell(rep)
}

func (c *exporting) forecast(ctx context.Context, r data.Reader, j export.Job) error {
	m := c.meter("Counting")
	rep, err := export.Forecast(ctx, r, j, m.progress)
	m.end()
	if err != nil {
		return fail(c.project, err)
	}
	c.report(rep.Lines, rep.More)
	err = c.printf("%s: would hold %s with %s\n", c.out, count(rep.Kept.Articles, "article"), count(rep.Kept.Spans, "annotation"))
	if err != nil {
		return err
	}
	return c.complete(rep)
}

func (c *exporting) toStdout(ctx context.Context, r data.Reader, j export.Job) error {
	m := c.meter("Exporting")
	out := bufio.NewWriterSize(c.env.Stdout, 1<<16)
	rep, err := export.Stream(ctx, out, r, j, m.progress)
	if err == nil {
		err = out.Flush()
	}
	m.end()
	if err != nil {
		return fail("standard output", err)
	}
	c.report(rep.Lines, rep.More)
	return c.complete(rep)
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
	return c.complete(rep)
}

// complete returns the status of an export with that report.
func (c *exporting) complete(rep format.Report) error {
	if c.strict && (rep.Refused != (format.Count{}) || rep.Lost != (format.Count{})) {
		return outcome(StatusFailed)
	}
	return nil
}
