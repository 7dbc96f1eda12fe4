package annotate

import (
	"strings"

	"nomina/app/register"
	"nomina/app/say"
	"nomina/data"
	"nomina/data/edit"
)

// link asks which entity the chosen span means.
func (p *Page) link() {
	was, ok := p.target()
	if !ok {
		return
	}
	p.drop()
	p.h.PickEntity(was, func(entity data.ID, name string) {
		switch {
		case name != "":
			p.create(was, name)
		case entity != was.Entity:
			p.refer(was, entity)
		}
	})
}

// create puts an entity in the register, which the span means.
func (p *Page) create(was data.Annotation, name string) {
	e := register.Called(data.Entity{Name: name, Label: was.Label}, was.Quote)
	add := edit.AddEntity{Entity: e, Annotations: []data.ID{was.ID}}
	p.do(add, func(c data.Commit) {
		made := c.Changes.Entities.Created[0]
		p.info(say.T("link.created", say.Data{"Name": short(made.Name)}))
		p.linkOthers(was, made.ID, "link.others_created")
	})
}

// refer lets the span mean an entity, or none.
func (p *Page) refer(was data.Annotation, entity data.ID) {
	p.do(register.Link{Annotations: []data.ID{was.ID}, Entity: entity}, func(data.Commit) {
		if entity == "" {
			p.info(say.T("link.unlinked", say.Data{"Text": short(was.Quote)}))
			p.linkOthers(was, "", "link.others_none")
			return
		}
		p.info(say.T("link.linked", say.Data{"Text": short(was.Quote), "Name": short(p.h.Register.Entity(entity).Name)}))
		p.linkOthers(was, entity, "link.others")
	})
}

// linkOthers offers the same to those of equal texts with the same label that
// mean what the span meant before. The question goes with the next act.
func (p *Page) linkOthers(was data.Annotation, entity data.ID, question string) {
	if p.doc == nil || p.doc.article.ID != was.Article {
		return
	}
	turn := p.turn
	p.survey(replica{doc: p.doc, what: was.Quote, label: was.Label}, p.sameness(), func(at standing) {
		ids := p.alike(at.marked, was)
		if p.turn != turn || len(ids) == 0 || at.more {
			return
		}
		told := say.Data{"Text": short(was.Quote), "Name": short(p.h.Register.Entity(entity).Name), "N": number(len(ids))}
		p.ask(say.N(question, len(ids), told), say.N("link.others_button", len(ids), told), func() {
			p.do(register.Link{Annotations: ids, Entity: entity}, func(data.Commit) { p.info(say.N("link.others_done", len(ids), told)) })
		})
	})
}

// alike returns those of the annotations that mean what another one meant.
func (p *Page) alike(ids []data.ID, was data.Annotation) []data.ID {
	var out []data.ID
	for _, id := range ids {
		if a, ok := p.annotation(string(id)); ok && id != was.ID && a.Entity == was.Entity {
			out = append(out, id)
		}
	}
	return out
}

// showEntities brings what is said of entities up to date.
func (p *Page) showEntities() {
	p.showMentions()
	p.showChosen()
}

// called says in a row of the mentions what a text means.
func (p *Page) called(entity data.ID, text string) string {
	switch e := p.h.Register.Entity(entity); {
	case e.ID == "":
		return ""
	case e.Name != text:
		return e.Name
	case e.External != "":
		return e.External
	}
	return "="
}

// entityLine is an entity on the card of a mark.
func (p *Page) entityLine(id data.ID) string {
	e := p.h.Register.Entity(id)
	if e.ID == "" {
		return ""
	}
	return say.T("link.means", say.Data{"Name": strings.Join(present(e.Name, e.External), " · ")})
}

// means is the entity of a span in the details.
func (p *Page) means(id data.ID) string {
	if e := p.h.Register.Entity(id); e.ID != "" {
		return say.T("link.means", say.Data{"Name": oneLine(e.Name)})
	}
	return ""
}

// about is what is known of an entity beside its name.
func (p *Page) about(id data.ID) string {
	e := p.h.Register.Entity(id)
	return strings.Join(present(e.External, oneLine(e.Note)), " · ")
}

// present returns the texts that are not empty.
func present(texts ...string) []string {
	var out []string
	for _, t := range texts {
		if t != "" {
			out = append(out, t)
		}
	}
	return out
}
