package say

import (
	"context"
	"errors"
	"io/fs"

	"nomina/data"
	"nomina/data/edit"
)

// Error returns the sentence for an error that concerns the file at path: what
// happened, to what, and what to do.
func Error(err error, path string) string {
	var bad *edit.InvalidError
	if errors.As(err, &bad) {
		return T("error.rule."+string(bad.Rule), Data{"Value": bad.Value, "Count": bad.Count, "Start": bad.Span.Start, "End": bad.Span.End, "Length": bad.Length})
	}
	for _, k := range known() {
		if errors.Is(err, k.err) {
			return T("error."+k.key, Data{"File": path, "Detail": err.Error()})
		}
	}
	return T("error.other", Data{"File": path, "Detail": err.Error()})
}

type knownError struct {
	err error
	key string
}

func known() []knownError {
	return []knownError{
		{context.Canceled, "cancelled"},
		{data.ErrForeign, "foreign"}, {data.ErrNewer, "newer"}, {data.ErrCorrupt, "corrupt"},
		{data.ErrReadOnly, "read_only"}, {data.ErrInUse, "in_use"}, {data.ErrExists, "exists"},
		{data.ErrFull, "full"}, {data.ErrConflict, "conflict"}, {data.ErrNotFound, "not_found"},
		{fs.ErrNotExist, "not_found"}, {fs.ErrPermission, "permission"},
		{data.ErrInvalid, "invalid"},
	}
}
