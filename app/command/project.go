package command

import (
	"context"
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"nomina/app/ingest"
	"nomina/data"
)

// projectFlag adds --project to cmd.
func projectFlag(cmd *cobra.Command, project *string) {
	cmd.Flags().StringVarP(project, "project", "p", "", "the project, a file that ends in .nomina (required)")
	completeProject(cmd)
}

// read opens the project to be read, calls fn and closes it.
func (s *shell) read(ctx context.Context, project string, fn func(data.Store) error) error {
	if project == "" {
		return misusef("--project is missing: which project?")
	}
	store, err := s.env.Open(ctx, project, data.OpenRead, data.Template{})
	switch {
	case errors.Is(err, data.ErrReadOnly):
		text := fmt.Sprintf("cannot be opened without writing to it (%v). Open it in the window once, or copy it to a folder of yours", err)
		return fail(project, &told{text, err})
	case err != nil:
		return fail(project, err)
	}
	err = fn(store)
	if e := store.Close(); err == nil && e != nil {
		return fail(project, e)
	}
	return err
}

// existing opens the project to be written, or returns nil when there is none.
func (s *shell) existing(ctx context.Context, project string) (data.Store, error) {
	store, err := s.env.Open(ctx, project, data.OpenWrite, data.Template{})
	if errors.Is(err, data.ErrNotFound) {
		return nil, nil
	}
	return store, fail(project, err)
}

// create makes the project for what is to be imported.
func (s *shell) create(ctx context.Context, project string, batch ingest.Batch) (data.Store, error) {
	store, err := s.env.Open(ctx, project, data.OpenCreate, batch.Template(s.env.NewID, s.env.Now()))
	return store, fail(project, err)
}
