package command

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// meter shows on a terminal how far something is, on one line that it clears
// in the end. It is used by one goroutine.
type meter struct {
	s     *shell
	what  string
	shown string // what stands on the line
}

// meter begins to show what is being done. Off a terminal it shows nothing.
func (s *shell) meter(what string) *meter {
	m := &meter{s: s, what: what}
	m.show(what)
	return m
}

// progress is a format.Progress.
func (m *meter) progress(done, total int64) {
	if total > 0 {
		m.show(fmt.Sprintf("%s %3d %%", m.what, 100*done/total))
	}
}

// steps is what data.Store.Verify wants.
func (m *meter) steps(done, total int) { m.progress(int64(done), int64(total)) }

// end clears the line, so that others can write.
func (m *meter) end() {
	m.show("")
	if m.s.env.Terminal {
		m.s.errorf("\r")
	}
}

// show replaces the line, by blanks and not by escape codes, which not every
// terminal on Windows knows. It writes only what differs, a hundred times at
// most.
func (m *meter) show(text string) {
	if !m.s.env.Terminal || text == m.shown {
		return
	}
	blanks := max(0, utf8.RuneCountInString(m.shown)-utf8.RuneCountInString(text))
	m.s.errorf("\r%s%s", text, strings.Repeat(" ", blanks))
	m.shown = text
}
