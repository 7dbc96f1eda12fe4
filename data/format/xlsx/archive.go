package xlsx

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"time"
)

// compression is a compromise by measurement: more than twice as fast as the
// level that archive/zip takes, for a file that is 9 % larger.
const compression = 3

// pieceSize is how many bytes of rows are handed over at a time.
const pieceSize = 256 << 10

// ErrTooLarge is returned when a workbook can't hold the project: a sheet would
// have 4 GiB of XML or more, or a text would need more cells than a row has.
var ErrTooLarge = errors.New("too large for Excel")

// archive writes a workbook's parts, the sheets among them piece by piece.
// Compressing runs in a goroutine of its own: it takes as long as making rows.
type archive struct {
	zip   *zip.Writer
	now   time.Time // what the parts say about their age
	tail  []byte    // what follows the rows of the sheet at hand
	work  chan []byte
	free  chan []byte
	fault chan error // the first error of writing, noticed before the end
	done  chan struct{}
	bytes int64
}

func newArchive(w io.Writer, now time.Time) *archive {
	z := zip.NewWriter(w)
	z.RegisterCompressor(zip.Deflate, func(w io.Writer) (io.WriteCloser, error) {
		return flate.NewWriter(w, compression)
	})
	return &archive{zip: z, now: now.UTC()}
}

// part writes a whole part.
func (a *archive) part(name string, content []byte) error {
	w, err := a.create(name)
	if err != nil {
		return err
	}
	_, err = w.Write(content)
	return err
}

func (a *archive) create(name string) (io.Writer, error) {
	return a.zip.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Deflate, Modified: a.now})
}

// begin begins the sheet kept under that path, up to its header row. skeleton
// is the sheet as it is without further rows.
func (a *archive) begin(path string, skeleton []byte) error {
	at := bytes.LastIndex(skeleton, []byte("</sheetData>"))
	if at < 0 {
		return fmt.Errorf("%s: no rows to add to", path)
	}
	w, err := a.create(path)
	if err != nil {
		return err
	}
	a.tail, a.bytes = skeleton[at:], 0
	a.work, a.free = make(chan []byte, 2), make(chan []byte, 4)
	a.fault, a.done = make(chan error, 1), make(chan struct{})
	go a.compress(w)
	return a.rows(bytes.Clone(skeleton[:at]))
}

// compress writes the pieces of one sheet and gives their memory back. After an
// error it only takes them.
func (a *archive) compress(w io.Writer) {
	defer close(a.done)
	failed := false
	for piece := range a.work {
		if !failed {
			if _, err := w.Write(piece); err != nil {
				failed = true
				a.fault <- err
			}
		}
		select {
		case a.free <- piece[:0]:
		default:
		}
	}
}

// rows adds rows to the sheet and takes the piece over; buffer gives another.
func (a *archive) rows(piece []byte) error {
	if a.bytes += int64(len(piece)); a.bytes+int64(len(a.tail)) > maxBytes {
		return ErrTooLarge
	}
	select {
	case err := <-a.fault:
		return err
	case a.work <- piece:
		return nil
	}
}

// buffer returns memory for the next piece. One that grew large with a long
// text is let go.
func (a *archive) buffer() []byte {
	select {
	case b := <-a.free:
		if cap(b) <= 8*pieceSize {
			return b
		}
	default:
	}
	return make([]byte, 0, pieceSize+pieceSize/4)
}

// end completes the sheet, after errors too. Without one begun it does nothing.
func (a *archive) end() error {
	if a.work == nil {
		return nil
	}
	a.work <- a.tail
	close(a.work)
	<-a.done
	a.work = nil
	select {
	case err := <-a.fault:
		return err
	default:
		return nil
	}
}

// parts writes whole parts. In the order of their names the one comes first
// that tells programs what kind of file it is.
func (a *archive) parts(parts map[string][]byte) error {
	for _, name := range slices.Sorted(maps.Keys(parts)) {
		if err := a.part(name, parts[name]); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
	}
	return nil
}

func (a *archive) close() error { return a.zip.Close() }
