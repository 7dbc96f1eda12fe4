// Package tokens turns spans into tags of tokens and back, for the formats that
// hold no offsets.
//
// Readers and writers of such formats import it.
package tokens
