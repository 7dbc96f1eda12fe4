package exporter

import (
	"context"
	"slices"
	"strings"
	"time"

	"fyne.io/fyne/v2/widget"

	"nomina/app/export"
	"nomina/app/report"
	"nomina/app/say"
	"nomina/data/format"
)

// forecast is what the file would lack, found out beside the form.
type forecast struct {
	cancel context.CancelFunc // of the one under way
	asked  int                // forecasts asked for, to drop late ones
	known  format.Report
}

// changed finds out anew what the file would hold and lack.
func (f *form) changed() {
	if f.setting || f.lacks == nil {
		return
	}
	f.check()
	if f.forecast.cancel != nil {
		f.forecast.cancel()
	}
	ctx, cancel := context.WithCancel(f.ctx)
	f.forecast.cancel = cancel
	f.forecast.asked++
	now, job := f.forecast.asked, f.job()
	job.Now = time.Now()
	f.h.Bridge.Go(func() {
		rep, err := foresee(ctx, f, job)
		f.h.Bridge.Post(func() {
			switch {
			case now != f.forecast.asked || ctx.Err() != nil:
			case err != nil:
				f.foreseen(format.Report{}, say.Error(err, f.s.Store().Location()))
			default:
				f.foreseen(rep, say.N("export.would_hold", rep.Kept.Articles, say.Data{"Spans": rep.Kept.Spans}))
			}
		})
	})
}

func foresee(ctx context.Context, f *form, job export.Job) (format.Report, error) {
	snap, err := f.s.Store().Snapshot(ctx)
	if err != nil {
		return format.Report{}, err
	}
	defer func() { _ = snap.Close() }() // it was only read
	return export.Forecast(ctx, snap, job, nil)
}

// foreseen shows what the file would hold, which is said in a sentence, and the
// worst of what it would lack.
func (f *form) foreseen(rep format.Report, holds string) {
	f.forecast.known = rep
	parts := []string{holds}
	lost := losses(rep.Lines)
	for _, l := range lost[:min(len(lost), 3)] {
		parts = append(parts, "• "+report.Sentence(l))
	}
	if len(lost) > 3 {
		parts = append(parts, "• …")
	}
	f.lacks.Importance = widget.LowImportance
	f.sign.Hide()
	if slices.ContainsFunc(lost, func(l format.Line) bool { return l.Severity == format.Refused }) {
		f.lacks.Importance = widget.MediumImportance
		f.sign.Show()
	}
	f.lacks.SetText(strings.Join(parts, "\n"))
	if len(rep.Lines) > 0 {
		f.details.Show()
	} else {
		f.details.Hide()
	}
}

// losses returns the lines about what is left out, lost or changed.
func losses(lines []format.Line) []format.Line {
	return slices.DeleteFunc(slices.Clone(lines), func(l format.Line) bool { return l.Severity == format.Info })
}

func (f *form) showForecast() {
	rep := f.forecast.known
	heading := say.N("export.would_hold", rep.Kept.Articles, say.Data{"Spans": rep.Kept.Spans})
	report.Show(f.h.Modals, say.T("export.lacks_title"), heading, rep.Lines, rep.More, f.h.Copy)
}
