package main

import (
	"bytes"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strings"
)

// licences writes the licences of everything that is linked into the program,
// on whatever system, into one file that goes into every package.
func licences(_ release, dir string) error {
	modules := map[string]string{} // folders by "path version"
	for _, system := range []string{"linux/amd64", "linux/arm64", "windows/amd64", "darwin/arm64"} {
		if err := linked(system, modules); err != nil {
			return err
		}
	}
	var b bytes.Buffer
	b.WriteString("Nomina is made with the work of others. These are their licences.\n")
	modules["Go "+runtime.Version()] = ""
	for _, name := range sortedKeys(modules) {
		files, err := licenceFiles(name, modules[name])
		if err != nil {
			return err
		}
		for _, f := range files {
			raw, err := os.ReadFile(f)
			if err != nil {
				return err
			}
			fmt.Fprintf(&b, "\n%s\n%s · %s\n\n%s\n", strings.Repeat("=", 78), name, filepath.Base(f), bytes.TrimSpace(bytes.ReplaceAll(raw, []byte("\r"), nil)))
		}
	}
	if err := besides(&b); err != nil {
		return err
	}
	return save(filepath.Join(dir, "THIRD-PARTY.txt"), b.Bytes())
}

// besides adds the licences of what modules hold in compiled form without them.
func besides(b *bytes.Buffer) error {
	files, err := filepath.Glob("packaging/licences/*.txt")
	if err != nil {
		return err
	}
	for _, f := range files {
		raw, err := os.ReadFile(f)
		if err != nil {
			return err
		}
		fmt.Fprintf(b, "\n%s\n%s\n\n%s\n", strings.Repeat("=", 78), strings.TrimSuffix(filepath.Base(f), ".txt"), bytes.TrimSpace(raw))
	}
	return nil
}

// linked adds the modules that are linked into the window on system.
func linked(system string, modules map[string]string) error {
	goos, arch, _ := strings.Cut(system, "/")
	cmd := exec.Command("go", "list", "-deps", "-tags", "migrated_fynedo", "-f",
		"{{with .Module}}{{if not .Main}}{{.Path}} {{.Version}}\t{{.Dir}}{{end}}{{end}}", ".")
	cmd.Env = append(os.Environ(), "GOOS="+goos, "GOARCH="+arch, "CGO_ENABLED=1")
	cmd.Stderr = os.Stderr
	out, err := cmd.Output()
	if err != nil {
		return fmt.Errorf("list what is linked for %s: %w", system, err)
	}
	for line := range strings.Lines(string(out)) {
		if name, dir, ok := strings.Cut(strings.TrimSpace(line), "\t"); ok {
			modules[name] = dir
		}
	}
	return nil
}

// licenceFiles finds the licences in the folder of a module, which has at least
// one; those of test data are not ours to pass on.
func licenceFiles(name, dir string) ([]string, error) {
	if dir == "" {
		root, err := exec.Command("go", "env", "GOROOT").Output()
		return []string{filepath.Join(strings.TrimSpace(string(root)), "LICENSE")}, err
	}
	is := regexp.MustCompile(`(?i)^(licen[cs]e|copying|notice|patents)([-._].*)?$`)
	var files []string
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && (d.Name() == "testdata" || d.Name() == "examples"):
			return filepath.SkipDir
		case !d.IsDir() && is.MatchString(d.Name()) && filepath.Ext(path) != ".go":
			files = append(files, path)
		}
		return nil
	})
	if err == nil && len(files) == 0 {
		err = fmt.Errorf("%s has no licence", name)
	}
	return files, err
}

func sortedKeys(m map[string]string) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}
