package command

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"nomina/app/ingest"
	"nomina/data/edit"
	"nomina/data/format"
	"nomina/data/format/all"
)

// readers returns the names of the formats that can be read.
func readers() []string {
	var names []string
	for _, r := range all.Readers() {
		names = append(names, r.Name())
	}
	return names
}

// choices returns what the flags of an import say.
func (c *importing) choices() (ingest.Choice, ingest.Taking, error) {
	taking := ingest.Taking{}
	choice, err := reading(c.format, c.encoding, c.unit, c.columns, c.letters)
	if err != nil {
		return choice, taking, err
	}
	if taking.Labels, err = pairs("label", c.labels); err != nil {
		return choice, taking, err
	}
	switch c.duplicates {
	case "skip":
	case "add":
		taking.Duplicates = edit.AddSpans
	case "replace":
		taking.Duplicates = edit.ReplaceSpans
	default:
		err = fmt.Errorf("unknown --duplicates %q: skip, add or replace?", c.duplicates)
	}
	return choice, taking, err
}

// reading returns how files are to be read.
func reading(name, encoding, unit string, columns []string, letters format.ReadOptions) (ingest.Choice, error) {
	choice := ingest.Choice{Format: name, ReadOptions: letters}
	if _, ok := all.Reader(name); name != "" && !ok {
		return choice, fmt.Errorf("unknown format %q; known are %s", name, strings.Join(readers(), ", "))
	}
	var err error
	if choice.Encoding, err = ingest.Encoding(encoding); err != nil {
		return choice, err
	}
	if unit != "" {
		u, err := parseUnit(unit)
		if err != nil {
			return choice, err
		}
		choice.Unit = &u
	}
	choice.Columns, err = roles(columns)
	return choice, err
}

// pdfFlags are the choices of how a PDF's letters are read.
func pdfFlags(cmd *cobra.Command, o *format.ReadOptions) {
	cmd.Flags().BoolVar(&o.KeepHyphens, "keep-hyphens", false, "leave words of a PDF divided at the ends of lines")
	cmd.Flags().BoolVar(&o.KeepLigatures, "keep-ligatures", false, "leave ligatures of a PDF such as ﬁ one character")
}

// pairs reads flags such as PER=PERSON.
func pairs(flag string, all []string) (map[string]string, error) {
	out := make(map[string]string, len(all))
	for _, p := range all {
		from, to, ok := strings.Cut(p, "=")
		if !ok || from == "" || to == "" {
			return nil, fmt.Errorf("--%s %s: it takes two names with = between them", flag, p)
		}
		out[from] = to
	}
	return out, nil
}

// roles reads flags such as text=Body.
func roles(flags []string) (c format.Columns, err error) {
	chosen, err := pairs("column", flags)
	if err != nil {
		return c, err
	}
	for role, into := range map[string]*string{
		"text": &c.Text, "title": &c.Title, "date": &c.Date, "id": &c.ID, "source": &c.Source, "lang": &c.Lang,
		"label": &c.Label, "mention": &c.Mention, "start": &c.Start, "end": &c.End,
	} {
		*into = chosen[role]
		delete(chosen, role)
	}
	for role := range chosen {
		return c, fmt.Errorf("--column %s: a column holds text, title, date, id, source, lang, label, mention, start or end", role)
	}
	return c, nil
}
