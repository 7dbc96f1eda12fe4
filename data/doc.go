// Package data is the domain of Nomina: articles, spans, labels, annotations,
// the changes made to them, and the Store they are kept in.
//
// Everything above a storage engine and below the window speaks these types.
// The package uses the standard library only and may be imported by everyone
// except the packages under widgets.
package data
