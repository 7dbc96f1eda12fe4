package review_test

import (
	"bytes"
	"context"
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"

	"nomina/data"
	"nomina/data/edit"
	"nomina/data/format"
	"nomina/data/format/xlsx"
	"nomina/data/review"
)

// TestDiff changes the workbook in one way after the other. The rows of Mentions
// are: 2 Kim, 3 Kursk, 4 Kim, 5 Kursk, 6 stays in; 7 =1+1, 8 _x000D_, 9 and 10
// Paris; 11 Ana.
func TestDiff(t *testing.T) {
	for _, tc := range []struct {
		name   string
		change func(p *project, s *sheet)
		want   []string
	}{
		{"nothing", func(*project, *sheet) {}, nil},
		{"label", func(_ *project, s *sheet) { s.set(2, "label", " PLACE") }, []string{`One label "PERSON"→"PLACE"`}},
		{"unknown label", func(_ *project, s *sheet) { s.set(2, "label", "PERSONNE") }, []string{`One label "PERSON"→"PERSONNE" !unknown_label`}},
		{"no label", func(_ *project, s *sheet) { s.set(2, "label", "") }, []string{`One label "PERSON"→"" !no_label`}},
		{"note", func(_ *project, s *sheet) { s.set(11, "note", "=x") }, []string{`Three note "note on\r\nAna"→"=x"`}},
		{"note without", func(_ *project, s *sheet) { s.set(11, "note", nil) }, []string{`Three note "note on\r\nAna"→""`}},
		{"entity by name", func(_ *project, s *sheet) { s.set(2, "entity", "Kim Jong-un") }, []string{`One entity ""→"Kim Jong-un"`}},
		{"unknown entity", func(_ *project, s *sheet) { s.set(2, "entity", "Kim Il-sung") }, []string{`One entity ""→"Kim Il-sung" !unknown_entity`}},
		{"longer", func(_ *project, s *sheet) { s.set(11, "start", 21); s.set(11, "text", "but Ana") }, []string{`Three place "Ana"→"but Ana"`}},
		{"text only", func(_ *project, s *sheet) { s.set(11, "text", "but Ana"); s.set(11, "label", "PLACE") },
			[]string{`Three place "Ana"→"but Ana" !text`, `Three label "PERSON"→"PLACE" !text`}},
		{"offsets only", func(_ *project, s *sheet) { s.set(11, "start", 21) }, []string{`Three place "Ana"→"Ana" !text`}},
		{"no number", func(_ *project, s *sheet) { s.set(11, "start", "x") }, []string{`Three place "Ana"→"Ana" !offsets`}},
		{"outside", func(_ *project, s *sheet) { s.set(11, "end", 99) }, []string{`Three place "Ana"→"Ana" !outside`}},
		{"fraction that is none", func(_ *project, s *sheet) { s.set(11, "start", 25.0) }, nil},
		{"annotator", func(_ *project, s *sheet) { s.set(2, "annotator", "Bob") }, []string{`One annotator "Ada"→"Bob" !fixed`}},
		{"status", func(_ *project, s *sheet) { s.set(3, "status", "done") }, []string{`One status "new"→"done"`}},
		{"two statuses", func(_ *project, s *sheet) { s.set(3, "status", "done"); s.set(2, "status", "flagged") },
			[]string{`One status "new"→"flagged" !contradiction`, `One status "new"→"done" !contradiction`}},
		{"no status", func(_ *project, s *sheet) { s.set(3, "status", "finished") }, []string{`One status "new"→"finished" !status`}},
		{"title", func(_ *project, s *sheet) { _ = s.SetCellValue("Articles", "A3", "Deux") }, []string{`Two title "Two"→"Deux"`}},
		{"removed", func(_ *project, s *sheet) { _ = s.RemoveRow("Mentions", 3) }, []string{`One remove "Kursk"→""`}},
		{"added by place", func(p *project, s *sheet) {
			s.set(12, "article_id", p.article(2).ID)
			s.set(12, "label", "EVENT")
			s.set(12, "start", 0)
			s.set(12, "end", 6)
		}, []string{`Three add [0,6) EVENT "Nobody"`}},
		{"added by text", func(_ *project, s *sheet) {
			s.set(12, "article", "One")
			s.set(12, "label", "PLACE")
			s.set(12, "text", "Moscow")
		},
			[]string{`One add [55,61) PLACE "Moscow"`}},
		{"added across a line end", func(_ *project, s *sheet) {
			s.set(12, "article", "One")
			s.set(12, "label", "PLACE")
			s.set(12, "text", "Kursk.\nPutin")
		},
			[]string{`One add [31,44) PLACE "Kursk.\r\nPutin"`}},
		{"added, several", func(_ *project, s *sheet) {
			s.set(12, "article", "One")
			s.set(12, "label", "EVENT")
			s.set(12, "text", "Kim")
		},
			[]string{`One add ""→"Kim" !several`}},
		{"added, nowhere", func(_ *project, s *sheet) {
			s.set(12, "article", "One")
			s.set(12, "label", "EVENT")
			s.set(12, "text", "kim")
		},
			[]string{`One add ""→"kim" !nowhere`}},
		{"added, no article", func(_ *project, s *sheet) {
			s.set(12, "article", "Four")
			s.set(12, "label", "EVENT")
			s.set(12, "text", "kim")
		},
			[]string{`Four add ""→"kim" !no_article`}},
		{"added, there already", func(_ *project, s *sheet) {
			s.set(12, "article", "Three")
			s.set(12, "label", "PERSON")
			s.set(12, "text", "Ana")
		},
			[]string{`Three add ""→"Ana" !twice`}},
		{"copied", func(p *project, s *sheet) { _ = s.DuplicateRow("Mentions", 11); s.set(11, "label", "PLACE") },
			[]string{`Three add [25,28) PLACE "Ana"`}},
		{"without its id", func(_ *project, s *sheet) { s.set(11, "annotation_id", nil); s.set(11, "note", "n") }, []string{`Three note "note on\r\nAna"→"n"`}},
		{"another id", func(_ *project, s *sheet) { s.set(11, "annotation_id", "x") },
			[]string{`Three add ""→"Ana" !gone`, `Three remove "Ana"→""`}},
		{"moved to an article", func(p *project, s *sheet) { s.set(11, "article_id", p.article(0).ID) },
			[]string{`Three move "` + "A3" + `"→"` + "A1" + `" !fixed`}},
		{"a row above, other names, a column more, hidden rows", func(_ *project, s *sheet) {
			_ = s.InsertRows("Mentions", 1, 1)
			_ = s.InsertCols("Mentions", "B", 1)
			_ = s.SetCellValue("Mentions", "B2", "my view")
			_ = s.SetSheetName("Mentions", "Erwähnungen")
			_ = s.SetRowVisible("Erwähnungen", 5, false)
			_ = s.SetCellValue("Erwähnungen", "C5", "EVENT")
		}, []string{`One label "PERSON"→"EVENT"`}},
		{"a column less", func(_ *project, s *sheet) {
			_ = s.RemoveCol("Mentions", "H")
			_ = s.SetCellValue("Mentions", "B2", "EVENT")
		},
			[]string{`One label "PERSON"→"EVENT"`}},
		{"not based", func(_ *project, s *sheet) {
			_ = s.DeleteSheet("Exported")
			s.set(2, "label", "PLACE")
			_ = s.RemoveRow("Mentions", 3)
		},
			[]string{`One label "PERSON"→"PLACE" ?`, `One remove "Kursk"→"" ?`}},
		{"most removed", func(_ *project, s *sheet) {
			for range 8 {
				_ = s.RemoveRow("Mentions", 2)
			}
		}, []string{`One remove "Kim"→"" ?`, `One remove "Kursk"→"" ?`, `One remove "Kim"→"" ?`, `One remove "Kursk"→"" ?`, `One remove "stays\r\nin"→"" ?`,
			`Two remove "=1+1"→"" ?`, `Two remove "_x000D_"→"" ?`, `Two remove "Paris"→"" ?`}},
	} {
		for _, unit := range format.Units() {
			t.Run(tc.name+"/"+unit.String(), func(t *testing.T) {
				if unit != format.CodePoints && (tc.name == "longer" || tc.name == "added by place") {
					t.Skip("its numbers are code points")
				}
				p := newProject(t, texts()...)
				p.unit = unit
				s := opened(t, p.export())
				tc.change(p, s)
				r := p.diff(s.bytes())
				got := lines(r)
				for i, id := range []data.ID{p.article(0).ID, p.article(2).ID} {
					for k := range got {
						got[k] = string(bytes.ReplaceAll([]byte(got[k]), []byte(id), []byte([]string{"A1", "A3"}[i])))
					}
				}
				if diff := cmp.Diff(append([]string{}, tc.want...), got); diff != "" {
					t.Fatalf("want (-), got (+):\n%s", diff)
				}
				p.settles(r, s.bytes())
			})
		}
	}
}

