// Package text answers every question about positions in an article: code
// point ⇄ byte ⇄ UTF-16, graphemes, words, sentences, paragraphs, snapping and
// finding.
//
// It exists so that the rest of the program can speak of code points alone and
// convert at its edges. It is pure, and may be imported by everyone, the
// widgets included.
package text
