// Package corpus gathers what a project's texts say about words without any
// annotation: how often a word has a capital amidst a sentence, and which words
// stand beside it.
package corpus
