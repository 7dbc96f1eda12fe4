// Package windowbench measures the program in a real window: what passes
// between a key and the picture on the screen. It needs Xvfb, and its
// benchmarks are built with the tag realwindow only; nothing imports it.
package windowbench
