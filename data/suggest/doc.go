// Package suggest is a learner that suggests names while a project is annotated.
//
// A Trainer learns from articles as they are annotated and gives a Model each
// time; a Model never changes and suggests names of an article. Nothing is known
// at the beginning but what the project itself holds: its labels, its annotations and
// the text of all its articles (package corpus).
package suggest
