package memory

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"slices"

	"nomina/data"
)

// Presets returns all presets by name.
func (r *reader) Presets(ctx context.Context) ([]data.Preset, error) {
	return read(ctx, r, func(s *state) ([]data.Preset, error) {
		return slices.SortedFunc(maps.Values(s.presets), func(a, b data.Preset) int { return cmp.Compare(a.Name, b.Name) }), nil
	})
}

// KeepPreset keeps a preset in the place of one of that name.
func (s *Store) KeepPreset(ctx context.Context, p data.Preset) error {
	if p.Name == "" || !json.Valid([]byte(p.Body)) {
		return fmt.Errorf("keep preset: %w: preset %q", data.ErrInvalid, p.Name)
	}
	return s.changePresets(ctx, func(all map[string]data.Preset) { all[p.Name] = p })
}

// ForgetPreset removes the preset of that name.
func (s *Store) ForgetPreset(ctx context.Context, name string) error {
	return s.changePresets(ctx, func(all map[string]data.Preset) { delete(all, name) })
}

func (s *Store) changePresets(ctx context.Context, change func(map[string]data.Preset)) error {
	if err := s.usable(ctx); err != nil {
		return err
	}
	if s.readOnly {
		return fmt.Errorf("change presets: %w", data.ErrReadOnly)
	}
	s.state.mu.Lock()
	defer s.state.mu.Unlock()
	change(s.state.presets)
	return nil
}
