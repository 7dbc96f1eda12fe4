// Package lexicon knows common words by what they say about names beside them:
// first names, titles, what organizations and places are called, months and so
// on. It knows no labels, so that it serves any set of these.
//
// The words are in the folder words, one file for each class, in small letters
// and sorted, French and English together with some of other languages. They were
// written for Nomina; most names of countries are those of the Unicode Common Locale
// Data Repository in French, English, German, Spanish and Italian.
package lexicon
