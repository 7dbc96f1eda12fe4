// Package gazetteer holds names with their labels and finds the longest at a
// place of a text. Names are sequences of tokens, told apart by hash.
package gazetteer
