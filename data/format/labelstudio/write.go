package labelstudio

import (
	"context"
	"io"
	"strconv"

	"nomina/data"
	"nomina/data/format"
	"nomina/data/format/jsonpart"
)

// Write writes one array of tasks, a task a line. What an annotation in Label
// Studio has no place for stands in the meta of its region. Who made it stands
// there too: completed_by would have to name a user that the server knows.
func (f Format) Write(ctx context.Context, w io.Writer, c format.Corpus, o format.WriteOptions, p format.Progress) (format.Report, error) {
	out := &opening{w: w}
	rep, err := format.Encode(ctx, out, c, f, o, p, func(b *format.Buffer, d format.Document) error {
		return encoder{b}.task(d)
	})
	if err != nil {
		return rep, err
	}
	return rep, out.end()
}

// opening writes a bracket where the first comma would stand.
type opening struct {
	w    io.Writer
	open bool
}

// Write writes tasks, each with a comma before it.
func (o *opening) Write(b []byte) (int, error) {
	if o.open || len(b) == 0 {
		return o.w.Write(b)
	}
	o.open = true
	if n, err := io.WriteString(o.w, "["); err != nil {
		return n, err
	}
	n, err := o.w.Write(b[1:])
	return n + 1, err
}

func (o *opening) end() error {
	last := "\n]\n"
	if !o.open {
		last = "[" + last
	}
	_, err := io.WriteString(o.w, last)
	return err
}

// encoder appends tasks to a buffer.
type encoder struct{ *format.Buffer }

func (e encoder) task(d format.Document) error {
	e.data(d)
	e.Raw(`,"meta":`)
	if d.Article.Meta == "" {
		e.Raw(`{}`)
	} else {
		e.Bytes = jsonpart.AppendCompact(e.Bytes, []byte(d.Article.Meta))
	}
	e.Raw(`,"annotations":[`)
	if len(d.Spans) == 0 && d.Article.Status == data.StatusDone {
		e.Raw(`{"result":[]}`) // somebody looked and found nothing
	}
	for i, s := range d.Spans {
		switch {
		case i == 0:
			e.Raw(`{"result":[`)
		case s.Annotator != d.Spans[i-1].Annotator:
			e.Raw(`]},{"result":[`)
		default:
			e.Raw(`,`)
		}
		e.region(i, s)
		if err := e.Flush(); err != nil {
			return err
		}
	}
	if len(d.Spans) > 0 {
		e.Raw(`]}`)
	}
	e.Raw(`]}`)
	return e.Flush()
}

// data appends a task up to its data.
func (e encoder) data(d format.Document) {
	a := d.Article
	e.string(",\n"+`{"data":{"text":`, d.Text)
	e.Bytes = jsonpart.AppendArticle(e.Bytes, a)
	if a.File != (data.File{}) {
		e.Raw(`,"file":`)
		e.Bytes = jsonpart.AppendFile(e.Bytes, a.File)
	}
	e.Raw(`}`)
}

// region appends the i-th span of a task.
func (e encoder) region(i int, s format.Span) {
	id := string(s.ID)
	if id == "" {
		id = "r" + strconv.Itoa(i+1)
	}
	e.string(`{"id":`, id)
	e.Raw(`,"from_name":"label","to_name":"text","type":"labels","value":{"start":`)
	e.Bytes = strconv.AppendInt(e.Bytes, int64(s.Start), 10)
	e.Bytes = strconv.AppendInt(append(e.Bytes, `,"end":`...), int64(s.End), 10)
	e.string(`,"text":`, s.Text)
	e.string(`,"labels":[`, s.Label)
	e.Raw(`]}`)
	if 0 < s.Score && s.Score <= 1 {
		e.Bytes = strconv.AppendFloat(append(e.Bytes, `,"score":`...), s.Score, 'g', -1, 64)
	}
	e.meta(s)
	e.Raw(`}`)
}

// meta appends what else is said of a span. The note is what the page shows as
// the meta information of a region.
func (e encoder) meta(s format.Span) {
	e.string(`,"meta":{"annotator":`, s.Annotator)
	e.string(`,"origin":`, string(s.Origin))
	e.time(`,"created":`, s.Created)
	e.time(`,"modified":`, s.Modified)
	if !s.Entity.IsZero() {
		e.string(`,"entity":{"id":`, string(s.Entity.ID))
		e.string(`,"name":`, s.Entity.Name)
		e.string(`,"external":`, s.Entity.External)
		e.Raw(`}`)
	}
	if s.Note != "" {
		e.string(`,"text":[`, s.Note)
		e.Raw(`]`)
	}
	e.Raw(`}`)
}

func (e encoder) string(key, value string) {
	e.Bytes = jsonpart.AppendString(append(e.Bytes, key...), value)
}

func (e encoder) time(key string, t data.Time) {
	e.Bytes = jsonpart.AppendTime(append(e.Bytes, key...), t)
}
