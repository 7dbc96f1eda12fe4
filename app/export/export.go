// Package export writes a project, or a chosen part of it, into files.
//
// The command line and the window's exporter both stand on it, so that the same
// choices give the same files in either. It knows the formats and their choices,
// neither a store nor a window; the packages under app may import it.
package export

import (
	"context"
	"fmt"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"nomina/data"
	"nomina/data/format"
	"nomina/data/format/all"
	"nomina/data/format/choice"
)

// Job is what to write where.
type Job struct {
	choice.Preset
	Path    string // of the file, or of what the parts' files are named after
	Version string // the program's
	Now     time.Time
	Keep    []string // files that must not be replaced, the project's own first of all
}

// The codes of the lines about what a choice leaves.
const (
	CodeChosen  format.Code = "chosen"  // args: articles, spans; left out because they were not chosen
	CodeDropped format.Code = "dropped" // args: count, rule; left out because they overlap others
	CodePart    format.Code = "part"    // args: part, articles, spans
)

// Writer returns the writer of a format.
func Writer(name string) (format.Writer, error) {
	if w, ok := all.Writer(name); ok {
		return w, nil
	}
	return nil, fmt.Errorf("no format is called %q", name)
}

// Files returns the paths that a job would write to: those of Written with their
// companions.
func (j Job) Files() []string {
	w, err := Writer(j.Format)
	if err != nil {
		return j.Written()
	}
	var paths []string
	for _, path := range j.Written() {
		paths = append(paths, format.FilesOf(w, path)...)
	}
	return paths
}

// Written returns the paths of the files that hold the articles.
func (j Job) Written() []string {
	var paths []string
	for _, name := range j.Choice.Split.Parts() {
		paths = append(paths, part(j.Path, name))
	}
	return paths
}

// part returns the path of a part: the name stands before the ending.
func part(path, name string) string {
	if name == "" {
		return path
	}
	ext := filepath.Ext(path)
	return strings.TrimSuffix(path, ext) + "." + name + ext
}

// Run writes the files, all or none, and reports what was left out and lost. r
// should be a data.Snapshot. p is called from this goroutine; it hears of the
// counting first and then of the writing.
func Run(ctx context.Context, r data.Reader, j Job, p format.Progress) (format.Report, error) {
	c, err := format.FromReader(ctx, r, j.Version, j.Now)
	if err != nil {
		return format.Report{}, fmt.Errorf("export: %w", err)
	}
	return RunCorpus(ctx, c, j, p)
}

// RunCorpus is Run for a corpus.
func RunCorpus(ctx context.Context, c format.Corpus, j Job, p format.Progress) (format.Report, error) {
	w, err := Writer(j.Format)
	if err != nil {
		return format.Report{}, err
	}
	counting, writing := j.stages(p)
	found, err := j.Choice.Apply(ctx, c, counting)
	if err != nil {
		return format.Report{}, fmt.Errorf("export: %w", err)
	}
	var targets []format.Target
	for _, x := range found.Parts {
		targets = append(targets, format.Target{Path: part(j.Path, x.Name), Corpus: x.Corpus})
	}
	o := format.ExportOptions{WriteOptions: j.Options(), Version: j.Version, Now: j.Now, Keep: j.Keep}
	rep, err := format.ExportFiles(ctx, targets, w, o, writing)
	j.tell(&rep, found)
	return rep, err
}

// Forecast returns the report that Run would give, without writing anything.
func Forecast(ctx context.Context, r data.Reader, j Job, p format.Progress) (format.Report, error) {
	w, err := Writer(j.Format)
	if err != nil {
		return format.Report{}, err
	}
	found, err := j.parts(ctx, r, nil)
	if err != nil {
		return format.Report{}, fmt.Errorf("export: %w", err)
	}
	var rep format.Report
	for _, x := range found.Parts {
		one, err := format.Forecast(ctx, w, x.Corpus, j.Options(), p)
		if err != nil {
			return rep, fmt.Errorf("export: %w", err)
		}
		rep.Merge(one)
	}
	j.tell(&rep, found)
	return rep, nil
}

// parts returns what is to be written.
func (j Job) parts(ctx context.Context, r data.Reader, p format.Progress) (choice.Result, error) {
	c, err := format.FromReader(ctx, r, j.Version, j.Now)
	if err != nil {
		return choice.Result{}, err
	}
	return j.Choice.Apply(ctx, c, p)
}

// tell adds what the choice leaves to the report.
func (j Job) tell(rep *format.Report, found choice.Result) {
	add := func(l format.Line) {
		l.File = j.Path
		rep.Add(l)
	}
	if len(found.Parts) > 1 {
		for _, x := range found.Parts {
			add(format.NewLine(format.Info, CodePart, "{part}: articles {articles}, annotations {spans}", "part", x.Name,
				"articles", strconv.Itoa(x.Corpus.Articles), "spans", strconv.Itoa(x.Corpus.Annotations)))
		}
	}
	if found.Left != (format.Count{}) {
		add(format.NewLine(format.Info, CodeChosen, "not chosen and left out: articles {articles}, annotations {spans}",
			"articles", strconv.Itoa(found.Left.Articles), "spans", strconv.Itoa(found.Left.Spans)))
	}
	if found.Dropped > 0 {
		rep.Refused.Spans += found.Dropped
		add(format.NewLine(format.Refused, CodeDropped, "{count} annotations that overlap others were left out; the {rule} stay",
			"count", strconv.Itoa(found.Dropped), "rule", j.Choice.Overlaps.String()))
	}
}

// stages gives the counting the first third of a progress and the writing the
// others. When everything is chosen there is nothing to count.
func (j Job) stages(p format.Progress) (counting, writing format.Progress) {
	if p == nil || j.Choice.IsZero() {
		return nil, p
	}
	counting = func(done, total int64) { p(done, 3*total) }
	writing = func(done, total int64) { p(total+2*done, 3*total) }
	return counting, writing
}
