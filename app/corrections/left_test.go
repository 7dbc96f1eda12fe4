package corrections

import (
	"testing"

	"nomina/app/report"
	"nomina/app/say"
	"nomina/assets"
	"nomina/data"
	"nomina/data/edit"
)

func TestLeftOut(t *testing.T) {
	if err := say.Use(assets.Translations(), "en"); err != nil {
		t.Fatal(err)
	}
	c := edit.Corrections{
		Annotations: []edit.Correction{{Old: data.Annotation{Quote: "Kim"}}, {New: data.Annotation{Quote: "Kursk"}}},
		Articles:    []data.Update[data.Article]{{Old: data.Article{Title: "One"}}},
	}
	lines := leftOut("/in/book.xlsx", c, []edit.LeftOut{
		{Index: 0, Reason: edit.ReasonChanged}, {Index: 1, Reason: edit.ReasonTwiceSpan}, {IsArticle: true, Reason: edit.ReasonStatus},
	})
	want := []string{"Kim: the project has changed it meanwhile", "Kursk: the span has that label already", "One: this correction is not possible"}
	for i, l := range lines {
		if got := report.Sentence(l); got != want[i] || l.File != "/in/book.xlsx" {
			t.Errorf("line %d: got %q of %s, want %q", i, got, l.File, want[i])
		}
	}
}
