package help

import (
	"fmt"
	"strings"

	"nomina/app/action"
	"nomina/app/say"
)

// Page returns the list of keys as Markdown, in the language that is spoken: the
// page of the documentation is written from the registry, so that it cannot say
// anything else than the program.
func Page(r *action.Registry) string {
	var b strings.Builder
	fmt.Fprintf(&b, "# %s\n\n%s\n", say.T("keys.title"), say.T("keys.page"))
	for _, e := range append(entries(r), article()...) {
		switch {
		case e.isHeading():
			fmt.Fprintf(&b, "\n## %s\n\n| %s | %s | %s |\n|---|---|---|\n", e.heading,
				say.T("keys.column_keys"), say.T("keys.column_act"), say.T("keys.column_name"))
		case e.action == nil:
			fmt.Fprintf(&b, "| %s | %s | |\n", written(e.fixed.keys), say.T(e.fixed.title))
		default:
			fmt.Fprintf(&b, "| %s | %s | `%s` |\n", written(e.action.Keys), e.action.Title(), e.action.ID)
		}
	}
	return b.String()
}

func written(keys []action.Chord) string {
	out := make([]string, len(keys))
	for i, c := range keys {
		out[i] = shown(c)
	}
	return strings.Join(out, ", ")
}
