//go:build realwindow

package e2e

import (
	"bufio"
	"encoding/binary"
	"fmt"
	"image"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// patience is how long anything may take until it counts as not happening. It
// says nothing of the program's speed: machines that run tests are shared.
const patience = 30 * time.Second

// screen is a virtual screen of its own. Xvfb keeps its picture in a file, so
// that looking at it costs no more than reading that.
type screen struct {
	t       *testing.T
	display string // ":99"
	picture string // the file, in the format of xwd
	shots   string // the folder for pictures to look at
}

// startScreen starts a screen that ends with the test. Xvfb chooses a display
// that is free and says which.
func startScreen(t *testing.T) *screen {
	t.Helper()
	dir := t.TempDir()
	read, write, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command("Xvfb", "-displayfd", "3", "-screen", "0", "1400x900x24", "-fbdir", dir, "-nolisten", "tcp")
	cmd.ExtraFiles = []*os.File{write}
	start(t, cmd)
	write.Close()
	line, err := bufio.NewReader(read).ReadString('\n')
	if err != nil {
		t.Fatalf("Xvfb named no display: %v", err)
	}
	read.Close()
	return &screen{
		t: t, display: ":" + strings.TrimSpace(line), picture: filepath.Join(dir, "Xvfb_screen0"), shots: shotFolder(t),
	}
}

// start starts a process that is killed with the test.
func start(t *testing.T, cmd *exec.Cmd) {
	t.Helper()
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = cmd.Process.Kill()
		_ = cmd.Wait()
	})
}

// shotFolder is where the pictures of a failure go: it outlives the test.
func shotFolder(t *testing.T) string {
	t.Helper()
	if dir := os.Getenv("NOMINA_SHOTS"); dir != "" {
		return dir
	}
	dir := filepath.Join(os.TempDir(), "nomina-e2e")
	if err := os.MkdirAll(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	return dir
}

// look returns what is on the screen.
func (s *screen) look() *image.NRGBA {
	s.t.Helper()
	raw, err := os.ReadFile(s.picture)
	if err != nil {
		s.t.Fatal(err)
	}
	img, err := decodeXWD(raw)
	if err != nil {
		s.t.Fatal(err)
	}
	return img
}

// decodeXWD reads a picture as Xvfb keeps it: a header of big-endian words, a
// table of colours that is of no use here, then four bytes a pixel.
func decodeXWD(raw []byte) (*image.NRGBA, error) {
	const words = 25
	if len(raw) < 4*words {
		return nil, fmt.Errorf("read the screen: %d bytes are no picture", len(raw))
	}
	word := func(n int) int { return int(binary.BigEndian.Uint32(raw[4*n:])) }
	width, height, perLine := word(4), word(5), word(12)
	pixels := word(0) + 12*word(19)
	if word(11) != 32 || word(7) != 0 || len(raw) < pixels+height*perLine {
		return nil, fmt.Errorf("read the screen: %d bits a pixel, byte order %d, %d bytes", word(11), word(7), len(raw))
	}
	img := image.NewNRGBA(image.Rect(0, 0, width, height))
	for y := range height {
		line := raw[pixels+y*perLine:]
		for x := range width {
			p := img.Pix[img.PixOffset(x, y):]
			p[0], p[1], p[2], p[3] = line[4*x+2], line[4*x+1], line[4*x], 0xff
		}
	}
	return img, nil
}

// shot saves what is on the screen under a name and returns the path.
func (s *screen) shot(name string) string {
	s.t.Helper()
	path := filepath.Join(s.shots, name+".png")
	if err := savePNG(path, s.look()); err != nil {
		s.t.Error(err)
	}
	return path
}

// failed saves the picture that goes with a failure.
func (s *screen) failed() string {
	return s.shot(strings.ReplaceAll(s.t.Name(), "/", "-") + "-failed")
}

func savePNG(path string, img image.Image) error {
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	if err := png.Encode(f, img); err != nil {
		f.Close()
		return err
	}
	return f.Close()
}

// until asks again and again until ok says yes, and fails the test with what it
// said last and a picture when it never does.
func (s *screen) until(what string, ok func() (bool, string)) {
	s.t.Helper()
	deadline := time.Now().Add(patience)
	tick := time.NewTicker(30 * time.Millisecond)
	defer tick.Stop()
	for {
		yes, said := ok()
		if yes {
			return
		}
		if time.Now().After(deadline) {
			s.t.Fatalf("%s: %s\nthe screen: %s", what, said, s.failed())
		}
		<-tick.C
	}
}
