package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"text/template"
	"time"

	"nomina/app/manifest"
)

// release is what the templates are filled in with.
type release struct {
	manifest.Manifest
	Time time.Time // in UTC
}

// Date is the day of the release, as 2006-01-02.
func (r release) Date() string { return r.Time.Format(time.DateOnly) }

// fill writes the template at from, which has the release as its dot, to to.
func (r release) fill(from, to string) error { return fill(from, to, r) }

func fill(from, to string, dot any) error {
	raw, err := os.ReadFile(from)
	if err != nil {
		return err
	}
	t, err := template.New(filepath.Base(from)).Funcs(template.FuncMap{"join": strings.Join}).
		Option("missingkey=error").Parse(string(raw))
	if err != nil {
		return err
	}
	var b bytes.Buffer
	if err := t.Execute(&b, dot); err != nil {
		return err
	}
	return save(to, b.Bytes())
}

// save makes the folders above path as well.
func save(path string, content []byte) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return err
	}
	return os.WriteFile(path, content, 0o644)
}
