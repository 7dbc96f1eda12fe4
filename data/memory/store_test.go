package memory_test

import (
	"context"
	"errors"
	"testing"

	"nomina/data"
	"nomina/data/memory"
	"nomina/data/storetest"
)

func TestStore(t *testing.T) {
	storetest.Run(t, func(*testing.T) data.Store { return memory.New(storetest.Template()) })
}

func TestShelf_Open(t *testing.T) {
	ctx := context.Background()
	var shelf memory.Shelf
	open := func(mode data.Mode) (data.Store, error) { return shelf.Open(ctx, "a", mode, storetest.Template()) }
	refused := func(what string, mode data.Mode, want error) {
		t.Helper()
		if _, err := open(mode); !errors.Is(err, want) {
			t.Errorf("%s: got %v, want %v", what, err, want)
		}
	}
	refused("write what is not there", data.OpenWrite, data.ErrNotFound)
	refused("read what is not there", data.OpenRead, data.ErrNotFound)
	s, err := open(data.OpenCreate)
	if err != nil {
		t.Fatal(err)
	}
	refused("write twice", data.OpenWrite, data.ErrInUse)
	refused("create over it", data.OpenCreate, data.ErrExists)
	p := storetest.NewProject(t, s)
	want := storetest.Read(t, s)

	reader, err := open(data.OpenRead)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := reader.Apply(ctx, storetest.Do(storetest.Created(p.Mention(0, 3)))); !errors.Is(err, data.ErrReadOnly) || reader.Writable() {
		t.Errorf("Apply to a reader: got %v, want %v", err, data.ErrReadOnly)
	}
	if err := errors.Join(reader.Close(), s.Close(), s.Close()); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Labels(ctx); err == nil {
		t.Error("Labels after Close: got no error")
	}
	again, err := open(data.OpenOrCreate)
	if err != nil {
		t.Fatal(err)
	}
	if d := storetest.Diff(storetest.Read(t, again), want); d != "" {
		t.Errorf("opened again (-want +got):\n%s", d)
	}
	if _, err := again.NextUndo(ctx); err != nil || again.Location() != "a" {
		t.Errorf("opened again: got %v at %q, want its history", err, again.Location())
	}
}
