package review

import (
	"context"

	"nomina/data"
	"nomina/data/format/xlsx"
)

// project reads what of the project is needed everywhere.
func (d *differ) project(ctx context.Context, r data.Reader) error {
	info, err := r.Project(ctx)
	if err != nil {
		return err
	}
	if d.book.Project != "" && d.book.Project != info.ID {
		return ErrOther
	}
	labels, err := r.Labels(ctx)
	if err != nil {
		return err
	}
	for _, l := range labels {
		d.labels[xlsx.Canon(l.Key)], d.keys[l.ID] = l.ID, l.Key
	}
	entities, err := r.Entities(ctx)
	if err != nil {
		return err
	}
	for _, e := range entities {
		d.register[e.ID] = e
		name := xlsx.Canon(e.Name)
		d.named[name] = append(d.named[name], e.ID)
	}
	list, err := r.Summaries(ctx)
	for _, a := range list {
		title := xlsx.Canon(a.Title)
		d.titles[title] = append(d.titles[title], a.ID)
	}
	d.articles = len(list)
	return err
}

// workbook reads the rows.
func (d *differ) workbook(ctx context.Context) error {
	err := d.book.WasExported(ctx, func(w xlsx.Was) error {
		if w.Mention == "" {
			d.pages[w.Article] = w
			return nil
		}
		d.was[w.Mention] = w
		d.wasIn[w.Article] = append(d.wasIn[w.Article], w.Mention)
		return nil
	})
	if err != nil {
		return err
	}
	entities, err := d.book.Entities(ctx)
	if err != nil {
		return err
	}
	for _, e := range entities {
		d.wasNamed[e.ID] = e.Name
	}
	err = d.book.Articles(ctx, func(a xlsx.Article) error {
		a.Text = ""
		d.heads[a.ID] = a
		return nil
	})
	if err != nil {
		return err
	}
	return d.book.Mentions(ctx, func(m xlsx.Mention) error {
		d.all = append(d.all, m)
		if m.ID != "" {
			d.there[m.ID] = true
		}
		return nil
	})
}
