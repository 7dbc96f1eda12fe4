// Package lines reads files that hold one record a line, or one JSON value after
// the other, several records at a time.
//
// JSON dialects and tables share it, so that all of them have the same limits and
// say the same of files that are no text. Readers import it.
package lines
