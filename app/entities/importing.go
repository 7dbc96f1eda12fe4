package entities

import (
	"context"
	"errors"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"nomina/app/filedialog"
	"nomina/app/say"
	"nomina/app/session"
	"nomina/data/edit"
	"nomina/data/format"
	"nomina/data/register"
)

func (p *page) chooseImport() {
	kind := filedialog.Kind{Name: say.T("entities.file_kind"), Extensions: extensions()}
	p.h.Choose.Open(say.T("entities.import_title"), p.folder("import"), kind, func(paths []string) {
		if len(paths) > 0 {
			p.remember("import", paths[0])
			p.read(paths)
		}
	})
}

// incoming is what was read of files.
type incoming struct {
	entries []format.Entity
	rep     register.Report
	bare    int // entries without a label
}

// read reads registers and lists of names, and asks what to do with them.
func (p *page) read(paths []string) {
	p.foot.tell(say.T("entities.importing", say.Data{"File": filepath.Base(paths[0])}))
	ctx := p.h.Session.Context()
	p.h.Bridge.Go(func() {
		in, err := readAll(ctx, paths)
		p.h.Bridge.Post(func() {
			switch {
			case p.closed:
			case err != nil:
				p.foot.tell(say.Error(err, paths[0]))
			case len(in.entries) == 0:
				p.foot.tell(say.T("entities.import_none", say.Data{"File": filepath.Base(paths[0])}))
				p.showReport(in.rep, in.rep.Refused)
			default:
				p.foot.tell("")
				p.preview(in)
			}
		})
	})
}

func readAll(ctx context.Context, paths []string) (in incoming, err error) {
	for _, path := range paths {
		list, rep, err := register.Read(ctx, format.File(path), register.Options{})
		if err != nil {
			return in, err
		}
		in.entries = append(in.entries, list...)
		in.rep.Refused += rep.Refused
		in.rep.Lines, in.rep.More = append(in.rep.Lines, rep.Lines...), in.rep.More+rep.More
	}
	for _, e := range in.entries {
		if e.Label == "" {
			in.bare++
		}
	}
	return in, nil
}

// preview asks which label names without one get, and what becomes of entities
// that are there already.
func (p *page) preview(in incoming) {
	d := p.h.Modals.New(say.T("button.cancel"), say.T("entities.import_button"))
	labels := []string{say.T("entities.no_label")}
	for _, l := range p.h.Labels {
		labels = append(labels, l.Name)
	}
	label := d.NewSelect(labels, 0, nil)
	same := d.NewSelect([]string{say.T("entities.same_fill"), say.T("entities.same_replace"), say.T("entities.same_keep")}, 0, nil)
	form := widget.NewForm()
	var focus fyne.Focusable = same
	if in.bare > 0 {
		form.Append(say.N("entities.bare", in.bare), label)
		focus = label
	}
	form.Append(say.T("entities.same"), same)
	d.OnClosed = p.back
	d.OnConfirm = func() {
		key := ""
		if i := label.SelectedIndex(); i > 0 {
			key = p.h.Labels[i-1].Key
		}
		how := edit.Same(max(same.SelectedIndex(), 0))
		d.Close()
		p.take(in, key, how)
	}
	d.Show(say.N("entities.read", len(in.entries)), form, fyne.NewSize(600, 0), focus)
}

// take takes entries into the register, in one act.
func (p *page) take(in incoming, label string, same edit.Same) {
	p.foot.tell(say.T("entities.storing"))
	session.Ask(p.h.Session, func(ctx context.Context, e *edit.Editor) (edit.RegisterReport, error) {
		c := edit.RegisterImport{Same: same}
		for _, one := range in.entries {
			entry := edit.Entry(one)
			if entry.Label == "" {
				entry.Label = label
			}
			c.Entries = append(c.Entries, entry)
		}
		_, rep, err := e.ImportRegister(ctx, c)
		return rep, err
	}, func(rep edit.RegisterReport, err error) {
		if p.closed {
			return
		}
		if err != nil && !errors.Is(err, edit.ErrNothing) {
			p.foot.tell(say.Error(err, ""))
			return
		}
		p.foot.tell(say.T("entities.imported", say.Data{"Added": rep.Added, "Changed": rep.Changed, "Same": rep.Same}))
		if err == nil {
			p.foot.undo.Show()
		}
		p.showReport(in.rep, in.rep.Refused+rep.Refused)
	})
}
