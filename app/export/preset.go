package export

import (
	"context"
	"errors"
	"fmt"

	"nomina/data"
	"nomina/data/format/choice"
)

// Presets returns the choices that a project keeps for exports, by name.
func Presets(ctx context.Context, r data.Reader) (names []string, all map[string]choice.Preset, err error) {
	kept, err := r.Presets(ctx)
	if err != nil {
		return nil, nil, fmt.Errorf("read presets: %w", err)
	}
	all = map[string]choice.Preset{}
	for _, k := range kept {
		p, err := choice.Read(k)
		switch {
		case errors.Is(err, choice.ErrForeign):
			continue
		case err != nil:
			return nil, nil, err
		}
		names, all[k.Name] = append(names, k.Name), p
	}
	return names, all, nil
}

// ErrNoPreset is returned for choices that a project does not keep.
var ErrNoPreset = errors.New("the project keeps no choices of that name")

// Kept returns the choices of that name, or ErrNoPreset.
func Kept(ctx context.Context, r data.Reader, name string) (choice.Preset, error) {
	names, all, err := Presets(ctx, r)
	if err != nil {
		return choice.Preset{}, err
	}
	if p, ok := all[name]; ok {
		return p, nil
	}
	return choice.Preset{}, fmt.Errorf("%w: %q; there are %q", ErrNoPreset, name, names)
}
