// Package sqlite keeps a project in one SQLite file, behind data.Store.
//
// One file that people copy and mail, and that any SQLite tool reads, is what a
// project is to them; docs/schema.md says what stands in it. Only main imports
// the package, and hands Open on as a data.Opener.
package sqlite
