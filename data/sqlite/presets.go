package sqlite

import (
	"context"
	"encoding/json"
	"fmt"

	"nomina/data"
)

// Presets returns all presets by name.
func (r reader) Presets(ctx context.Context) ([]data.Preset, error) {
	var p data.Preset
	var all []data.Preset
	err := each(ctx, r.src, "SELECT name, body FROM preset ORDER BY name", nil, []any{&p.Name, &p.Body},
		func() error { all = append(all, p); return nil })
	return all, wrap("read presets", err)
}

// KeepPreset keeps a preset in the place of one of that name, see data.Store.
func (db *DB) KeepPreset(ctx context.Context, p data.Preset) error {
	if p.Name == "" || !json.Valid([]byte(p.Body)) {
		return wrap("keep preset", fmt.Errorf("%w: preset %q", data.ErrInvalid, p.Name))
	}
	return db.change(ctx, "keep preset", "INSERT OR REPLACE INTO preset (name, body) VALUES (?, ?)", p.Name, p.Body)
}

// ForgetPreset removes the preset of that name, see data.Store.
func (db *DB) ForgetPreset(ctx context.Context, name string) error {
	return db.change(ctx, "forget preset", "DELETE FROM preset WHERE name = ?", name)
}

// change runs one statement that is no act.
func (db *DB) change(ctx context.Context, doing, query string, args ...any) error {
	if db.writer == nil {
		return wrap(doing, data.ErrReadOnly)
	}
	if err := ctx.Err(); err != nil {
		return wrap(doing, err)
	}
	if _, err := db.writer.exec(context.WithoutCancel(ctx), query, args...); err != nil {
		return wrap(doing, err)
	}
	db.settler.wake()
	return nil
}
