// Package appleevents hears which files macOS asks the program to open. The
// Finder does not start a program with its files as arguments, nor a second time
// for more of them: it sends an event, which GLFW's delegate does not answer.
// Only launch imports it; on other systems nothing is ever heard.
package appleevents

import (
	"bufio"
	"fmt"
	"os"
)

// Mail is what was heard and not yet taken. A nil Mail hears nothing.
type Mail struct {
	to     *os.File // an event is its paths, each ended by a zero, and one zero more
	events chan []string
}

// Listen hears from now on. It is called before the window is made, as macOS
// tells of the first files while GLFW begins. Without an error the Mail is nil
// where there is nothing to hear.
func Listen() (*Mail, error) {
	if !supported {
		return nil, nil
	}
	m, err := open()
	if err != nil {
		return nil, err
	}
	if err := hear(m.to); err != nil {
		return nil, err
	}
	return m, nil
}

// open makes the way that events come in by. A pipe, as what writes into it is
// not Go and must not wait for what reads.
func open() (*Mail, error) {
	from, to, err := os.Pipe()
	if err != nil {
		return nil, fmt.Errorf("hear of files to open: %w", err)
	}
	m := &Mail{to: to, events: make(chan []string)}
	go m.read(from)
	return m, nil
}

// read hands on each event as its paths, until the pipe ends.
func (m *Mail) read(from *os.File) {
	defer close(m.events)
	defer func() { _ = from.Close() }()
	var paths []string
	for r := bufio.NewReader(from); ; {
		path, err := r.ReadString(0)
		if err != nil {
			return
		}
		if path != "\x00" {
			paths = append(paths, path[:len(path)-1])
			continue
		}
		m.events <- paths
		paths = nil
	}
}

// Waiting takes what was heard so far. It is called before Deliver, once.
func (m *Mail) Waiting() []string {
	if m == nil {
		return nil
	}
	// An event without files, behind all that were heard, marks their end.
	if _, err := m.to.Write([]byte{0}); err != nil {
		return nil
	}
	var all []string
	for paths := range m.events {
		if len(paths) == 0 {
			break
		}
		all = append(all, paths...)
	}
	return all
}

// Deliver calls take, on a goroutine of its own, with the files of each event to
// come.
func (m *Mail) Deliver(take func(paths []string)) {
	if m == nil {
		return
	}
	go func() {
		for paths := range m.events {
			take(paths)
		}
	}()
}
