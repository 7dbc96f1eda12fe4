package command

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"nomina/app/ingest"
	"nomina/data"
	"nomina/data/edit"
	"nomina/data/format"
)

// importing is "nomina import".
type importing struct {
	*shell
	project   string
	encoding  string
	annotator string

	format, unit, duplicates string
	columns, labels          []string
	keepLabels               bool
	letters                  format.ReadOptions // of a PDF
}

func (s *shell) importCommand() *cobra.Command {
	c := importing{shell: s}
	cmd := &cobra.Command{
		Use:   "import FILES… --project P",
		Short: "Import articles into a project",
		Long: "Imports articles and annotated corpora, folders and archives of them, in one act\n" +
			"that the window can undo. Files are recognised by what they hold; --format says it\n" +
			"where that fails. The project is made if there is none, with the labels that the\n" +
			"files define or, if they define none, with PERSON, PLACE, ORGANIZATION and EVENT.\n" +
			"The file \"-\" is standard input.\n\n" +
			"Labels that mean one of the project's are taken for it, such as PER for PERSON,\n" +
			"unless --keep-labels; --label PER=PERSON says it. Others are added.\n\n" +
			"What cannot be imported gets a line on standard error, as file:line: reason, and\n" +
			"the rest comes in. The exit status is 1 then.",
		Example: "  nomina import article.txt --project news.nomina\n" +
			"  nomina import texts/ tagged.jsonl --project news.nomina --annotator Ann\n" +
			"  nomina import old.txt --encoding windows-1252 --project news.nomina",
		RunE: func(cmd *cobra.Command, args []string) error { return c.run(cmd.Context(), args) },
	}
	projectFlag(cmd, &c.project)
	cmd.Flags().StringVarP(&c.encoding, "encoding", "e", "auto", "the encoding of text files")
	cmd.Flags().StringVarP(&c.format, "format", "f", "", "what the files are: "+strings.Join(readers(), ", "))
	cmd.Flags().StringVarP(&c.unit, "unit", "u", "", "what offsets count: codepoints, utf16 or bytes; without it that is found out")
	cmd.Flags().StringArrayVar(&c.labels, "label", nil, "a label of the files and the project's for it, as in PER=PERSON; may be repeated")
	cmd.Flags().BoolVar(&c.keepLabels, "keep-labels", false, "take no label for another")
	cmd.Flags().StringVar(&c.duplicates, "duplicates", "skip", "articles that are there already: skip, add their annotations, or replace those there")
	cmd.Flags().StringArrayVar(&c.columns, "column", nil, "what a table's column holds, as in text=Body; may be repeated")
	completeWords(cmd, "format", readers()...)
	completeWords(cmd, "unit", "codepoints", "utf16", "bytes")
	completeWords(cmd, "duplicates", "skip", "add", "replace")
	pdfFlags(cmd, &c.letters)
	cmd.Flags().StringVarP(&c.annotator, "annotator", "a", "", "who made annotations that do not say so")
	return cmd
}

func (c *importing) run(ctx context.Context, paths []string) error {
	choice, taking, err := c.choices()
	switch {
	case err != nil:
		return misuse(err.Error())
	case len(paths) == 0:
		return misusef("no files: which files or folders?")
	case c.project == "":
		return misusef("--project is missing: into which project?")
	}
	// A project that cannot be opened is found out before much is read, and a
	// new one is made only when there is something to put into it.
	store, err := c.existing(ctx, c.project)
	if err != nil {
		return err
	}
	lines, batch, err := c.files(ctx, paths, ingest.Options{Choice: choice, Annotator: c.annotator})
	made := false
	if err == nil && store == nil && batch.Articles() > 0 {
		if store, err = c.create(ctx, c.project, batch); err != nil {
			return err
		}
		made = true
	}
	var rep edit.Report
	if err == nil && store != nil {
		rep, err = c.apply(ctx, store, batch, taking)
	}
	if store != nil {
		err = cmp.Or(err, leave(ctx, store, made))
	}
	if err != nil {
		return fail(c.project, err)
	}
	return c.tell(batch.Outcome(lines, rep))
}

// leave closes the project. One that was made for this import and got nothing,
// because it was cancelled or everything was refused, goes again.
func leave(ctx context.Context, store data.Store, made bool) error {
	head, err := store.Head(context.WithoutCancel(ctx))
	if e := store.Close(); e != nil {
		return e
	}
	if !made || err != nil || head > 0 {
		return err
	}
	// An engine that keeps projects elsewhere than in a file has none here.
	if info, err := os.Lstat(store.Location()); err != nil || !info.Mode().IsRegular() {
		return nil
	}
	return os.Remove(store.Location())
}

// files reads everything that paths stand for.
func (c *importing) files(ctx context.Context, paths []string, opt ingest.Options) ([]format.Line, ingest.Batch, error) {
	m := c.meter("Reading")
	defer m.end()
	inputs, lines, err := c.inputs(ctx, paths)
	if err != nil {
		return nil, ingest.Batch{}, err
	}
	batch, err := ingest.Read(ctx, inputs, opt, m.progress)
	return lines, batch, err
}

// inputs returns the files that paths stand for, standard input last.
func (s *shell) inputs(ctx context.Context, paths []string) ([]format.Input, []format.Line, error) {
	var stdin []format.Input
	paths = slices.DeleteFunc(slices.Clone(paths), func(p string) bool {
		if p != "-" {
			return false
		}
		stdin = []format.Input{s.spool()}
		return true
	})
	s.typed = paths
	inputs, lines, err := ingest.Collect(ctx, paths)
	return append(inputs, stdin...), lines, err
}

func (c *importing) apply(ctx context.Context, store data.Store, batch ingest.Batch, taking ingest.Taking) (edit.Report, error) {
	if !c.keepLabels {
		labels, err := store.Labels(ctx)
		if err != nil {
			return edit.Report{}, err
		}
		proposed := ingest.Propose(slices.Sorted(maps.Keys(batch.Labels())), labels)
		maps.Copy(proposed, taking.Labels)
		taking.Labels = proposed
	}
	m := c.meter("Saving " + count(batch.Articles(), "article"))
	defer m.end()
	editor := edit.New(store, edit.Options{NewID: c.env.NewID, Now: c.env.Now, Annotator: c.annotator})
	_, rep, err := editor.Import(ctx, batch.Import(taking))
	if errors.Is(err, edit.ErrNothing) {
		err = nil // everything was refused; the report says why
	}
	return rep, err
}

func (c *importing) tell(o ingest.Outcome) error {
	c.report(o.Lines, o.More)
	text := fmt.Sprintf("%s: imported %s with %s", c.project, count(o.Articles, "article"), count(o.Annotations, "annotation"))
	if o.Merged > 0 {
		text += ", annotations of " + count(o.Merged, "article") + " that was there"
	}
	if o.Labels > 0 {
		text += ", added " + count(o.Labels, "label")
	}
	if o.Refused != (format.Count{}) {
		text += ", refused " + both(o.Refused)
	}
	if err := c.printf("%s\n", text); err != nil {
		return err
	}
	if !o.Complete() {
		return outcome(StatusFailed)
	}
	return nil
}
