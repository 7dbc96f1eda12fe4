// Package suggest is a learner that suggests names while a project is annotated.
//
// A Trainer learns from articles as they are annotated and gives a Model each
// time; a Model never changes and suggests names of an article. What is known
// at the beginning is what the project itself holds: its labels, its annotations and
// the text of all its articles (package corpus), and common words by their classes
// (package lexicon), which say nothing of labels.
package suggest
