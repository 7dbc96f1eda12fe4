// Package memory keeps a project in memory: the reference engine behind
// data.Store, simple and complete, and gone when the program ends.
//
// It exists so that the contract of the store has a second reading and tests
// need no disk. Tests and the engine-independent suites may import it.
package memory
