package entities

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"nomina/app/filedialog"
	"nomina/app/say"
	"nomina/app/settings"
	"nomina/data"
	"nomina/data/edit"
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
		got, err := readFile(ctx, path)
		p.h.Bridge.Post(func() {
			switch {
			case p.closed:
			case err != nil:
				p.foot.tell(say.Error(err, path))
			default:
				p.take(path, got)
			}
		})
	})
}

func readFile(ctx context.Context, path string) (files.Result, error) {
	f, err := os.Open(path)
	if err != nil {
		return files.Result{}, err
	}
	got, err := files.Read(ctx, filepath.Base(path), f)
	return got, errors.Join(err, f.Close())
}

func (p *page) take(path string, got files.Result) {
	cmd := edit.ImportRegister{Entities: make([]edit.ImportedEntity, len(got.Entries))}
	for i, e := range got.Entries {
		cmd.Entities[i] = edit.ImportedEntity{
			ID: e.ID, LabelKey: e.Label, Name: e.Name, Aliases: strings.Join(e.Aliases, "\n"), Note: e.Note, External: e.External,
		}
	}
	changed := false
	refused := problems(path, got.Problems)
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

// problems says what was not taken, the first ones with their lines.
func problems(path string, all []files.Problem) string {
	const most = 3
	if len(all) == 0 {
		return ""
	}
	told := make([]string, 0, most)
	for _, x := range all[:min(len(all), most)] {
		where := filepath.Base(path)
		if x.Line > 0 {
			where += ":" + strconv.Itoa(x.Line)
		}
		told = append(told, where+" "+say.T("entities.refused_"+string(x.Reason)))
	}
	return say.N("entities.refused", len(all), say.Data{"N": len(all), "Which": strings.Join(told, "; ")})
}

// export asks for a place and writes the register there.
func (p *page) export() {
	kind := filedialog.Kind{Name: say.T("entities.files"), Extensions: files.Endings()}
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
	uses, err := r.EntityUses(ctx)
	if err != nil {
		return 0, err
	}
	return len(all), files.Save(ctx, path, all, labels, uses)
}
