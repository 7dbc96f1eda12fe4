// Package feature turns the tokens of an article into what the learner sees: the
// hashes of words, shapes and places. No feature is for one language.
package feature
