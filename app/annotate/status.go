package annotate

import (
	"errors"
	"time"
	"unicode/utf8"

	"nomina/app/say"
	"nomina/data"
	"nomina/data/edit"
	"nomina/data/text"
	"nomina/widgets/statusbar"
)

// showStatus brings the right of the status bar up to date: saved or not, how
// many spans, which article, how selections snap.
func (p *Page) showStatus() {
	saved := say.T("status.saved")
	switch {
	case !p.s.Store().Writable():
		saved = say.T("status.read_only")
	case p.slow:
		saved = say.T("status.saving")
	}
	segments := []statusbar.Segment{{Text: saved, Tip: p.s.Store().Location()}}
	if p.doc != nil {
		segments = append(segments, statusbar.Segment{Text: say.N("status.spans", p.total(), say.Data{"N": number(p.total())})})
		if n := len(p.hints.list); n > 0 {
			segments = append(segments, statusbar.Segment{
				Text: say.N("suggest.status", n, say.Data{"N": number(n)}), Tip: p.withKey("act.suggest.toggle", "suggest.toggle"), OnTap: func() { p.decide(true) },
			})
		}
		if i := p.articles.IndexOf(string(p.doc.article.ID)); i >= 0 {
			segments = append(segments, statusbar.Segment{Text: number(i+1) + "/" + number(p.articles.Len())})
		}
	}
	if l, on := p.labels.byID[p.armed]; on {
		segments = append(segments, statusbar.Segment{
			Text: say.T("status.armed_label", say.Data{"Label": short(l.Name)}), Tip: say.T("status.armed_tip"), OnTap: func() { p.disarm() },
		})
	}
	snap := statusbar.Segment{Text: say.T("status.words"), Tip: p.withKey("act.snap", "mark.snap"), OnTap: p.toggleSnap}
	switch {
	case p.view.Snap() == text.SnapExact:
		snap.Text = say.T("status.exact")
	case !p.view.Trims():
		snap.Text = say.T("status.words_full")
	}
	p.status.SetRight(append(segments, snap))
}

// withKey returns a message with the first key of an action behind it, as the
// registry has it now.
func (p *Page) withKey(message, id string) string {
	a := p.h.Actions.Get(id)
	if a == nil || len(a.Keys) == 0 {
		return say.T(message)
	}
	return say.T(message) + " (" + a.Keys[0].Show(func(k string) string { return say.T(k) }) + ")"
}

func (p *Page) info(s string) { p.say(statusbar.Message{Text: s}) }
func (p *Page) warn(s string) { p.say(statusbar.Message{Text: s, Level: statusbar.Warning}) }

// unwarn takes a warning about the article before away. One with a button is of
// something else.
func (p *Page) unwarn() {
	if m := p.status.Message(); p.doc != nil && m.Level == statusbar.Warning && m.Action == "" {
		p.info("")
	}
}

// say shows a message. An open question goes with its sentence: Enter must not
// answer what is no longer to be read.
func (p *Page) say(m statusbar.Message) {
	p.pending = nil
	p.turn++
	p.status.Say(m)
}

// failed tells of an act that was not done; what was there before is untouched.
// Where the very same span is there already, that one is chosen.
func (p *Page) failed(err error) {
	var twice *edit.DuplicateError
	if errors.As(err, &twice) {
		p.choose(twice.ID)
		p.info(say.T("status.already", say.Data{"Label": p.labels.name(twice.Label)}))
		return
	}
	p.fail(err)
}

// fail shows what went wrong, with the particulars to copy.
func (p *Page) fail(err error) {
	p.say(statusbar.Message{
		Text: say.Error(err, p.s.Store().Location()), Level: statusbar.Error,
		Action: say.T("error.copy"), OnAction: func() { p.h.Copy(err.Error()) },
	})
}

// short cuts a mention for the status bar.
func short(s string) string {
	const most = 40
	s = oneLine(s)
	if utf8.RuneCountInString(s) <= most {
		return s
	}
	return string([]rune(s)[:most-1]) + "…"
}

// moment writes a time as the annotator's clock shows it.
func moment(t data.Time) string {
	return time.UnixMilli(int64(t)).Format("2006-01-02 15:04")
}
