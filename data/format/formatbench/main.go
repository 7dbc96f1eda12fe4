// Command formatbench measures how fast the formats of data/format are written and
// read, and prints a table in Markdown.
//
// Each act has a process of its own, so that nothing counts for memory and
// processor time but what it needs. The corpora are made up; docs/performance.md
// says how to read the table.
package main

import (
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

func main() {
	var b bench
	flag.IntVar(&b.articles, "articles", 1000, "how many articles the corpora have")
	flag.IntVar(&b.runs, "runs", 5, "how often each act is done; the median counts")
	flag.StringVar(&b.pages, "pages", "data/format/html/testdata", "folder of web pages")
	only := flag.String("only", "", "names of rows, with commas between; all if empty")
	act := flag.String("act", "", "do one act in this process and say how long it took")
	flag.StringVar(&b.profile, "profile", "", "folder for a CPU profile of each act")
	flag.StringVar(&b.dir, "dir", "", "folder of the files that are written")
	flag.Parse()
	if err := b.run(*only, *act); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// bench is one run.
type bench struct {
	articles, runs      int
	pages, dir, profile string
}

func (b *bench) run(only, act string) error {
	if act != "" {
		return b.child(only, act)
	}
	dir, err := os.MkdirTemp(b.dir, "formatbench")
	if err != nil {
		return err
	}
	b.dir = dir
	err = b.table(only)
	if e := os.RemoveAll(dir); err == nil {
		err = e
	}
	return err
}

// table measures and prints row by row.
func (b *bench) table(only string) error {
	fmt.Println("| format | counted | written/s | in a CPU second | read/s | in a CPU second | memory, MB |")
	fmt.Println("|---|---|---|---|---|---|---|")
	for _, r := range b.rows() {
		if only != "" && !slices.Contains(strings.Split(only, ","), r.name) {
			continue
		}
		cells := []string{r.name, r.counted}
		memory := 0.0
		for _, act := range []string{actWrite, actRead} {
			m, err := b.measure(r, act)
			if err != nil {
				return fmt.Errorf("%s %s: %w", act, r.name, err)
			}
			cells = append(cells, figure(m.wall()), figure(m.cpu()))
			memory = max(memory, m.Memory)
		}
		fmt.Printf("| %s | %.0f |\n", strings.Join(cells, " | "), memory)
	}
	return nil
}

func figure(f float64) string {
	switch {
	case f == 0:
		return "–"
	case f < 10:
		return fmt.Sprintf("%.1f", f)
	}
	return fmt.Sprintf("%.0f", f)
}

// measure lets a process of its own do an act.
func (b *bench) measure(r row, act string) (measured, error) {
	var m measured
	if act == actWrite && r.write == nil || act == actRead && r.read == nil {
		return m, nil
	}
	self, err := os.Executable()
	if err != nil {
		return m, err
	}
	cmd := exec.CommandContext(context.Background(), self, "-only", r.name, "-act", act, "-dir", b.dir, "-pages", b.pages,
		"-articles", fmt.Sprint(b.articles), "-runs", fmt.Sprint(b.runs))
	if b.profile != "" {
		cmd.Args = append(cmd.Args, "-profile", filepath.Join(b.profile, r.name+"-"+act+".prof"))
	}
	cmd.Stderr = os.Stderr
	out, err := cmd.Output()
	if err != nil {
		return m, err
	}
	err = json.Unmarshal(out, &m)
	m.used = cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime()
	return m, err
}

// measured is what a process says of an act, and what was seen of it.
type measured struct {
	Amount float64         // of what is counted, in one run
	Times  []time.Duration // of the runs
	Memory float64         // at most, from the system, in MB
	used   time.Duration   // by all processors, for all runs
}

// wall returns how much is done in a second.
func (m measured) wall() float64 {
	if len(m.Times) == 0 {
		return 0
	}
	slices.Sort(m.Times)
	return m.Amount / m.Times[len(m.Times)/2].Seconds()
}

// cpu returns how much is done in a second of one processor.
func (m measured) cpu() float64 {
	if len(m.Times) == 0 {
		return 0
	}
	return m.Amount * float64(len(m.Times)) / m.used.Seconds()
}
