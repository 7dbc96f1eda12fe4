// Package windowbench measures the program in a real window: what passes
// between a key and the picture on the screen, and between one frame and the
// next. It needs Xvfb, and its benchmarks are built with the tag realwindow
// only; nothing imports it.
//
// The X server itself says when something was drawn, so that looking costs the
// program next to nothing. What a picture cannot tell (when an act was
// committed, when a text was handed over) is told by programs that the
// benchmark's own binary plays: Nomina around a store with a watch, the
// article's view alone, and an empty window, below whose figures nothing can be.
package windowbench
