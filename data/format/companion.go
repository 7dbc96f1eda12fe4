package format

import (
	"os"
	"path/filepath"
	"strings"
)

// Companions is a Writer whose files want others beside them, such as the
// definitions of labels that a tool asks for.
type Companions interface {
	// Companions returns what belongs beside a file that holds c. How many there
	// are and how they are called does not depend on c.
	Companions(c Corpus) []Companion
}

// Companion is a small file that belongs beside another.
type Companion struct {
	Suffix string // its name is the other's without the ending, and this: ".label_config.xml"
	Bytes  []byte
}

// CodeCompanion is the code of the line about a companion that was written.
const CodeCompanion Code = "companion" // args: file

// CompanionName returns the name, or the path, of what stands beside a file.
func CompanionName(name, suffix string) string {
	return strings.TrimSuffix(name, filepath.Ext(name)) + suffix
}

// FilesOf returns the paths that ExportFiles writes for a target at path: the
// file, then its companions.
func FilesOf(w Writer, path string) []string {
	paths := []string{path}
	for _, c := range companionsOf(w, Corpus{}) {
		paths = append(paths, CompanionName(path, c.Suffix))
	}
	return paths
}

func companionsOf(w Writer, c Corpus) []Companion {
	if with, ok := w.(Companions); ok {
		return with.Companions(c)
	}
	return nil
}

// accompany prepares the companions of a file and says so in the report.
func accompany(files *[]prepared, rep *Report, t Target, w Writer, keep []string) error {
	for _, c := range companionsOf(w, t.Corpus) {
		path := CompanionName(t.Path, c.Suffix)
		err := prepare(files, path, keep, func(f *os.File) error {
			if _, err := f.Write(c.Bytes); err != nil {
				return err
			}
			return f.Sync()
		})
		if err != nil {
			return err
		}
		l := NewLine(Info, CodeCompanion, "{file} beside it defines the labels", "file", filepath.Base(path))
		l.File = t.Path
		rep.Add(l)
	}
	return nil
}
