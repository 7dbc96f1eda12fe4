//go:build windows

// Command launcher is nomina.com: it starts nomina.exe beside it with the same
// arguments and streams, waits, and ends with its status. Shells find a .com
// before an .exe and wait for it, which they do not for programs with a window.
package main

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
)

// notStarted is the status when there is nothing to start.
const notStarted = 127

func main() {
	signal.Ignore(os.Interrupt) // the program itself decides what Ctrl+C means
	os.Exit(run(os.Args[1:]))
}

func run(args []string) int {
	self, err := os.Executable()
	if err != nil {
		fmt.Fprintln(os.Stderr, "nomina:", err)
		return notStarted
	}
	cmd := exec.Command(filepath.Join(filepath.Dir(self), "nomina.exe"), args...)
	cmd.Stdin, cmd.Stdout, cmd.Stderr = os.Stdin, os.Stdout, os.Stderr
	err = cmd.Run()
	var ended *exec.ExitError
	switch {
	case errors.As(err, &ended):
		return ended.ExitCode()
	case err != nil:
		fmt.Fprintln(os.Stderr, "nomina: start nomina.exe:", err)
		return notStarted
	}
	return 0
}
