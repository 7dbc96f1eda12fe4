package ingest

import (
	"context"
	"path/filepath"
	"slices"
	"strings"

	"nomina/data/format"
	"nomina/data/format/all"
	"nomina/data/format/archive"
)

// unpack puts the members of archives in the place of the archives, of the same
// kinds as are taken out of folders, and leaves out what belongs to another file.
func (c *collector) unpack(ctx context.Context) error {
	var out []format.Input
	for _, in := range c.inputs {
		if !strings.EqualFold(filepath.Ext(in.Name), ".zip") || asItIs(in) {
			out = append(out, in)
			continue
		}
		members, lines, err := archive.Members(ctx, in, archive.Defaults())
		if err != nil {
			return err
		}
		c.lines = append(c.lines, lines...)
		out = append(out, c.members(in.Path, members)...)
	}
	c.inputs = slices.DeleteFunc(out, belongs(out))
	return nil
}

// members returns those members of an archive that are of a known kind.
func (c *collector) members(path string, members []format.Input) []format.Input {
	var left leftOut
	there := make(map[string]bool, len(members))
	for _, m := range members {
		there[m.Name] = true
	}
	members = slices.DeleteFunc(members, func(m format.Input) bool {
		if c.knows(m.Name) {
			return false
		}
		left.add(m.Name, func(name string) bool { return there[name] })
		return true
	})
	if left.count > 0 {
		c.add(path, left.line())
	}
	return members
}

// asItIs reports whether a reader takes an archive as it is.
func asItIs(in format.Input) bool {
	sample, err := in.Sample()
	return err == nil && all.Detect(sample)[0].Guess.Fit == format.Certain
}

// belongs reports whether a file is read with another: the annotations of brat
// with their text, and what says how others are to be read.
func belongs(inputs []format.Input) func(format.Input) bool {
	there := make(map[string]bool, len(inputs))
	for _, in := range inputs {
		there[in.Path] = true
	}
	return func(in format.Input) bool {
		if len(inputs) > 1 && companion(in.Name) {
			return true
		}
		base, ok := strings.CutSuffix(in.Path, ".ann")
		return ok && there[base+".txt"]
	}
}

// companion reports whether a file of that name is read with others.
func companion(name string) bool {
	return strings.HasSuffix(name, ".label_config.json") || strings.HasSuffix(name, ".label_config.xml") || slices.Contains([]string{
		"annotation.conf", "visual.conf", "label_config.xml", "label_config.json", "labels.json", "articles.jsonl", "dataset_infos.json",
		"dataset_info.json",
	}, name)
}
