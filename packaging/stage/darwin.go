package main

// darwin writes what the packages for it hold beside the program.
func darwin(_ release, _ string) error { return nil }
