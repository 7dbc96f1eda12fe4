package command

import (
	"context"
	"errors"
	"fmt"
	"io/fs"

	"github.com/spf13/cobra"

	"nomina/data"
	"nomina/data/format"
)

// failure is an error with the file it happened to, as the user named it.
type failure struct {
	path string
	err  error
}

func (f *failure) Error() string { return f.path + ": " + explain(f.err) }
func (f *failure) Unwrap() error { return f.err }

// fail says that err happened to the file at path; nil stays nil.
func fail(path string, err error) error {
	if err == nil {
		return nil
	}
	return &failure{path, err}
}

// told is an error that is explained by text, not by what it wraps.
type told struct {
	text string
	err  error
}

func (t *told) Error() string { return t.text }
func (t *told) Unwrap() error { return t.err }

// outcome ends a command that has said all there is to say with that status.
type outcome int

func (o outcome) Error() string { return fmt.Sprintf("status %d", int(o)) }

// misuse is an error in how a command was called.
type misuse string

func (m misuse) Error() string { return string(m) }

func misusef(format string, args ...any) error { return misuse(fmt.Sprintf(format, args...)) }

// finish says what cmd ended with, if it has not said so itself, and returns
// the program's status.
func (s *shell) finish(cmd *cobra.Command, err error) int {
	var (
		out  outcome
		fail *failure
	)
	switch {
	case err == nil:
		return StatusDone
	case errors.As(err, &out):
		return int(out)
	case errors.As(err, &fail):
		s.errorf("%v\n", fail)
		return StatusFailed
	}
	// Only misuse and Cobra's own errors, which are about arguments, are left.
	s.errorf("%s: %v\nSee '%s --help'.\n", cmd.CommandPath(), err, cmd.CommandPath())
	return StatusUsage
}

// errorf writes to standard error. What cannot be told there cannot be told.
func (s *shell) errorf(format string, args ...any) { _, _ = fmt.Fprintf(s.env.Stderr, format, args...) }

// printf writes to standard output.
func (s *shell) printf(format string, args ...any) error {
	_, err := fmt.Fprintf(s.env.Stdout, format, args...)
	return fail("standard output", err)
}

// explain returns a sentence for the user: what happened to the file and what
// can be done, without the file's name, which stands before it.
func explain(err error) string {
	var own *told
	if errors.As(err, &own) {
		return own.text
	}
	for _, e := range []struct {
		err  error
		text string
	}{
		{context.Canceled, "cancelled; nothing was changed"},
		{context.DeadlineExceeded, "it took too long; nothing was changed"},
		{data.ErrInUse, "is open in another window or program. Close it there, then try again"},
		{data.ErrForeign, "is not a Nomina project and was left as it is. Name a file that Nomina made; they end in .nomina"},
		{data.ErrNewer, "was written by a newer version of Nomina and was left as it is. Install that version to open it"},
		{data.ErrCorrupt, "is damaged and was left as it is. Use a backup copy, and keep this file in case it can be repaired"},
		{data.ErrReadOnly, "cannot be written. Allow it in the file's permissions, or copy the file to a folder of yours"},
		{data.ErrExists, "exists already and was left as it is. Choose another name"},
		{data.ErrFull, "there is no space left on the disk; nothing was written. Make room, then try again"},
		{data.ErrConflict, "was changed by somebody else meanwhile; nothing was written. Try again"},
		{data.ErrNotFound, "there is no such project. Look at its name, or make it with \"nomina import FILES --project P\""},
		{format.ErrDiffers, "what was written did not hold what the project holds, and was removed. Check the project with \"nomina check\""},
		{fs.ErrNotExist, "there is no such file or folder"},
		{fs.ErrPermission, "there is no permission for that. Choose another folder, or change its permissions"},
	} {
		if errors.Is(err, e.err) {
			return e.text
		}
	}
	return err.Error()
}
