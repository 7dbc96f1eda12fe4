// Package e2e drives the real window on a virtual screen, with the mouse and the
// keyboard that an annotator would use, and looks into the project's file after
// every act. It has no code of its own but tests, which need the build tag
// realwindow; nothing imports it.
package e2e
