// Package ident makes the IDs and reads the clock of the running program.
//
// It stands apart so that the packages that need an ID or the time take a
// function instead, which a test replaces. Main and the packages under app may
// import it, and so may tests.
package ident

import (
	"time"

	"github.com/google/uuid"

	"nomina/data"
)

// New returns a new ID, a UUIDv7: IDs made later by this process compare
// greater. Any goroutine may call it. It panics only if the system has no
// randomness to give, as crypto/rand itself does.
func New() data.ID { return data.ID(uuid.Must(uuid.NewV7()).String()) }

// Now returns the present moment. Any goroutine may call it.
func Now() data.Time { return data.Time(time.Now().UnixMilli()) }
