package data

// ID names an article, a label, an annotation or a project for ever. It is a
// UUIDv7 in its 36-character lower-case text form, made by the program and
// never by a storage engine: an undone deletion brings the same ID back, and
// two files merge without renumbering. The zero value means "none".
type ID string

// Time is a moment in milliseconds since 1970-01-01 UTC. It is a number, not a
// time.Time, so that two records compare with ==: conflicts are found by value.
type Time int64
