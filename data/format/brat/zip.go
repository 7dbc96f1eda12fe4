package brat

import (
	"context"
	"path"
	"strings"

	"nomina/data/format"
	"nomina/data/format/archive"
)

// archive reads all pairs of a zip file, in its order. The error is ctx's or
// yield's.
func (r *reader) archive(ctx context.Context, log *format.Log, in format.Input) error {
	members, lines, err := archive.Members(ctx, in, archive.Defaults())
	if err != nil {
		return err
	}
	for _, l := range lines {
		if log.Report.Add(l); l.Severity == format.Refused {
			log.Report.Refused.Articles++
		}
	}
	if len(members) == 0 {
		return nil
	}
	return r.members(ctx, log, members)
}

// members reads the pairs among files.
func (r *reader) members(ctx context.Context, log *format.Log, members []format.Input) error {
	pairs, others := 0, []string{}
	defined := map[string]bool{} // folders whose labels were given
	for _, m := range members {
		if err := ctx.Err(); err != nil {
			return err
		}
		switch anns := files(m); {
		case isExt(m, extText) && len(anns) > 0:
			pairs++
			folder := path.Dir(m.Path)
			if err := r.pair(m, anns, !defined[folder]); err != nil {
				return err
			}
			defined[folder] = true
		case !(Format{}).Companion(sampleOf(m)):
			others = append(others, m.Name)
		}
	}
	switch {
	case pairs == 0 && len(others) == 0:
		log.Say(0, CodeNoPairs, "holds no text with annotations beside it (.txt and .ann of the same name)")
	case pairs == 0:
		log.Refuse(0, CodeNoPairs, "holds no text with annotations beside it (.txt and .ann of the same name)")
	case len(others) > 0:
		log.Say(0, CodeOthers, "{count} other files were passed over, such as {name}", "count", itoa(len(others)), "name", format.Short(others[0]))
	}
	return nil
}

func isExt(in format.Input, ext string) bool { return strings.EqualFold(path.Ext(in.Name), ext) }

// sampleOf returns a sample by the name alone.
func sampleOf(in format.Input) format.Sample {
	return format.Sample{Name: in.Name, Beside: func(name string) bool { _, ok := in.Beside(name); return ok }}
}
