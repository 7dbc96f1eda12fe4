package entities

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"nomina/app/filedialog"
	"nomina/app/report"
	"nomina/app/say"
	"nomina/app/settings"
	"nomina/data"
	"nomina/data/format"
	"nomina/data/register"
)

// fileButtons are what reads and writes the register as a file.
func (p *page) fileButtons() []fyne.CanvasObject {
	in, out := p.d.NewButton(say.T("entities.import"), p.chooseImport), p.d.NewButton(say.T("entities.export"), p.chooseExport)
	if !p.writable() {
		in.Disable()
	}
	return []fyne.CanvasObject{in, out}
}

// extensions are the endings of the files that a register can be.
func extensions() []string {
	var out []string
	for _, k := range register.Kinds() {
		out = append(out, k.Extensions()...)
	}
	return out
}

// folder is where files of one sort were last, else where the project is.
func (p *page) folder(sort string) string {
	f := p.h.Settings.Get().Folders[sort]
	if info, err := os.Stat(f); err != nil || !info.IsDir() {
		return filepath.Dir(p.h.Session.Store().Location())
	}
	return f
}

// remember keeps where files of one sort are.
func (p *page) remember(sort, path string) {
	p.h.Settings.Change(func(s *settings.Settings) {
		folders := map[string]string{sort: filepath.Dir(path)}
		for k, v := range s.Folders {
			if k != sort {
				folders[k] = v
			}
		}
		s.Folders = folders
	})
}

func (p *page) chooseExport() {
	project := p.h.Session.Store().Location()
	name := strings.TrimSuffix(filepath.Base(project), filepath.Ext(project)) + "-entities" + register.Excel.Extensions()[0]
	kind := filedialog.Kind{Name: say.T("entities.file_kind"), Extensions: []string{".xlsx", ".csv", ".jsonl"}}
	p.h.Choose.Save(say.T("entities.export_title"), p.folder("export"), name, kind, func(path string) {
		if path != "" {
			p.remember("export", path)
			p.export(path)
		}
	})
}

// export writes all entities into a file, of the kind that its name says.
func (p *page) export(path string) {
	keys := map[data.ID]string{}
	for _, l := range p.h.Labels {
		keys[l.ID] = l.Key
	}
	all, ctx := p.h.Register.All(), p.h.Session.Context()
	p.foot.tell(say.T("entities.exporting", say.Data{"File": filepath.Base(path)}))
	p.h.Bridge.Go(func() {
		rep, err := write(ctx, path, []string{p.h.Session.Store().Location()}, all, keys)
		p.h.Bridge.Post(func() {
			if p.closed {
				return
			}
			p.exported(path, rep, err)
		})
	})
}

// write writes entities in their order; keep names files that it leaves alone.
func write(ctx context.Context, path string, keep []string, all []*data.Entity, keys map[data.ID]string) (rep register.Report, err error) {
	slices.SortFunc(all, func(a, b *data.Entity) int { return data.CompareEntities(*a, *b) })
	list := make([]format.Entity, len(all))
	for i, e := range all {
		list[i] = format.EntityOf(*e, keys[e.Label])
	}
	err = format.Save(path, keep, func(w io.Writer) error {
		rep, err = register.Write(ctx, w, register.KindOf(path), list)
		return err
	})
	return rep, err
}

// exported tells what was written.
func (p *page) exported(path string, rep register.Report, err error) {
	switch {
	case errors.Is(err, format.ErrKept):
		p.foot.tell(say.T("export.not_there"))
	case err != nil:
		p.foot.tell(say.Error(err, path))
	default:
		p.foot.tell(say.N("entities.exported", rep.Kept, say.Data{"File": path}))
		p.showReport(rep, rep.Refused)
	}
}

// showReport shows what a file could not carry, if anything.
func (p *page) showReport(rep register.Report, refused int) {
	lines := slices.DeleteFunc(slices.Clone(rep.Lines), func(l format.Line) bool { return l.Severity == format.Info })
	if len(lines) > 0 {
		report.Show(p.h.Modals, say.T("entities.report"), say.N("entities.refused", refused), rep.Lines, rep.More, p.h.Copy)
	}
}
