package export

import (
	"context"
	"fmt"
	"maps"
	"slices"

	"nomina/data"
)

// Annotators returns the names of those who annotated, sorted. It reads the whole
// project.
func Annotators(ctx context.Context, r data.Reader) ([]string, error) {
	names := map[string]bool{}
	for d, err := range r.Documents(ctx) {
		if err != nil {
			return nil, fmt.Errorf("read annotators: %w", err)
		}
		for _, a := range d.Annotations {
			names[a.Annotator] = true
		}
	}
	delete(names, "")
	return slices.Sorted(maps.Keys(names)), nil
}
