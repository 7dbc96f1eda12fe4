package command

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"nomina/data"
	"nomina/data/format"
	"nomina/data/format/choice"
)

// chosen are the flags that say what is written, and how.
type chosen struct {
	unit, scheme, overlaps string
	suggestions            bool
	statuses, labels       []string
	annotators, names      []string
	search, split          string
	seed                   uint64
}

func (c *chosen) flags(cmd *cobra.Command) {
	f := cmd.Flags()
	f.StringVarP(&c.unit, "unit", "u", format.CodePoints.String(), "what offsets count: codepoints, utf16 or bytes")
	f.StringVar(&c.scheme, "scheme", format.IOB2.String(), "tags of tokens: IOB2, BIOES, BILOU, IOB1 or IOE2")
	f.StringVar(&c.overlaps, "overlaps", format.KeepOverlaps.String(), "which of overlapping annotations: keep, outermost, innermost or longest")
	f.BoolVar(&c.suggestions, "suggestions", false, "write the suggestions too, apart from the annotations")
	f.StringSliceVar(&c.statuses, "status", nil, "only articles with one of these: new, in_progress, done, flagged")
	f.StringVar(&c.search, "search", "", "only articles whose titles the search box finds with this")
	f.StringSliceVar(&c.labels, "labels", nil, "only annotations with one of these labels")
	f.StringArrayVar(&c.annotators, "annotator", nil, "only annotations by this person; may be repeated")
	f.StringArrayVar(&c.names, "name", nil, "a label and its name in the file, as in PERSON=PER; may be repeated")
	f.StringVar(&c.split, "split", "", "divide the articles, as in 80/10/10: train, dev and test, a file each")
	f.Uint64Var(&c.seed, "seed", 0, "another number divides them otherwise")
	completeWords(cmd, "unit", "codepoints", "utf16", "bytes")
	completeWords(cmd, "scheme", "IOB2", "BIOES", "BILOU", "IOB1", "IOE2")
	completeWords(cmd, "overlaps", "keep", "outermost", "innermost", "longest")
	completeWords(cmd, "status", "new", "in_progress", "done", "flagged")
}

// change puts what the flags that were given say into p.
func (c *chosen) change(cmd *cobra.Command, p *choice.Preset) error {
	var err error
	given := func(name string) bool { return err == nil && cmd.Flags().Changed(name) }
	if given("unit") {
		p.Unit, err = parseUnit(c.unit)
	}
	if given("scheme") {
		p.Scheme, err = format.ParseScheme(strings.ToUpper(c.scheme))
	}
	if given("overlaps") {
		p.Choice.Overlaps, err = format.ParseOverlaps(c.overlaps)
	}
	if given("suggestions") {
		p.Suggestions = c.suggestions
	}
	if given("status") {
		p.Choice.Statuses, err = statuses(c.statuses)
	}
	if given("search") {
		p.Choice.Search = c.search
	}
	if given("labels") {
		p.Choice.Labels = c.labels
	}
	if given("annotator") {
		p.Choice.Annotators = c.annotators
	}
	if given("name") {
		p.Choice.Names, err = pairs("name", c.names)
	}
	if given("split") {
		p.Choice.Split, err = shares(c.split)
	}
	if given("seed") {
		p.Choice.Split.Seed = c.seed
	}
	return err
}

func statuses(names []string) ([]data.Status, error) {
	var out []data.Status
	for _, n := range names {
		s := data.Status(strings.ReplaceAll(n, "-", "_"))
		if !s.Valid() {
			return nil, fmt.Errorf("unknown status %q: new, in_progress, done or flagged?", n)
		}
		out = append(out, s)
	}
	return out, nil
}

// shares reads 80/10/10, or 80/20 for train and test.
func shares(s string) (choice.Split, error) {
	var n []int
	for _, part := range strings.FieldsFunc(s, func(r rune) bool { return r == '/' || r == ',' || r == ':' }) {
		share, err := strconv.Atoi(strings.TrimSpace(part))
		if err != nil || share < 0 {
			return choice.Split{}, fmt.Errorf("--split %s: it takes whole numbers, as in 80/10/10", s)
		}
		n = append(n, share)
	}
	switch {
	case len(n) == 2 && slices.Max(n) > 0:
		return choice.Split{Train: n[0], Test: n[1]}, nil
	case len(n) == 3 && slices.Max(n) > 0:
		return choice.Split{Train: n[0], Dev: n[1], Test: n[2]}, nil
	}
	return choice.Split{}, fmt.Errorf("--split %s: it takes two or three shares, as in 80/20 or 80/10/10", s)
}
