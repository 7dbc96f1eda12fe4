package ident

import (
	"testing"
	"time"

	"github.com/google/uuid"
)

func TestNew(t *testing.T) {
	last := New()
	for range 10_000 {
		id := New()
		if id <= last {
			t.Fatalf("New: got %s after %s, want a greater one", id, last)
		}
		last = id
	}
	u, err := uuid.Parse(string(last))
	if err != nil || u.Version() != 7 || u.String() != string(last) {
		t.Errorf("New: got %q, version %d, %v; want the text form of a UUIDv7", last, u.Version(), err)
	}
}

func TestNow(t *testing.T) {
	before := time.Now().UnixMilli()
	now := int64(Now())
	if after := time.Now().UnixMilli(); now < before || now > after {
		t.Errorf("Now: got %d, want between %d and %d", now, before, after)
	}
}
