package entities

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"

	"nomina/app/filedialog"
	"nomina/app/report"
	"nomina/app/say"
	"nomina/app/settings"
	"nomina/data"
	"nomina/data/edit"
	"nomina/data/format"
	files "nomina/data/register"
)

// fileButtons are what reads and writes the register as a file.
func (p *page) fileButtons() []fyne.CanvasObject {
	in := p.d.NewButton(say.T("entities.import"), p.choose)
	if !p.writable() {
		in.Disable()
	}
	return []fyne.CanvasObject{in, p.d.NewButton(say.T("entities.export"), p.export)}
}

// folder is where files of the register were last.
func (p *page) folder() string {
	if dir := p.h.Settings.Get().Folders["register"]; dir != "" {
		return dir
	}
	return filepath.Dir(p.h.Session.Store().Location())
}

func (p *page) keepFolder(path string) {
	p.h.Settings.Change(func(s *settings.Settings) {
		folders := map[string]string{"register": filepath.Dir(path)}
		for k, v := range s.Folders {
			if k != "register" {
				folders[k] = v
			}
		}
		s.Folders = folders
	})
}

// choose asks for a register or a list of names.
func (p *page) choose() {
	kind := filedialog.Kind{Name: say.T("entities.files"), Extensions: []string{".xlsx", ".csv", ".tsv", ".txt", ".jsonl"}}
	p.h.Choose.Open(say.T("entities.import_title"), p.folder(), kind, func(paths []string) {
		if len(paths) > 0 && !p.closed {
			p.read(paths[0])
		}
	})
}

// read reads a file on a goroutine of its own and takes its entities in, in one
// act.
func (p *page) read(path string) {
	p.keepFolder(path)
	p.foot.tell(say.T("entities.reading_file", say.Data{"File": filepath.Base(path)}))
	ctx := p.h.Session.Context()
	p.h.Bridge.Go(func() {
		list, rep, err := files.Read(ctx, format.File(path), files.Options{})
		p.h.Bridge.Post(func() {
			switch {
			case p.closed:
			case err != nil:
				p.foot.tell(say.Error(err, path))
			default:
				p.take(path, list, rep)
			}
		})
	})
}

func (p *page) take(path string, list []format.Entity, rep files.Report) {
	cmd := edit.RegisterImport{Entries: make([]edit.Entry, len(list))}
	for i, e := range list {
		cmd.Entries[i] = edit.Entry{
			ID: e.ID, Label: e.Label, Name: e.Name, Aliases: e.Aliases, Note: e.Note, External: e.External,
			Created: e.Created, Modified: e.Modified,
		}
	}
	changed := false
	refused := problems(rep)
	p.foot.do(cmd, func(c data.Commit) string {
		changed = true
		d := c.Changes.Entities
		return strings.TrimSpace(say.T("entities.imported", say.Data{"New": len(d.Created), "Changed": len(d.Updated)}) + " " + refused)
	}, func(err error) {
		if err == nil && !changed {
			p.foot.tell(strings.TrimSpace(say.T("entities.imported_nothing", say.Data{"File": filepath.Base(path)}) + " " + refused))
		}
		p.back()
	})
}

// problems says what was not taken as it is, the first ones with their lines.
func problems(rep files.Report) string {
	const most = 3
	told := make([]string, 0, most)
	for _, l := range rep.Lines {
		if l.Severity != format.Info && len(told) < most {
			told = append(told, strings.TrimSpace(report.Where(l)+" "+report.Sentence(l)))
		}
	}
	if len(told) == 0 {
		return ""
	}
	return say.N("entities.refused", rep.Refused, say.Data{"N": rep.Refused, "Which": strings.Join(told, "; ")})
}

// endings are those of what can be written.
func endings() []string {
	var out []string
	for _, k := range []files.Kind{files.Excel, files.Table, files.JSONL} {
		out = append(out, k.Extensions()[0])
	}
	return out
}

// export asks for a place and writes the register there.
func (p *page) export() {
	kind := filedialog.Kind{Name: say.T("entities.files"), Extensions: endings()}
	p.h.Choose.Save(say.T("entities.export_title"), p.folder(), say.T("entities.file_name")+".xlsx", kind, func(path string) {
		if path != "" && !p.closed {
			p.write(path)
		}
	})
}

func (p *page) write(path string) {
	p.keepFolder(path)
	ctx, r := p.h.Session.Context(), p.h.Session.Reader()
	p.h.Bridge.Go(func() {
		n, err := writeFile(ctx, path, r)
		p.h.Bridge.Post(func() {
			switch {
			case p.closed:
			case err != nil:
				p.foot.tell(say.Error(err, path))
			default:
				p.foot.tell(say.N("entities.exported", n, say.Data{"N": n, "File": path}))
			}
		})
	})
}

func writeFile(ctx context.Context, path string, r data.Reader) (int, error) {
	all, err := r.Entities(ctx)
	if err != nil {
		return 0, err
	}
	labels, err := r.Labels(ctx)
	if err != nil {
		return 0, err
	}
	keys := map[data.ID]string{}
	for _, l := range labels {
		keys[l.ID] = l.Key
	}
	entries := make([]format.Entity, len(all))
	for i, e := range all {
		entries[i] = format.EntityOf(e, keys[e.Label])
	}
	return len(all), save(path, func(w io.Writer) error {
		_, err := files.Write(ctx, w, files.KindOf(path), entries)
		return err
	})
}

// save lets write fill the file at path, whole or not at all: what stood there
// stays when it fails.
func save(path string, write func(io.Writer) error) error {
	if real, err := filepath.EvalSymlinks(path); err == nil {
		path = real // a link stays a link
	}
	f, err := os.CreateTemp(filepath.Dir(path), ".nomina-*.tmp")
	if err != nil {
		return err
	}
	err = write(f)
	if err == nil {
		err = f.Sync()
	}
	if err = errors.Join(err, f.Close()); err == nil {
		err = os.Chmod(f.Name(), 0o644)
	}
	if err == nil {
		err = os.Rename(f.Name(), path)
	}
	if err != nil {
		return errors.Join(err, os.Remove(f.Name()))
	}
	return nil
}
