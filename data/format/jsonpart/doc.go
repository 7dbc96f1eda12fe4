// Package jsonpart takes JSON apart and puts it together piece by piece.
//
// The dialects of annotation tools have members of any shape, so that their
// records cannot be decoded into structs; and a fault in one member must not cost
// the others. Readers and writers of JSON dialects import it.
package jsonpart
