// Package edittest plays any sequence of commands on an engine and checks what
// must always hold: undo of all is the start, redo of all is the end, the
// editor's view is what the store holds, and every step is heard of once.
//
// It is a package so that every engine is driven by the same script. Only tests
// may import it.
package edittest
