package all_test

import (
	"context"
	"encoding/csv"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"nomina/data/format"
	"nomina/data/format/all"
	"nomina/data/formattest"
)

// exported is a file and how many mentions it holds.
type exported struct {
	path  string
	spans int
}

// export writes every case in every format that holds everything, in every unit.
func export(t *testing.T, dir string) []exported {
	t.Helper()
	var out []exported
	for i, tc := range formattest.Cases() {
		for _, w := range all.Writers() {
			if _, lossy := w.(format.Carrier); lossy {
				continue // see TestPythonReadsDialects
			}
			units := format.OfferOf(w).Units
			if len(units) == 0 {
				units = []format.Unit{format.CodePoints}
			}
			for _, u := range units {
				e := exported{path: filepath.Join(dir, fmt.Sprintf("%d-%s-%s%s", i, w.Name(), u, w.Extensions()[0]))}
				o := format.ExportOptions{WriteOptions: format.WriteOptions{Unit: u}, Version: "1.2.3", Now: time.Unix(1_700_000_000, 0)}
				rep, err := format.Export(context.Background(), e.path, w, tc.Project, o, nil)
				if err != nil {
					t.Fatalf("Export %s: %v", e.path, err)
				}
				e.spans = rep.Checked
				out = append(out, e)
			}
		}
	}
	return out
}

// python returns a Python with openpyxl, or skips: where there is none, the
// files are checked by this program's own reader only.
func python(t *testing.T) string {
	t.Helper()
	for _, p := range []string{"python3", "/usr/bin/python3"} {
		if exec.Command(p, "-c", "import openpyxl").Run() == nil {
			return p
		}
	}
	formattest.Need(t, "python3 with openpyxl (Debian: apt-get install python3-openpyxl)")
	return ""
}

func TestPythonReadsExports(t *testing.T) {
	py := python(t)
	files := export(t, t.TempDir())
	args := []string{filepath.Join("testdata", "check.py")}
	var want []string
	for _, f := range files {
		args = append(args, f.path)
		want = append(want, fmt.Sprintf("%s %d", f.path, f.spans))
	}
	cmd := exec.Command(py, args...)
	cmd.Env = append(os.Environ(), "PYTHONIOENCODING=utf-8")
	var warnings strings.Builder
	cmd.Stderr = &warnings
	b, err := cmd.Output()
	if err != nil {
		t.Fatalf("check.py: %v\n%s%s", err, b, warnings.String())
	}
	if got := strings.Split(strings.TrimSpace(string(b)), "\n"); !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestLibreOfficeReadsExcel(t *testing.T) {
	office, err := exec.LookPath("soffice")
	if err != nil {
		formattest.Need(t, "soffice (Debian: apt-get install libreoffice-calc-nogui)")
	}
	dir := t.TempDir()
	w, _ := all.Writer("xlsx")
	var paths []string
	cases := formattest.Cases()
	for i, tc := range cases {
		paths = append(paths, filepath.Join(dir, fmt.Sprintf("%d.xlsx", i)))
		if _, err := format.Export(context.Background(), paths[i], w, tc.Project, format.ExportOptions{}, nil); err != nil {
			t.Fatal(err)
		}
	}
	convert(t, office, dir, paths...)
	for i, tc := range cases {
		if tc.Name != "huge texts" { // whose parts check.py puts together
			compareCSV(t, strings.TrimSuffix(paths[i], ".xlsx")+".csv", tc.Project)
		}
	}
}

// convert makes a CSV file of each workbook's first sheet, in UTF-8.
func convert(t *testing.T, office, dir string, paths ...string) {
	t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), 3*time.Minute)
	defer cancel()
	args := append([]string{"-env:UserInstallation=file://" + filepath.Join(dir, "profile"), "--headless",
		"--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76,1", "--outdir", dir}, paths...)
	cmd := exec.CommandContext(ctx, office, args...)
	if b, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("soffice: %v\n%s", err, b)
	}
}

// compareCSV compares the mentions that LibreOffice wrote with the project's.
// LibreOffice turns every line end into a line feed, and so does csv.Reader.
func compareCSV(t *testing.T, path string, p *formattest.Project) {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.NewReplacer("\r\n", "\n", "\r", "\n")
	var want, got []string
	for _, d := range p.Docs {
		for _, a := range d.Annotations {
			want = append(want, fmt.Sprintf("%q %d %d", lines.Replace(a.Quote), a.Start, a.End))
		}
	}
	for _, r := range rows[1:] {
		got = append(got, fmt.Sprintf("%q %s %s", lines.Replace(r[2]), r[3], r[4]))
	}
	if !slices.Equal(got, want) {
		t.Errorf("LibreOffice read\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}
