// Package arch holds no code, only tests: they judge the whole repository
// against the rules of docs/architecture.md.
//
// A rule that nobody checks erodes; these run with every other test. Nobody
// imports this package.
package arch
