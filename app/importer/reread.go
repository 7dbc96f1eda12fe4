package importer

import (
	"slices"

	"nomina/app/ingest"
	"nomina/app/say"
)

// chosen returns how a file is to be read, by what was chosen last: it may be that
// the file is still being read so.
func (p *sheet) chosen(at int) ingest.Choice {
	if c, ok := p.choices[at]; ok {
		return c
	}
	return p.f.batch.Files[at].Choice
}

// reread reads the file selected again as it was chosen.
func (p *sheet) reread(change func(*ingest.Choice)) {
	if p.quiet {
		return
	}
	at, batch := p.at, ingest.Batch{Files: slices.Clone(p.f.batch.Files)}
	c := p.chosen(at)
	change(&c)
	p.choices[at] = c
	p.asked[at]++
	now := p.asked[at]
	p.pending++
	p.showAll()
	p.why.SetText(say.T("import.reading"))
	p.h.Bridge.Go(func() {
		err := ingest.Reread(p.ctx, batch, at, c, "")
		p.h.Bridge.Post(func() { p.taken(at, now, batch.Files[at], err) })
	})
}

// taken takes over a file that was read again, unless it was chosen otherwise
// meanwhile or the sheet is closed, and counts anew.
func (p *sheet) taken(at, asked int, f ingest.File, err error) {
	if err != nil || asked != p.asked[at] {
		p.settled()
		return
	}
	p.answered[at] = asked
	p.f.batch.Files[at] = f
	p.list.RefreshItem(at)
	again := found{batch: ingest.Batch{Files: slices.Clone(p.f.batch.Files)}}
	p.h.Bridge.Go(func() {
		err := again.count(p.ctx, p.s.Store())
		p.h.Bridge.Post(func() {
			if err == nil && asked == p.asked[at] {
				p.counted(again)
			}
			if at == p.at {
				p.showFile()
			}
			p.settled()
		})
	})
}

// counted takes over what depends on all files together. Labels that are new get
// what means the same in the project.
func (p *sheet) counted(again found) {
	p.f.counts, p.f.double = again.counts, again.double
	for key, to := range ingest.Propose(p.f.keys(), p.f.labels) {
		if _, chosen := p.taking.Labels[key]; !chosen {
			p.taking.Labels[key] = to
		}
	}
}

// settled ends a reading. Until all have ended, nothing can be imported.
func (p *sheet) settled() {
	p.pending--
	if p.ctx.Err() == nil {
		p.showAll()
	}
}
