// Package spacy holds what the files of spaCy and of the tools around it have in
// common: tokens as spaCy has them, groups of spans, what stands beside an
// article, records in JSON, and what these files cannot hold.
//
// The formats spacyjson, docbin and prodigy import it.
package spacy
