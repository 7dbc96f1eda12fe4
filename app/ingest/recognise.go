package ingest

import (
	"nomina/data/format"
	"nomina/data/format/all"
)

// recognise finds the reader for the file: the one chosen, else the one that fits
// its contents best. It notes the others that may take it, and why.
func (f *File) recognise() (format.Reader, error) {
	sample, err := f.Input.Sample()
	if err != nil {
		return nil, err
	}
	found := all.Detect(sample)
	for _, x := range found {
		f.Formats = append(f.Formats, x.Reader.Name())
	}
	best := found[0]
	if r, ok := all.Reader(f.Choice.Format); ok {
		best = all.Found{Reader: r}
	}
	f.Format, f.Why = best.Reader.Name(), best.Guess.Why
	return best.Reader, nil
}
