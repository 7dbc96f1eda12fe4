//go:build realwindow

package windowbench

import (
	"flag"
	"fmt"
	"os"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"
)

// How often each figure is taken, and of which books, can be said on the
// command line after -args.
type wishes struct {
	runs  int
	sizes []int
	out   string
}

func wish() wishes {
	flags := flag.NewFlagSet("table", flag.ContinueOnError)
	runs := flags.Int("runs", 30, "how often each figure is taken")
	most := flags.Int("most", 10*mB, "the largest text in bytes")
	out := flags.String("out", "", "a file for the table besides standard output")
	if err := flags.Parse(flag.Args()); err != nil {
		os.Exit(2)
	}
	w := wishes{runs: *runs, out: *out}
	for _, size := range []int{10 * kB, mB, 10 * mB} {
		if size <= *most {
			w.sizes = append(w.sizes, size)
		}
	}
	return w
}

// row is one line of the table.
type row struct {
	what, size, aim, peers string
	times                  []time.Duration
	text                   string // instead of times
}

// table collects rows and prints them as they come, then all together.
type table struct {
	b    *testing.B
	rows []string
}

const tableHead = "| what | text | aim | median | least | p99 | worst | n | load | the others |\n|---|---|---|---|---|---|---|---|---|---|"

func (t *table) add(r row) {
	t.b.Helper()
	figures := r.text + " | | | | "
	if r.text == "" {
		figures = numbers(r.times)
	}
	s := fmt.Sprintf("| %s | %s | %s | %s | %s | %s |", r.what, r.size, r.aim, figures, load(), r.peers)
	fmt.Println(s)
	t.rows = append(t.rows, s)
}

func numbers(times []time.Duration) string {
	if len(times) == 0 {
		return "none | | | | 0"
	}
	slices.Sort(times)
	ms := func(d time.Duration) string { return fmt.Sprintf("%.1f ms", float64(d.Microseconds())/1000) }
	n := len(times)
	return fmt.Sprintf("%s | %s | %s | %s | %d", ms(times[n/2]), ms(times[0]), ms(times[n*99/100]), ms(times[n-1]), n)
}

// load is how busy the machine is, this benchmark included.
func load() string {
	raw, err := os.ReadFile("/proc/loadavg")
	if err != nil {
		return "?"
	}
	return strings.Fields(string(raw))[0]
}

func (t *table) print(out string) {
	s := fmt.Sprintf("Xvfb %d × %d, software GL, %d processors; milliseconds from the event to the frame that shows it.\n\n%s\n%s\n",
		width, height, runtime.NumCPU(), tableHead, strings.Join(t.rows, "\n"))
	fmt.Print("\n", s)
	if out == "" {
		return
	}
	if err := os.WriteFile(out, []byte(s), 0o644); err != nil {
		t.b.Fatal(err)
	}
}

// BenchmarkTable prints what docs/performance.md explains. Run it by "make
// bench-window", on a machine that does nothing else.
func BenchmarkTable(b *testing.B) {
	for b.Loop() {
		w := wish()
		t := &table{b: b}
		fmt.Println("\n" + tableHead)
		s := newScreen(b)
		t.floor(s, w)
		for _, size := range w.sizes {
			t.firstPaint(s, w, size)
		}
		for _, size := range w.sizes {
			t.inProgram(s, w, size)
		}
		t.learning(s, w)
		for _, size := range w.sizes {
			t.act(s, w, size)
		}
		t.print(w.out)
	}
}
