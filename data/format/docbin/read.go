package docbin

import (
	"compress/zlib"
	"context"
	"errors"
	"fmt"
	"io"

	"nomina/data/format"
)

// What is read of a file at most, against those that unpack to far more than they
// are: bytes of the map, and of those that have to be kept in memory. Tokens are
// not kept.
const (
	MaxUnpacked = 16 << 30
	MaxKept     = 512 << 20
)

// MaxText is the longest text of a document in bytes.
const MaxText = 64 << 20

// The codes of this package's report lines.
const (
	CodeNotZlib   format.Code = "docbin_not_zlib"  // args: error
	CodeBroken    format.Code = "docbin_broken"    // args: error
	CodeVersion   format.Code = "docbin_version"   // args: version
	CodeNoString  format.Code = "docbin_no_string" // args: doc, id
	CodeLong      format.Code = "docbin_long"      // args: doc, limit (MiB)
	CodeUnknown   format.Code = "docbin_spaces"    // args: doc
	CodeGroup     format.Code = "docbin_group"     // args: doc
	CodeUserData  format.Code = "docbin_user_data" // args: doc
	CodeGroups    format.Code = "docbin_groups"    // args: doc, groups
	CodeNoTokens  format.Code = "docbin_empty"     // no args
	CodeSpanToken format.Code = "docbin_span"      // args: start, end, span
	CodeSpanSize  format.Code = "docbin_span_size" // args: length, span
)

// Read yields the documents of a file. It reads the file twice: what stands about
// the documents comes behind their tokens.
func (Format) Read(ctx context.Context, in format.Input, _ format.ReadOptions, yield func(format.Document) error) (format.Report, error) {
	log := format.NewLog(in)
	if err := ctx.Err(); err != nil {
		return log.Report, err
	}
	var b bin
	err := unpack(ctx, in, func(d *decoder) error { return b.index(d) })
	if err == nil {
		err = b.check(log)
	}
	if err == nil && len(b.lengths) > 0 {
		err = unpack(ctx, in, func(d *decoder) error { return b.documents(ctx, log, d, yield) })
	}
	if err == nil && len(b.lengths) == 0 {
		log.Say(0, CodeNoTokens, "holds no documents")
	}
	var stop stopped
	if errors.As(err, &stop) {
		return log.Report, stop.error
	}
	refuse(log, err)
	return log.Report, ctx.Err()
}

// stopped is an error of the one who reads, not of the file.
type stopped struct{ error }

// The errors of a file as a whole.
var (
	errOpen = errors.New("cannot be opened")
	errZlib = errors.New("is not packed with zlib")
)

func refuse(log *format.Log, err error) {
	switch {
	case err == nil:
	case errors.Is(err, errOpen):
		log.RefuseFile(errors.Unwrap(err), 0)
	case errors.Is(err, io.EOF) && errors.Is(err, errZlib):
		log.Say(0, CodeNoTokens, "holds no documents")
	case errors.Is(err, errZlib):
		log.Refuse(0, CodeNotZlib, "is not packed with zlib as spaCy's files are")
	default:
		log.Refuse(0, CodeBroken, "is not what spaCy writes: {error}", "error", err.Error())
	}
}

// opening is an error of errOpen's kind with what the system says.
type opening struct{ cause error }

func (o opening) Error() string        { return o.cause.Error() }
func (o opening) Unwrap() error        { return o.cause }
func (o opening) Is(target error) bool { return target == errOpen }

// unpack lets read have the unpacked bytes.
func unpack(ctx context.Context, in format.Input, read func(*decoder) error) error {
	f, err := in.Open()
	if err != nil {
		return opening{err}
	}
	defer f.Close()
	z, err := zlib.NewReader(f)
	if err != nil {
		return fmt.Errorf("%w: %w", errZlib, err)
	}
	return read(newDecoder(&limited{ctx, z, MaxUnpacked}, MaxKept))
}

// limited is a reader that fails where io.LimitReader would end, and at the end of
// its context.
type limited struct {
	ctx context.Context
	r   io.Reader
	n   int64
}

func (l *limited) Read(p []byte) (int, error) {
	if err := l.ctx.Err(); err != nil {
		return 0, stopped{err}
	}
	n, err := l.r.Read(p)
	if l.n -= int64(n); l.n < 0 {
		return 0, errRoom
	}
	return n, err
}
