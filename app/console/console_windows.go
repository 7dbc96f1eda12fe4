package console

import (
	"os"

	"golang.org/x/sys/windows"
)

// parent is ATTACH_PARENT_PROCESS: the console of who started the program.
const parent = ^uintptr(0)

// Open attaches the program to the console it was started from, if there is
// one, which Windows does not do for programs with a window, and returns the
// streams to use. Files and pipes that the program was given stay as they are;
// attached, it is ended by Ctrl+C like any other, until it leaves.
func Open() Streams {
	in, out, err := given(os.Stdin), given(os.Stdout), given(os.Stderr)
	// It fails where there is no console to attach to, and then nothing changes.
	attached, _, _ := windows.NewLazySystemDLL("kernel32.dll").NewProc("AttachConsole").Call(parent)
	return Streams{
		In:  pick(os.Stdin, in, attached != 0, "CONIN$"),
		Out: pick(os.Stdout, out, attached != 0, "CONOUT$"),
		Err: pick(os.Stderr, err, attached != 0, "CONOUT$"),
	}
}

// Leave lets go of the console, so that a window does not end when somebody
// closes that. What is printed afterwards to the console itself is lost.
func Leave() {
	_, _, _ = windows.NewLazySystemDLL("kernel32.dll").NewProc("FreeConsole").Call()
}

// given reports whether the program was started with that stream.
func given(f *os.File) bool {
	kind, err := windows.GetFileType(windows.Handle(f.Fd()))
	return err == nil && kind != windows.FILE_TYPE_UNKNOWN
}

// pick returns f where it was given, else the console's end named name.
func pick(f *os.File, given, attached bool, name string) *os.File {
	if given || !attached {
		return f
	}
	c, err := os.OpenFile(name, os.O_RDWR, 0)
	if err != nil {
		return f
	}
	return c
}
