// Package token cuts a text into words, marks of punctuation and sentences, for
// the learner and for files of tokens. It differs from the words of data/text,
// which are made for the eye of an annotator: every mark is a token of its own,
// and an elided article is one too.
package token
