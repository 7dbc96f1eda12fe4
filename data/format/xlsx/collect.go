package xlsx

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"regexp"

	"github.com/xuri/excelize/v2"
)

// collect closes a workbook and returns its parts.
func collect(f *excelize.File) (map[string][]byte, error) {
	var col collector
	f.SetZipWriter(func(io.Writer) excelize.ZipWriter { return &col })
	if err := f.Write(io.Discard); err != nil {
		return nil, err
	}
	parts := col.all()
	parts[typesPath] = withoutPictures(parts[typesPath])
	return parts, f.Close()
}

const (
	typesPath = "[Content_Types].xml"
	bookPath  = "xl/workbook.xml"
)

// withoutPictures returns the list of types without those of pictures: there are
// none, and with a chart excelize lists them in an order by chance.
func withoutPictures(types []byte) []byte {
	return regexp.MustCompile(`<Default Extension="[a-z]+" ContentType="image/[^"]*"></Default>`).ReplaceAll(types, nil)
}

// collector is an archive in memory for the workbook without its rows.
type collector struct {
	names []string
	bufs  []*bytes.Buffer
}

// Create begins a part.
func (c *collector) Create(name string) (io.Writer, error) {
	c.names = append(c.names, name)
	c.bufs = append(c.bufs, new(bytes.Buffer))
	return c.bufs[len(c.bufs)-1], nil
}

func (c *collector) all() map[string][]byte {
	parts := make(map[string][]byte, len(c.names))
	for i, name := range c.names {
		parts[name] = c.bufs[i].Bytes()
	}
	return parts
}

// AddFS is there for the interface; excelize never calls it.
func (c *collector) AddFS(fs.FS) error { return errors.ErrUnsupported }

// Close has nothing to do.
func (c *collector) Close() error { return nil }
