// Package offsets finds out what the offsets of a file count and turns them into
// code points.
//
// It stands apart because many formats hold offsets, and none of them may be
// read shifted. Readers import it.
package offsets
