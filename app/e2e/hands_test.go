//go:build realwindow

package e2e

import (
	"context"
	"math"
	"os"
	"os/exec"
	"strconv"

	"fyne.io/fyne/v2"
)

// frame is how long the toolkit is given to notice that the pointer moved, in
// seconds. It handles a move with its next frame but a click at once, where the
// pointer was before; nothing on the screen tells that the frame is over. The
// fastest hand is slower.
const frame = "0.12"

// do runs xdotool: arguments are a chain of its commands.
func (s *screen) do(args ...string) {
	s.t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	cmd := exec.CommandContext(ctx, "xdotool", args...)
	cmd.Env = append(os.Environ(), "DISPLAY="+s.display)
	if out, err := cmd.CombinedOutput(); err != nil {
		s.t.Fatalf("xdotool %v: %v\n%s\nthe screen: %s", args, err, out, s.failed())
	}
}

// press presses chords as xdotool names them, one after the other as fast as a
// hand that knows what it does: "1", "ctrl+shift+Right".
func (s *screen) press(chords ...string) {
	s.t.Helper()
	s.do(append([]string{"key", "--delay", "8"}, chords...)...)
}

// write types a text.
func (s *screen) write(text string) {
	s.t.Helper()
	s.do("type", "--delay", "8", text)
}

// round gives a place on the screen as xdotool wants it.
func round(p fyne.Position) []string {
	return []string{strconv.Itoa(int(math.Round(float64(p.X)))), strconv.Itoa(int(math.Round(float64(p.Y))))}
}

// to moves the pointer and gives the toolkit the time to notice.
func to(p fyne.Position) []string {
	return append(append([]string{"mousemove"}, round(p)...), "sleep", frame)
}

// chain joins xdotool's commands.
func chain(parts ...[]string) []string {
	var all []string
	for _, p := range parts {
		all = append(all, p...)
	}
	return all
}

// click clicks times times in the same place.
func (s *screen) click(at fyne.Position, times int) {
	s.t.Helper()
	s.do(chain(to(at), []string{"click", "--repeat", strconv.Itoa(times), "--delay", "60", "1"})...)
}

// menu clicks the other button.
func (s *screen) menu(at fyne.Position) {
	s.t.Helper()
	s.do(chain(to(at), []string{"click", "3"})...)
}

// clickWith clicks with a key held.
func (s *screen) clickWith(key string, at fyne.Position) {
	s.t.Helper()
	s.do(chain(to(at), []string{"keydown", key, "click", "1", "keyup", key})...)
}

// drag presses the button at the first place, goes through the others and lets
// go at the last.
func (s *screen) drag(places ...fyne.Position) {
	s.t.Helper()
	s.do(dragging(places)...)
}

// dragWith drags with a key held from before the button is pressed until after
// it is let go. What follows is pressed with no pause, before the next frame.
func (s *screen) dragWith(key string, places []fyne.Position, follows ...string) {
	s.t.Helper()
	all := chain([]string{"keydown", key}, dragging(places), []string{"sleep", frame, "keyup", key})
	for _, k := range follows {
		all = append(all, "key", k)
	}
	s.do(all...)
}

func dragging(places []fyne.Position) []string {
	all := chain(to(places[0]), []string{"mousedown", "1"})
	for _, p := range places[1:] {
		all = append(all, to(p)...)
	}
	return append(all, "mouseup", "1")
}

// rest leaves the pointer where nothing is under it.
func (s *screen) rest() {
	s.t.Helper()
	s.do(to(fyne.NewPos(1390, 890))...)
}
