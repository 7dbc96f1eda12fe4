package labelstudio

import (
	"context"
	"io"
	"strconv"

	"nomina/data"
	"nomina/data/format"
	"nomina/data/format/jsonpart"
)

// flushAt is how many bytes are gathered before they are written.
const flushAt = 256 << 10

// Write writes one array of tasks, a task a line. What an annotation in Label
// Studio has no place for stands in the meta of its region. Who made it stands
// there too: completed_by would have to name a user that the server knows.
func (f Format) Write(ctx context.Context, w io.Writer, c format.Corpus, o format.WriteOptions, p format.Progress) (format.Report, error) {
	e := encoder{w: w, buf: []byte("[")}
	rep, err := format.Pour(ctx, c, f, o, p, e.task)
	if err != nil {
		return rep, err
	}
	e.raw("\n]\n")
	return rep, e.flush()
}

// encoder gathers tasks and passes them on in large pieces.
type encoder struct {
	w     io.Writer
	buf   []byte
	tasks int
}

func (e *encoder) flush() error {
	_, err := e.w.Write(e.buf)
	e.buf = e.buf[:0]
	return err
}

// flushPart passes on what was gathered when it is enough, a part of a task too.
func (e *encoder) flushPart() error {
	if len(e.buf) < flushAt {
		return nil
	}
	return e.flush()
}

func (e *encoder) task(d format.Document) error {
	if e.tasks++; e.tasks > 1 {
		e.raw(",")
	}
	e.data(d)
	e.raw(`,"meta":`)
	if d.Article.Meta == "" {
		e.raw(`{}`)
	} else {
		e.buf = jsonpart.AppendCompact(e.buf, []byte(d.Article.Meta))
	}
	e.raw(`,"annotations":[`)
	if len(d.Spans) == 0 && d.Article.Status == data.StatusDone {
		e.raw(`{"result":[]}`) // somebody looked and found nothing
	}
	for i, s := range d.Spans {
		switch {
		case i == 0:
			e.raw(`{"result":[`)
		case s.Annotator != d.Spans[i-1].Annotator:
			e.raw(`]},{"result":[`)
		default:
			e.raw(`,`)
		}
		e.region(i, s)
		if err := e.flushPart(); err != nil {
			return err
		}
	}
	if len(d.Spans) > 0 {
		e.raw(`]}`)
	}
	e.raw(`]}`)
	return e.flushPart()
}

// data appends a task up to its data.
func (e *encoder) data(d format.Document) {
	a := d.Article
	e.string("\n"+`{"data":{"text":`, d.Text)
	e.buf = jsonpart.AppendArticle(e.buf, a)
	if a.File != (data.File{}) {
		e.raw(`,"file":`)
		e.buf = jsonpart.AppendFile(e.buf, a.File)
	}
	e.raw(`}`)
}

// region appends the i-th span of a task.
func (e *encoder) region(i int, s format.Span) {
	id := string(s.ID)
	if id == "" {
		id = "r" + strconv.Itoa(i+1)
	}
	e.string(`{"id":`, id)
	e.raw(`,"from_name":"label","to_name":"text","type":"labels","value":{"start":`)
	e.buf = strconv.AppendInt(e.buf, int64(s.Start), 10)
	e.buf = strconv.AppendInt(append(e.buf, `,"end":`...), int64(s.End), 10)
	e.string(`,"text":`, s.Text)
	e.string(`,"labels":[`, s.Label)
	e.raw(`]}`)
	if 0 < s.Score && s.Score <= 1 {
		e.buf = strconv.AppendFloat(append(e.buf, `,"score":`...), s.Score, 'g', -1, 64)
	}
	e.meta(s)
	e.raw(`}`)
}

// meta appends what else is said of a span. The note is what the page shows as
// the meta information of a region.
func (e *encoder) meta(s format.Span) {
	e.string(`,"meta":{"annotator":`, s.Annotator)
	e.string(`,"origin":`, string(s.Origin))
	e.time(`,"created":`, s.Created)
	e.time(`,"modified":`, s.Modified)
	if !s.Entity.IsZero() {
		e.string(`,"entity":{"id":`, string(s.Entity.ID))
		e.string(`,"name":`, s.Entity.Name)
		e.string(`,"external":`, s.Entity.External)
		e.raw(`}`)
	}
	if s.Note != "" {
		e.string(`,"text":[`, s.Note)
		e.raw(`]`)
	}
	e.raw(`}`)
}

func (e *encoder) raw(s string) { e.buf = append(e.buf, s...) }

func (e *encoder) string(key, value string) {
	e.buf = jsonpart.AppendString(append(e.buf, key...), value)
}

func (e *encoder) time(key string, t data.Time) {
	e.buf = jsonpart.AppendTime(append(e.buf, key...), t)
}
