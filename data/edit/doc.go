// Package edit is the only way to write to a project: a Command is planned
// into Changes, which an Editor applies to the store in one transaction and
// publishes as one Commit.
//
// Planning is pure, so every rule and every cascade can be tested without a
// store, and undo needs no code of its own: it applies the inverse of what the
// journal kept. Packages under app and main may import it; it imports data and
// data/text only, never an engine or a format.
package edit
