package parquet

import (
	"context"
	"errors"
	"io"
	"strconv"
	"strings"

	"github.com/parquet-go/parquet-go"

	"nomina/data/format"
	"nomina/data/format/hftokens"
	"nomina/data/format/offsets"
	"nomina/data/format/tokens"
)

// reader reads the rows of a file.
type reader struct {
	shape

	in    format.Input
	log   *format.Log
	file  *parquet.File
	yield func(format.Document) error

	names   []string    // of numbered tags or labels
	unit    format.Unit // of the offsets of spans
	text    tokens.Text
	numbers bool // numbers without names occurred
}

// Read reads an article a row: words with their tags, or a text with its spans.
// Numbers stand for the tags that the file, or one beside, names.
func (Format) Read(ctx context.Context, in format.Input, o format.ReadOptions, yield func(format.Document) error) (format.Report, error) {
	log := format.NewLog(in)
	if err := ctx.Err(); err != nil {
		return log.Report, err
	}
	at, err := in.At(MaxFile)
	if err != nil {
		log.RefuseFile(err, MaxFile)
		return log.Report, ctx.Err()
	}
	err = read(ctx, in, at, at.Size, log, o, yield)
	if e := at.Close(); err == nil && e != nil {
		log.RefuseFile(e, MaxFile)
	}
	return log.Report, err
}

// read reads what has been opened.
func read(ctx context.Context, in format.Input, at io.ReaderAt, size int64, log *format.Log, o format.ReadOptions, yield func(format.Document) error) error {
	if size == 0 {
		log.Say(0, CodeEmpty, "holds no articles")
		return nil
	}
	r := reader{in: in, log: log, yield: yield}
	var ok bool
	err := r.open(at, size)
	if err == nil {
		err = guarded(func() error { r.shape, ok = shapeOf(r.file); return nil })
	}
	switch {
	case err != nil:
		r.damaged(err)
		return nil
	case !ok:
		log.Refuse(0, CodeColumns, `has no column "text", and none of words and tags such as "tokens" and "ner_tags"; its columns: {columns}`,
			"columns", format.Short(strings.Join(r.other, ", ")))
		return nil
	}
	r.findNames()
	if err := r.findUnit(ctx, o); err != nil {
		return err
	}
	err = r.rows(ctx, r.article)
	if stopped := (stop{}); errors.As(err, &stopped) {
		return stopped.error
	}
	if err != nil {
		if ctx.Err() != nil {
			return ctx.Err()
		}
		r.damaged(err)
	}
	r.tell()
	return nil
}

// stop is an error of the caller's, not of the file.
type stop struct{ error }

func (r *reader) open(at io.ReaderAt, size int64) error {
	if err := checkFooter(at, size); err != nil {
		return err
	}
	return guarded(func() (err error) {
		r.file, err = parquet.OpenFile(at, size, parquet.SkipPageIndex(true), parquet.SkipBloomFilters(true))
		return err
	})
}

func (r *reader) damaged(err error) {
	r.log.Refuse(0, CodeDamaged, "cannot be read as Parquet: {error}", "error", err.Error())
}

// findNames looks for the names of numbers in the file and beside it.
func (r *reader) findNames() {
	l := r.tags
	if l == nil {
		l = r.label
	}
	if l == nil || isText(l.kind) {
		return
	}
	if s, ok := r.file.Lookup(key); ok {
		r.names = hftokens.FromJSON([]byte(s), l.name)
	}
	if r.names == nil {
		r.names = hftokens.FindNames(r.in, l.name).Tags
	}
}

// row is the values of the leaves that are read.
type row struct {
	n      int // from 1
	values map[*leaf][]value
}

// one returns the value of a column that is no list, or "".
func (r row) one(l *leaf) (string, bool) {
	if l == nil || len(r.values[l]) == 0 || r.values[l][0].null {
		return "", false
	}
	return strings.ToValidUTF8(r.values[l][0].text, "\ufffd"), true
}

// rows calls take with every row.
func (r *reader) rows(ctx context.Context, take func(row) error) error {
	n := 0
	for i, group := range r.file.RowGroups() {
		for _, l := range r.leaves() {
			if err := checkPages(r.file, i, l.index); err != nil {
				return err
			}
		}
		if err := r.group(ctx, group, &n, take); err != nil {
			return err
		}
	}
	return nil
}

func (r *reader) group(ctx context.Context, group parquet.RowGroup, n *int, take func(row) error) error {
	cursors := map[*leaf]*cursor{}
	defer func() {
		for _, c := range cursors {
			c.close()
		}
	}()
	for _, l := range r.leaves() {
		c, err := open(group, *l)
		if err != nil {
			return err
		}
		cursors[l] = c
	}
	for range group.NumRows() {
		if err := ctx.Err(); err != nil {
			return err
		}
		*n++
		one := row{*n, make(map[*leaf][]value, len(cursors))}
		for l, c := range cursors {
			var err error
			if one.values[l], err = c.row(); err != nil {
				return err
			}
		}
		if err := take(one); err != nil {
			return err
		}
	}
	return nil
}

// findUnit finds what offsets count, by the rows of the beginning.
func (r *reader) findUnit(ctx context.Context, o format.ReadOptions) error {
	if r.start == nil || r.shape.text == nil {
		return nil
	}
	const enough = 4 << 20
	var votes offsets.Votes
	read := 0
	err := r.rows(ctx, func(one row) error {
		s, _ := one.one(r.shape.text)
		addVotes(&votes, s, one, r.shape)
		if read += len(s); read > enough {
			return errEnough
		}
		return nil
	})
	if ctx.Err() != nil {
		return ctx.Err()
	}
	if err == nil || errors.Is(err, errEnough) {
		r.unit = votes.Tell(r.log, o.Unit)
	}
	return nil // what is damaged is reported when it is read
}

var errEnough = errors.New("enough")

// tell reports on the file.
func (r *reader) tell() {
	if r.numbers {
		r.log.Say(0, CodeNumbers, "tags are numbers and no file beside names them; 0 is taken for no label, and the others are labels")
	}
	if len(r.other) > 0 {
		r.log.Say(0, CodeOther, "these columns are not read: {columns}", "columns", format.Short(strings.Join(r.other, ", ")))
	}
	if r.words != nil {
		tokens.Tell(r.log, r.in, "Parquet, Hugging Face tokens", r.text.Tally)
		return
	}
	r.log.Say(0, format.CodeDialect, "it is {dialect}", "dialect", "Parquet, texts with spans, "+strconv.FormatInt(r.file.NumRows(), 10)+" rows")
}
