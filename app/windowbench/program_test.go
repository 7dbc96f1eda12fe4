//go:build realwindow

package windowbench

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
)

// binary returns the program: NOMINA_BIN, or one built for the occasion.
func binary(b testing.TB) string {
	b.Helper()
	if bin := os.Getenv("NOMINA_BIN"); bin != "" {
		return bin
	}
	bin := filepath.Join(b.TempDir(), "nomina")
	cmd := exec.Command("go", "build", "-tags", "migrated_fynedo", "-o", bin, "nomina")
	cmd.Env = append(os.Environ(), "CGO_ENABLED=1")
	if out, err := cmd.CombinedOutput(); err != nil {
		b.Fatalf("build: %v\n%s", err, out)
	}
	return bin
}

// program is a running Nomina.
type program struct {
	cmd *exec.Cmd
	s   *screen
}

// run starts the program on a project and returns it with the time from its
// start to its first frame and to the first text of the article.
func run(b testing.TB, s *screen, bin, project, config string) (p *program, frame, text time.Duration) {
	b.Helper()
	cmd := exec.Command(bin, project)
	cmd.Env = environment(s, config)
	start := time.Now()
	if err := cmd.Start(); err != nil {
		b.Fatal(err)
	}
	p = &program{cmd: cmd, s: s}
	frame = s.until(start, "the first frame", func() bool { return !s.blank(rect{0, 0, 300, 40}) })
	text = s.until(start, "the article", func() bool { return !s.blank(page()) })
	s.settle(rect{0, 0, width, height})
	return p, frame, text
}

func (p *program) kill() {
	_ = p.cmd.Process.Kill()
	_ = p.cmd.Wait()
	p.s.until(time.Now(), "the window's end", func() bool { return p.s.blank(rect{0, 0, width, height}) })
}

// rss returns the resident memory now, and the most there was, in MiB.
func (p *program) rss() (now, peak float64) {
	raw, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", p.cmd.Process.Pid))
	if err != nil {
		p.s.b.Fatal(err)
	}
	for _, line := range strings.Split(string(raw), "\n") {
		f := strings.Fields(line)
		if len(f) < 2 {
			continue
		}
		kb, _ := strconv.ParseFloat(f[1], 64)
		switch f[0] {
		case "VmRSS:":
			now = kb / 1024
		case "VmHWM:":
			peak = kb / 1024
		}
	}
	return now, peak
}

// cpu returns the processor time used so far, by all threads, in the kernel and
// outside, to a hundredth of a second.
func (p *program) cpu() time.Duration {
	raw, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", p.cmd.Process.Pid))
	if err != nil {
		p.s.b.Fatal(err)
	}
	_, behind, _ := strings.Cut(string(raw), ") ") // the name of the program may have blanks
	var ticks int
	for _, f := range strings.Fields(behind)[11:13] {
		n, _ := strconv.Atoi(f)
		ticks += n
	}
	return time.Duration(ticks) * 10 * time.Millisecond
}

// perFrame paces do and returns the processor time that a frame takes, which
// says more than a clock where others use the machine too.
func (p *program) perFrame(n int, do func(i int)) string {
	before := p.cpu()
	frames := len(p.s.pace(n, do)) + 1
	return fmt.Sprintf("%.1f ms of %d", float64((p.cpu()-before).Microseconds())/1000/float64(frames), frames)
}

// report gives the median and the 99th percentile of times, in milliseconds.
func report(b *testing.B, name string, times []time.Duration) {
	if len(times) == 0 {
		return
	}
	slices.Sort(times)
	ms := func(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }
	b.ReportMetric(ms(times[len(times)/2]), name+"-median-ms")
	b.ReportMetric(ms(times[len(times)*99/100]), name+"-p99-ms")
}
