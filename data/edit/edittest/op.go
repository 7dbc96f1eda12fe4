package edittest

import (
	"errors"
	"fmt"

	"nomina/data"
	"nomina/data/edit"
)

// Op is one step of a script. What chooses the kind; the others choose among
// what is there when the step is played, so that any Op means something.
type Op struct{ What, A, B, C byte }

// kind is what a step does.
type kind struct {
	name string
	make func(p *player, v edit.View, o Op) (edit.Command, error)
	act  func(p *player) error // instead of make: no command
}

// kinds returns every kind of step; those that matter most stand several times.
func kinds() []kind {
	annotate := kind{name: "annotate", make: (*player).annotate}
	undo := kind{name: "undo", act: (*player).undo}
	redo := kind{name: "redo", act: (*player).redo}
	return []kind{
		annotate, annotate, annotate, annotate,
		{name: "relabel", make: (*player).relabel},
		{name: "resize", make: (*player).resize},
		{name: "remove", make: (*player).remove},
		{name: "note", make: (*player).note},
		{name: "status", make: (*player).status},
		{name: "add label", make: (*player).addLabel},
		{name: "edit label", make: (*player).editLabel},
		{name: "remove label", make: (*player).removeLabel},
		{name: "replicate", make: (*player).replicate},
		{name: "import", make: (*player).imports},
		{name: "correct", make: (*player).correct},
		{name: "bulk", make: (*player).bulk},
		undo, undo, redo,
		{name: "restart", act: (*player).restart},
	}
}

// late is a command that chooses what it does when it is planned, so that in a
// Bulk it can choose what an earlier command made.
type late struct {
	p       *player
	op      Op
	lenient bool // a refusal is nothing to do
}

// Plan implements edit.Command.
func (l late) Plan(v edit.View) (edit.Step, error) {
	k := l.op.kind()
	if k.make == nil {
		return edit.Step{}, nil
	}
	c, err := k.make(l.p, v, l.op)
	if err != nil || c == nil {
		return edit.Step{}, err
	}
	s, err := c.Plan(v)
	if l.lenient && refusal(err) {
		return edit.Step{}, nil
	}
	l.p.remember(s.Changes)
	return s, err
}

func (o Op) kind() kind {
	all := kinds()
	return all[int(o.What)%len(all)]
}

func (p *player) annotate(v edit.View, o Op) (edit.Command, error) {
	a, err := p.article(v, o.A)
	if err != nil || a.ID == "" {
		return nil, err
	}
	l, err := p.label(v, o.C)
	return edit.Annotate{Article: a.ID, Span: span(a, o.B, o.C), Label: l.ID, Note: note(o.A)}, err
}

func (p *player) relabel(v edit.View, o Op) (edit.Command, error) {
	some, err := p.annotations(v, o, 3)
	if err != nil {
		return nil, err
	}
	l, err := p.label(v, o.B)
	return edit.Relabel{Annotations: some, Label: l.ID}, err
}

func (p *player) resize(v edit.View, o Op) (edit.Command, error) {
	one, err := p.annotations(v, o, 1)
	if err != nil || len(one) == 0 {
		return nil, err
	}
	old, err := v.Annotation(one[0])
	if err != nil {
		return nil, err
	}
	a, err := v.Article(old.Article)
	return edit.Resize{Annotation: one[0], Span: span(a, o.B, o.C)}, err
}

func (p *player) remove(v edit.View, o Op) (edit.Command, error) {
	some, err := p.annotations(v, o, 4)
	return edit.Remove{Annotations: some}, err
}

func (p *player) note(v edit.View, o Op) (edit.Command, error) {
	one, err := p.annotations(v, o, 1)
	if err != nil || len(one) == 0 {
		return nil, err
	}
	return edit.SetNote{Annotation: one[0], Note: note(o.B)}, nil
}

func (p *player) status(v edit.View, o Op) (edit.Command, error) {
	a, err := p.article(v, o.A)
	if err != nil || a.ID == "" {
		return nil, err
	}
	b, err := p.article(v, o.B)
	all := append(data.Statuses(), "finished")
	return edit.SetStatus{Articles: []data.ID{a.ID, b.ID}, Status: all[int(o.C)%len(all)]}, err
}

func (p *player) addLabel(_ edit.View, o Op) (edit.Command, error) {
	l := data.Label{Key: fmt.Sprint("K", o.A%8), Slot: int(o.B) % (data.MaxSlot + 2)}
	if o.C%2 == 0 {
		l.Name, l.Color, l.Guideline = "Name", "#abcdef", "what it is"
	}
	return edit.AddLabel{Label: l}, nil
}

func (p *player) editLabel(v edit.View, o Op) (edit.Command, error) {
	l, err := p.label(v, o.A)
	switch o.B % 4 {
	case 0:
		l.Key = fmt.Sprint("K", o.C%8)
	case 1:
		l.Slot = int(o.C) % (data.MaxSlot + 2)
	case 2:
		l.Color = data.NextColor(int(o.C))
	}
	return edit.EditLabel{Label: l}, err
}

func (p *player) removeLabel(v edit.View, o Op) (edit.Command, error) {
	l, err := p.label(v, o.A)
	return edit.RemoveLabel{ID: l.ID, Cascade: o.B%2 == 0}, err
}

func (p *player) replicate(v edit.View, o Op) (edit.Command, error) {
	a, err := p.article(v, o.A)
	if err != nil || a.ID == "" {
		return nil, err
	}
	var spans []data.Span
	for i := range o.B % 6 {
		spans = append(spans, span(a, o.C+i*7, 2))
	}
	l, err := p.label(v, o.C)
	return edit.Replicate{Article: a.ID, Spans: spans, Label: l.ID}, err
}

// correct makes corrections of neighbours, some of which do not go.
func (p *player) correct(v edit.View, o Op) (edit.Command, error) {
	some, err := p.annotations(v, o, 4)
	if err != nil || len(some) == 0 {
		return nil, err
	}
	var c edit.Corrections
	for i, id := range some {
		old, err := v.Annotation(id)
		if err != nil {
			return nil, err
		}
		one := edit.Correction{Old: old, New: old}
		switch n := byte(i) + o.B; n % 5 {
		case 0:
			one.New = data.Annotation{}
		case 1:
			one.Old = data.Annotation{} // once more
		case 2:
			one.New.Note = note(o.C)
		default:
			l, err := p.label(v, n)
			if err != nil {
				return nil, err
			}
			one.New.Label = l.ID
		}
		c.Annotations = append(c.Annotations, one)
	}
	a, err := v.Article(c.Annotations[0].New.Article)
	if err == nil && o.C%3 == 0 {
		now := a
		now.Title += "!"
		c.Articles = []data.Update[data.Article]{{Old: a, New: now}}
	}
	return c, ignoreMissing(err)
}

// ignoreMissing is for articles that a correction does not name.
func ignoreMissing(err error) error {
	if errors.Is(err, data.ErrNotFound) {
		return nil
	}
	return err
}

func (p *player) bulk(_ edit.View, o Op) (edit.Command, error) {
	b := edit.Bulk{Subject: "several"}
	for i := range 2 + o.A%4 {
		what := o.B + i*o.C
		part := Op{what, o.C + i, o.A + i*31, o.B + i*17}
		if part.kind().name == "bulk" {
			continue // one within the other would never end
		}
		b.Commands = append(b.Commands, late{p: p, op: part})
	}
	return b, nil
}
