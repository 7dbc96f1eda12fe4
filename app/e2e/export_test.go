//go:build realwindow

package e2e

import (
	"archive/zip"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
)

// exportByWindow fills in the export's form twice.
func (a *annotator) exportByWindow() {
	a.t.Helper()
	folder := a.t.TempDir()
	a.step("export JSONL through the window")
	jsonl := filepath.Join(folder, "by window.jsonl")
	a.press("ctrl+e", "ctrl+a")
	a.write(jsonl)
	a.rest()
	a.shot("export")
	a.press("Return")
	a.until("write "+jsonl, exists(jsonl))
	a.verify(jsonl)

	a.step("export Excel through the window")
	xlsx := filepath.Join(folder, "by window.xlsx")
	a.press("ctrl+e", "shift+Tab", "Right", "Tab", "ctrl+a") // back to the format
	a.write(xlsx)
	a.shot("export-excel")
	a.press("Return")
	a.until("write "+xlsx, exists(xlsx))
	a.verify(xlsx)
}

// exportByCommand exports from the project that the window has open.
func (a *annotator) exportByCommand() {
	a.t.Helper()
	a.step("export by command, while the window is open")
	folder := a.t.TempDir()
	for _, f := range []string{"jsonl", "xlsx"} {
		out := filepath.Join(folder, "by command."+f)
		a.user.run("export", "--format", f, "--project", a.project, "--out", out)
		a.verify(out)
	}
	a.user.run("check", "--project", a.project)
}

// quit ends the program by its key; only the project's one file is left.
func (a *annotator) quit() {
	a.t.Helper()
	a.step("quit")
	a.press("ctrl+q")
	ended := make(chan error, 1)
	go func() { ended <- a.cmd.Wait() }()
	a.until("end the program", func() (bool, string) {
		select {
		case err := <-ended:
			return err == nil, "it ended with an error"
		default:
			return false, "it still runs"
		}
	})
	left, err := os.ReadDir(filepath.Dir(a.project))
	if err != nil {
		a.t.Fatal(err)
	}
	if len(left) != 1 {
		a.t.Errorf("got %v beside the project, want the one file", left)
	}
	a.saved()
}

func exists(path string) func() (bool, string) {
	return func() (bool, string) {
		_, err := os.Stat(path)
		return err == nil, "it is not there"
	}
}

// verify lets Python read an export and compares every row with the article and
// with what the project must hold.
func (a *annotator) verify(path string) {
	a.t.Helper()
	python := systemPython()
	isExcel := strings.HasSuffix(path, ".xlsx")
	if isExcel && exec.Command(python, "-c", "import openpyxl").Run() != nil {
		a.t.Logf("NOT CHECKED: %s: Python's openpyxl is not installed", path)
		return
	}
	cmd := exec.Command(python, filepath.Join("testdata", "read.py"), path)
	cmd.Stderr = os.Stderr
	out, err := cmd.Output()
	if err != nil {
		a.t.Fatalf("%s %s: %v", python, path, err)
	}
	a.compare(path, out)
	if isExcel {
		a.convert(path)
	}
}

// compare judges what Python found.
func (a *annotator) compare(path string, found []byte) {
	a.t.Helper()
	var rows []struct {
		mention
		Cut string
	}
	if err := json.Unmarshal(found, &rows); err != nil {
		a.t.Fatal(err)
	}
	var got []mention
	for _, r := range rows {
		if r.Cut != r.Text {
			a.t.Errorf("%s: text[%d:%d] is %q, the mention is %q", path, r.Start, r.End, r.Cut, r.Text)
		}
		got = append(got, r.mention)
	}
	want := slices.Clone(a.want)
	slices.SortFunc(want, compareMentions)
	slices.SortFunc(got, compareMentions)
	if !slices.Equal(got, want) {
		a.t.Errorf("%s has\n%s\nwant\n%s", path, list(got), list(want))
	}
}

// systemPython is the Python that packages of the system bring modules for.
func systemPython() string {
	const usual = "/usr/bin/python3"
	if _, err := os.Stat(usual); err == nil {
		return usual
	}
	return "python3"
}

// convert lets LibreOffice read a workbook and write it as one of its own.
func (a *annotator) convert(path string) {
	a.t.Helper()
	office, err := exec.LookPath("soffice")
	if err != nil {
		a.t.Logf("NOT CHECKED: %s with LibreOffice, which is not installed", path)
		return
	}
	out := a.t.TempDir()
	cmd := exec.Command(office, "-env:UserInstallation=file://"+filepath.Join(a.user.home, "office"),
		"--headless", "--convert-to", "ods", "--outdir", out, path)
	cmd.Env = a.user.env("")
	if said, err := cmd.CombinedOutput(); err != nil {
		a.t.Fatalf("soffice: %v\n%s", err, said)
	}
	ods, err := zip.OpenReader(filepath.Join(out, strings.TrimSuffix(filepath.Base(path), ".xlsx")+".ods"))
	if err != nil {
		a.t.Fatalf("soffice wrote nothing: %v", err)
	}
	ods.Close()
}
