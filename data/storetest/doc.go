// Package storetest is the conformance suite of data.Store.
//
// One suite run by every engine is what makes engines interchangeable: what it
// does not check, callers may not rely on. It also makes records and projects
// for the tests and benchmarks of others. Only tests import it.
package storetest
