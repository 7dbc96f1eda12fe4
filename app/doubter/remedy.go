package doubter

import (
	"strings"
	"unicode/utf8"

	"nomina/app/say"
	"nomina/data"
	"nomina/data/consistency"
	"nomina/data/edit"
	"nomina/data/text"
)

// Mend returns the command that mends a doubt, nil when none is known.
func Mend(d consistency.Doubt) edit.Command {
	m := d.Mend
	switch m.Remedy {
	case consistency.Relabel:
		return edit.Relabel{Annotations: []data.ID{m.Annotation}, Label: m.Label}
	case consistency.Annotate:
		return edit.Annotate{Article: d.Article, Span: m.Span, Label: m.Label}
	case consistency.Resize:
		return edit.Resize{Annotation: m.Annotation, Span: m.Span}
	case consistency.Remove:
		return edit.Remove{Annotations: []data.ID{m.Annotation}}
	}
	return nil
}

// Leave returns the command that leaves a doubt for good.
func Leave(d consistency.Doubt) edit.Command {
	return edit.Dismiss{Dismissals: []data.Dismissal{d.Dismissal()}}
}

// Words are what is said of a doubt.
type Words struct {
	What string // what is doubtful, a sentence
	Mend string // the remedy, to stand on a button; empty when none is known
}

// Say puts a doubt about a text into words. name returns the name of a label.
func Say(d consistency.Doubt, x *text.Index, name func(data.ID) string) Words {
	told := say.Data{"Text": short(d.Text), "Label": name(d.Label), "Usual": name(d.Mend.Label)}
	if d.Mend.Remedy == consistency.Resize {
		told["Better"] = short(x.Slice(text.Range(d.Mend.Span)))
	}
	w := Words{What: say.T("doubt."+string(d.Kind), told)}
	if d.Mend.Remedy != consistency.Nothing {
		w.Mend = say.T("doubt.mend_"+string(d.Mend.Remedy), told)
	}
	return w
}

// short makes one line of a text, for a sentence. Blanks at its ends stay, as they
// may be what is doubtful.
func short(s string) string {
	const most = 40
	s = strings.NewReplacer("\r\n", " ", "\n", " ", "\t", " ").Replace(s)
	if utf8.RuneCountInString(s) <= most {
		return s
	}
	return string([]rune(s)[:most-1]) + "…"
}
