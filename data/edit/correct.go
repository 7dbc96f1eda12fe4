package edit

import (
	"context"
	"fmt"
	"strconv"

	"nomina/data"
)

// Corrections takes over what somebody has corrected in another program, in one
// act. Each is a correction of a record as it was seen: one that does not find it
// so, or that breaks a rule, is left out with its reason, see Examine.
type Corrections struct {
	Annotations []Correction
	// Articles get the Title and the Status of New. Old is the article as it was
	// seen.
	Articles []data.Update[data.Article]
}

// Correction is what becomes of one annotation, one for each at most.
type Correction struct {
	Old data.Annotation // as it was seen; zero for one that is to be made
	// New is zero for one that is to go. Its span, Label, Note and Entity are
	// taken, and its Quote must be the covered text; of one to be made the Article
	// and the Annotator too, who is the one at work when it is empty.
	New data.Annotation
}

// The reasons of a LeftOut, besides those of a Refusal.
const (
	ReasonChanged  Reason = "changed"   // the record is not any more as it was seen
	ReasonNoEntity Reason = "no_entity" // no entity has that ID
)

// LeftOut is a correction that was not made.
type LeftOut struct {
	Index     int  // in Annotations, or in Articles
	IsArticle bool // in Articles
	Reason    Reason
}

// CorrectionReport says what became of Corrections.
type CorrectionReport struct {
	Made, Changed, Removed int // annotations
	Articles               int // whose title or status was corrected
	Left                   []LeftOut
}

// Correct is Do for Corrections, with the report of what became of them. When
// nothing was corrected it is ErrNothing, and the report says why.
func (e *Editor) Correct(ctx context.Context, c Corrections) (data.Commit, CorrectionReport, error) {
	defer e.cache.rest()
	s, report, err := c.Examine(live{ctx: ctx, e: e})
	if err != nil {
		return data.Commit{}, CorrectionReport{}, fmt.Errorf("correct: %w", err)
	}
	commit, err := e.do(ctx, s)
	return commit, report, err
}

// Plan implements Command. It leaves out what Examine does.
func (c Corrections) Plan(v View) (Step, error) {
	s, _, err := c.Examine(v)
	return s, err
}

// Examine plans the corrections and says which are left out. The error is the
// view's.
func (c Corrections) Examine(v View) (Step, CorrectionReport, error) {
	p := corrector{view: v, list: c.Annotations, left: map[int]Reason{}, byID: map[data.ID]int{}, into: map[place][]int{}}
	for i := range p.list {
		if err := p.check(i); err != nil {
			return Step{}, CorrectionReport{}, err
		}
	}
	if err := p.refuseTwice(); err != nil {
		return Step{}, CorrectionReport{}, err
	}
	d := p.delta()
	r := CorrectionReport{Made: len(d.Created), Changed: len(d.Updated), Removed: len(d.Deleted)}
	for i := range p.list {
		if reason, ok := p.left[i]; ok {
			r.Left = append(r.Left, LeftOut{Index: i, Reason: reason})
		}
	}
	s, err := finish(v, data.ActCorrect, d)
	if err != nil {
		return Step{}, r, err
	}
	if err := c.articles(v, &s, &r); err != nil {
		return Step{}, r, err
	}
	if n := r.Made + r.Changed + r.Removed + r.Articles; n > 1 {
		s.Subject = strconv.Itoa(n)
	}
	return s, r, nil
}

// articles adds what becomes of articles to a step that touches some already: a
// status that was corrected counts.
func (c Corrections) articles(v View, s *Step, r *CorrectionReport) error {
	updates := &s.Changes.Articles.Updated
	at := make(map[data.ID]int, len(*updates))
	for i, u := range *updates {
		at[u.Old.ID] = i
	}
	seen := map[data.ID]bool{}
	for i, u := range c.Articles {
		now, reason, err := correctArticle(v, u)
		if err != nil {
			return err
		}
		if seen[u.Old.ID] {
			reason = ReasonTwice
		}
		if reason != "" {
			r.Left = append(r.Left, LeftOut{Index: i, IsArticle: true, Reason: reason})
			continue
		}
		seen[u.Old.ID] = true
		if now == u.Old {
			continue
		}
		if k, ok := at[u.Old.ID]; ok {
			if now.Status == u.Old.Status {
				now.Status = (*updates)[k].New.Status
			}
			(*updates)[k].New = now
		} else {
			*updates = append(*updates, data.Update[data.Article]{Old: u.Old, New: now})
		}
		if r.Articles++; s.Subject == "" {
			s.Article, s.Subject = now.ID, short(now.Title)
		} else if s.Article != now.ID {
			s.Article = ""
		}
	}
	return nil
}

// correctArticle returns an article with the new title and status.
func correctArticle(v View, u data.Update[data.Article]) (data.Article, Reason, error) {
	there, err := findArticle(v, u.Old.ID)
	switch {
	case gone(err):
		return there, ReasonChanged, nil
	case err != nil:
		return there, "", err
	case there != u.Old:
		return there, ReasonChanged, nil
	case !u.New.Status.Valid():
		return there, ReasonStatus, nil
	}
	there.Title, there.Status = utf8Only(u.New.Title), u.New.Status
	return there, "", nil
}