// settles takes over what is proposed: after it nothing of that differs any more,
// and one undo takes it back.
func (p *project) settles(r review.Review, b []byte) {
	p.t.Helper()
	proposed := 0
	for _, c := range r.Changes {
		if c.Accept {
			proposed++
		}
	}
	if proposed == 0 {
		return
	}
	p.accept(r)
	for _, c := range p.diff(b).Changes {
		if c.Reason == "" {
			p.t.Errorf("after the corrections: got %s, want nothing to accept", lines(review.Review{Changes: []review.Change{c}}))
		}
	}
	if _, err := p.Undo(context.Background()); err != nil {
		p.t.Fatal(err)
	}
	if diff := cmp.Diff(lines(r), lines(p.diff(b))); diff != "" {
		p.t.Errorf("after undo, want (-), got (+):\n%s", diff)
	}
}

// TestDiff_Conflicts changes the project after the export.
func TestDiff_Conflicts(t *testing.T) {
	for _, tc := range []struct {
		name    string
		project func(p *project) edit.Command
		change  func(s *sheet)
		want    []string
	}{
		{"only the project", func(p *project) edit.Command {
			return edit.Relabel{Annotations: []data.ID{p.mentions(2)[0].ID}, Label: p.label("PLACE")}
		}, func(*sheet) {}, nil},
		{"both the same", func(p *project) edit.Command {
			return edit.Relabel{Annotations: []data.ID{p.mentions(2)[0].ID}, Label: p.label("PLACE")}
		}, func(s *sheet) { s.set(11, "label", "PLACE") }, nil},
		{"both", func(p *project) edit.Command {
			return edit.Relabel{Annotations: []data.ID{p.mentions(2)[0].ID}, Label: p.label("PLACE")}
		}, func(s *sheet) { s.set(11, "label", "EVENT"); s.set(11, "note", "n") },
			[]string{`Three label "PLACE"→"EVENT" !conflict`, `Three note "note on\r\nAna"→"n"`}},
		{"gone", func(p *project) edit.Command { return edit.Remove{Annotations: []data.ID{p.mentions(2)[0].ID}} },
			func(s *sheet) { s.set(11, "label", "EVENT") }, []string{`Three label "PERSON"→"EVENT" !gone`}},
		{"gone, row as it was", func(p *project) edit.Command { return edit.Remove{Annotations: []data.ID{p.mentions(2)[0].ID}} },
			func(*sheet) {}, nil},
		{"gone in both", func(p *project) edit.Command { return edit.Remove{Annotations: []data.ID{p.mentions(2)[0].ID}} },
			func(s *sheet) { _ = s.RemoveRow("Mentions", 11) }, nil},
		{"removed, changed", func(p *project) edit.Command { return edit.SetNote{Annotation: p.mentions(2)[0].ID, Note: "new"} },
			func(s *sheet) { _ = s.RemoveRow("Mentions", 11) }, []string{`Three remove "Ana"→"" !conflict`}},
		{"new in the project", func(p *project) edit.Command {
			return edit.Annotate{Article: p.article(2).ID, Span: data.Span{Start: 0, End: 6}, Label: p.label("PERSON")}
		}, func(*sheet) {}, nil},
		{"moved", func(p *project) edit.Command {
			return edit.Resize{Annotation: p.mentions(2)[0].ID, Span: data.Span{Start: 21, End: 28}}
		}, func(s *sheet) { s.set(11, "start", 26); s.set(11, "text", "na") }, []string{`Three place "but Ana"→"na" !conflict`}},
		{"status", func(p *project) edit.Command {
			return edit.SetStatus{Articles: []data.ID{p.article(2).ID}, Status: data.StatusFlagged}
		}, func(s *sheet) { s.set(11, "status", "done") }, []string{`Three status "flagged"→"done" !conflict`}},
	} {
		t.Run(tc.name, func(t *testing.T) {
			p := newProject(t, texts()...)
			s := opened(t, p.export())
			p.do(tc.project(p))
			tc.change(s)
			if diff := cmp.Diff(append([]string{}, tc.want...), lines(p.diff(s.bytes()))); diff != "" {
				t.Errorf("want (-), got (+):\n%s", diff)
			}
		})
	}
}

func TestDiff_OtherProject(t *testing.T) {
	p, q := newProject(t, texts()...), newProject(t, texts()...)
	b := p.export()
	book, err := xlsx.OpenBook(bytes.NewReader(b), int64(len(b)))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := review.Diff(context.Background(), q.store, book, nil); !errors.Is(err, review.ErrOther) {
		t.Errorf("got %v, want %v", err, review.ErrOther)
	}
}
