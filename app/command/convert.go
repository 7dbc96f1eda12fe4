package command

import (
	"bufio"
	"context"
	"fmt"
	"time"

	"github.com/spf13/cobra"

	"nomina/app/export"
	"nomina/app/ingest"
	"nomina/data/format"
)

// converting is "nomina convert".
type converting struct {
	exporting
	from, encoding, fromUnit string
	columns, labels          []string
	letters                  format.ReadOptions // of a PDF
	by                       string
}

func (s *shell) convertCommand() *cobra.Command {
	c := converting{exporting: exporting{shell: s}}
	cmd := &cobra.Command{
		Use:   "convert FILES… --to NAME --out F",
		Short: "Convert annotated corpora from one format to another",
		Long: "Reads articles and annotated corpora, folders and archives of them, and writes them\n" +
			"in another format, without a project. One article at a time stands in memory. What\n" +
			"was written is read back and compared, span for span.\n\n" +
			"What cannot be read gets a line on standard error, as file:line: reason, and the\n" +
			"rest is converted; the exit status is 1 then. The file \"-\" is standard input.",
		Example: "  nomina convert brat/ --to spacy --out train.spacy\n" +
			"  nomina convert project-1.json --to conll2003 --split 80/10/10 --out news.conll\n" +
			"  cat all.jsonl | nomina convert - --to jsonl --out -",
		RunE: func(cmd *cobra.Command, args []string) error { return c.run(cmd, args) },
	}
	f := cmd.Flags()
	f.StringVarP(&c.format, "to", "t", "", names()+"; without it the ending of F decides")
	f.StringVarP(&c.out, "out", "o", "", "the file to write, - for standard output (required)")
	f.StringVarP(&c.from, "from", "f", "", "what the files are, where that is not recognised")
	f.StringVarP(&c.encoding, "encoding", "e", "auto", "the encoding of text files")
	f.StringVar(&c.fromUnit, "from-unit", "", "what the files' offsets count, where that is not found out")
	f.StringArrayVar(&c.columns, "column", nil, "what a table's column holds, as in text=Body; may be repeated")
	f.StringArrayVar(&c.labels, "label", nil, "a label of the files and what it becomes, as in PER=PERSON; may be repeated")
	f.StringVarP(&c.by, "by", "a", "", "who made annotations that do not say so")
	pdfFlags(cmd, &c.letters)
	f.BoolVar(&c.force, "force", false, "replace the file if there is one")
	f.BoolVar(&c.strict, "strict", false, "end with status 1 when the format cannot hold everything")
	c.chosen.flags(cmd)
	completeWords(cmd, "to", formats()...)
	completeWords(cmd, "from", readers()...)
	return cmd
}

func (c *converting) run(cmd *cobra.Command, paths []string) error {
	job := export.Job{Path: c.out, Version: c.env.Version, Now: time.UnixMilli(int64(c.env.Now()))}
	opt, taking, err := c.choices(cmd, &job)
	switch {
	case err != nil:
		return misuse(err.Error())
	case len(paths) == 0:
		return misusef("no files: which files or folders?")
	case c.out == "":
		return misusef("--out is missing: into which file?")
	case isProject(c.out):
		return misusef("%s is named like a project; name an export by its format", c.out)
	case c.out == "-" && !job.Choice.Split.IsZero():
		return misusef("several files cannot go to standard output")
	}
	w, err := c.writer(c.format)
	if err != nil {
		return err
	}
	job.Format = w.Name()
	if err := c.mayWriteAll(job); err != nil {
		return err
	}
	return c.convert(cmd.Context(), paths, opt, taking, job)
}

func (c *converting) choices(cmd *cobra.Command, job *export.Job) (ingest.Options, ingest.Taking, error) {
	opt, taking := ingest.Options{Annotator: c.by}, ingest.Taking{}
	if err := c.chosen.change(cmd, &job.Preset); err != nil {
		return opt, taking, err
	}
	var err error
	if opt.Choice, err = reading(c.from, c.encoding, c.fromUnit, c.columns, c.letters); err != nil {
		return opt, taking, err
	}
	taking.Labels, err = pairs("label", c.labels)
	return opt, taking, err
}

func (c *converting) convert(ctx context.Context, paths []string, opt ingest.Options, taking ingest.Taking, job export.Job) error {
	m := c.meter("Reading")
	inputs, lines, err := c.inputs(ctx, paths)
	var corpus format.Corpus
	var read format.Report
	if err == nil {
		corpus, read, err = ingest.Stream(ctx, inputs, opt, taking, m.progress)
	}
	m.end()
	if err != nil {
		return err
	}
	c.report(append(lines, read.Lines...), read.More)
	refused := len(lines) > 0 || read.Refused != (format.Count{})
	if corpus.Articles == 0 {
		return fail(c.out, fmt.Errorf("nothing was written: the files hold no articles"))
	}
	corpus.Version, corpus.Now = job.Version, job.Now
	if err := c.write(ctx, corpus, job); err != nil {
		return err
	}
	if refused {
		return outcome(StatusFailed)
	}
	return nil
}

func (c *converting) write(ctx context.Context, corpus format.Corpus, job export.Job) error {
	m := c.meter("Writing")
	var rep format.Report
	var err error
	if c.out == "-" {
		out := bufio.NewWriterSize(c.env.Stdout, 1<<16)
		if rep, err = export.StreamCorpus(ctx, out, corpus, job, m.progress); err == nil {
			err = out.Flush()
		}
	} else {
		rep, err = export.RunCorpus(ctx, corpus, job, m.progress)
	}
	m.end()
	if err != nil {
		return fail(c.out, err)
	}
	if c.out == "-" {
		c.report(rep.Lines, rep.More)
		return c.complete(rep)
	}
	return c.tell(rep)
}
