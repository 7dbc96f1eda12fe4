package consistency

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"reflect"
	"slices"
	"strings"
	"testing"

	"nomina/data"
	"nomina/data/text"
)

// marked makes a document of a text in which [[…|L]] is an annotation with the
// label L. IDs count from a0.
func marked(id, s string) data.Document {
	d := data.Document{Article: data.Article{ID: data.ID(id)}}
	for {
		before, rest, ok := strings.Cut(s, "[[")
		d.Text += before
		if !ok {
			break
		}
		inner, behind, _ := strings.Cut(rest, "]]")
		quote, label, _ := strings.Cut(inner, "|")
		start := len([]rune(d.Text))
		d.Annotations = append(d.Annotations, data.Annotation{ID: data.ID(fmt.Sprint("a", len(d.Annotations))), Article: d.Article.ID,
			Start: start, End: start + len([]rune(quote)), Label: data.ID(label), Quote: quote})
		d.Text += quote
		s = behind
	}
	return d
}

func project(docs ...data.Document) iter.Seq2[data.Document, error] {
	return func(yield func(data.Document, error) bool) {
		for _, d := range docs {
			if !yield(d, nil) {
				return
			}
		}
	}
}

func gathered(t testing.TB, docs ...data.Document) *Table {
	t.Helper()
	table, err := Gather(context.Background(), project(docs...))
	if err != nil {
		t.Fatal(err)
	}
	return table
}

// said puts doubts as "kind:text→remedy label span".
func said(doubts []Doubt) string {
	var out []string
	for _, d := range doubts {
		s := fmt.Sprintf("%s:%s→%s", d.Kind, d.Text, d.Mend.Remedy)
		if d.Mend.Label != "" {
			s += " " + string(d.Mend.Label)
		}
		if d.Mend.Remedy == Resize {
			s += fmt.Sprint(" ", d.Mend.Span)
		}
		out = append(out, s)
	}
	return strings.Join(out, "; ")
}

func TestArticle_Alone(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"[[Kim|P]] et [[Kim|P]].", ""},
		{"[[Kim|P]] et [[Kim|P]] et [[Kim|O]].", "two_labels:Kim→relabel P"},
		{"[[Kim|P]] et [[Kim|O]].", "two_labels:Kim→relabel O"},
		{"[[Kim\nJong-un|P]], [[Kim Jong-un|P]], [[Kim Jong-un|O]]", "two_labels:Kim Jong-un→relabel P"},
		{"[[Kim|P]], [[Kim|P]], Kim, Kimono, kim", "missed:Kim→annotate P"},
		{"[[Kim|P]], [[Kim|P]], Kim, Kim", ""},
		{"[[Kim|P]], Kim", ""},
		{"[[Kim|P]], [[Kim|P]], [[Kim Jong-un|P]]", ""},
		{"[[Kim Jong-un|P]] [[Kim Jong-un|P]] Kim\r\nJong-un", "missed:Kim\r\nJong-un→annotate P"},
		{"[[Ukraine|L]], [[Ukraine|L]], l’Ukraine", "missed:Ukraine→annotate L"},
		{"[[Corée|L]] [[Corée|L]] [[Corée du Nord|L]] [[Corée du Nord|L]] Corée du Nord", "missed:Corée du Nord→annotate L"},
		{"[[金正恩|P]] [[金正恩|P]] 金正恩は", "missed:金正恩→annotate P"},
		{"le [[Kim |P]]est", "edge:Kim →resize [3,6)"},
		{"le [[Kim,|P]]", "edge:Kim,→resize [3,6)"},
		{"à [[Mosc|L]]ou", "edge:Mosc→resize [2,8)"},
		{"le [[« Moskva|O]] » coule", "edge:« Moskva→resize [5,11)"},
		{"la [[Corée (RPDC|L]]) ou", "edge:Corée (RPDC→resize [3,15)"},
		{"la [[Corée (RPDC|L]] ou", "edge:Corée (RPDC→"},
		{"[[…|L]] et", "edge:…→"},
		{"[[Apple Inc.|O]], [[U.S.|L]], [[Corée (RPDC)|L]], le [[croiseur « Moskva »|O]], [[צה\"ל|O]], [[l’Ukraine|L]]’s", ""},
		{"[[|P]]", ""},
	} {
		d := marked("x", tt.text)
		if got := said(Article(d, nil, nil)); got != tt.want {
			t.Errorf("%q: got %q, want %q", tt.text, got, tt.want)
		}
	}
}

func TestArticle_Duplicate(t *testing.T) {
	d := marked("x", "de [[Kim|P]]")
	twin, otherwise := d.Annotations[0], d.Annotations[0]
	twin.ID, otherwise.ID, otherwise.Label = "a2", "a1", "O"
	d.Annotations = append(d.Annotations, otherwise, twin)
	got := Article(d, nil, NewDismissed([]data.Dismissal{{ID: "d", Kind: "two_labels", Label: "O", Text: "Kim", Annotator: "A"}}))
	want := []Doubt{{Kind: Duplicate, Article: "x", Span: data.Span{Start: 3, End: 6}, Annotations: []data.ID{"a2", "a0"}, Text: "Kim",
		Label: "P",
		Mend:  Mend{Remedy: Remove, Annotation: "a2"}, Key: Key{Kind: Duplicate, Article: "x", Label: "P", Start: 3, End: 6, Text: "Kim"}}}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v, want %+v", got, want)
	}
}

func TestArticle_EntityLabels(t *testing.T) {
	one, two := marked("1", "[[Kim|P]] et [[le chef|P]]"), marked("2", "[[Jong-un|O]]; [[Kim Jong-un|P]]")
	for _, d := range []data.Document{one, two} {
		for i := range d.Annotations {
			d.Annotations[i].Entity = "kim"
		}
	}
	table := gathered(t, one, two)
	got := Article(two, table, nil)
	if want := "entity_labels:Jong-un→relabel P"; said(got) != want || !slices.Equal(got[0].Annotations, []data.ID{"a0", "a1"}) {
		t.Errorf("got %s of %q, want %s", said(got), got[0].Annotations, want)
	}
	if left := Article(two, table, NewDismissed([]data.Dismissal{got[0].Dismissal()})); len(left) > 0 {
		t.Errorf("got %s, want nothing but what is dismissed", said(left))
	}
	table.Remove("1")
	table.Remove("2")
	if len(table.entities) > 0 {
		t.Errorf("got %v left, want no entity", table.entities)
	}
}

func TestArticle_InAProject(t *testing.T) {
	one := marked("1", "[[Kim|P]], [[Orange|O]], [[Orange|O]] et [[Lyon|L]]")
	two := marked("2", "[[Kim|P]]; Orange, [[Lyon|O]], [[Lyon|L]]")
	three := marked("3", "Kim; Orange, une orange, Orange; [[Lyon|L]]")
	table := gathered(t, one, two, three)
	check := func(when string, doc data.Document, want string) {
		t.Helper()
		if got := said(Article(doc, table, nil)); got != want {
			t.Errorf("%s, article %s: got %q, want %q", when, doc.Article.ID, got, want)
		}
	}
	check("gathered", one, "")
	check("gathered", two, "missed:Orange→annotate O; two_labels:Lyon→relabel L")
	check("gathered", three, "missed:Kim→annotate P")
	for _, d := range []data.Document{one, two, three} {
		table.Survey(d)
		table.Survey(d)
	}
	check("surveyed", two, "two_labels:Lyon→relabel L") // Orange stands in three places more
	check("surveyed", three, "missed:Kim→annotate P")
	table.Put("3", three.Annotations) // forgets what was surveyed there
	check("put again", two, "missed:Orange→annotate O; two_labels:Lyon→relabel L")
	if got, want := table.Labels(" Lyon\n"), map[data.ID]int{"L": 3, "O": 1}; !reflect.DeepEqual(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	table.Remove("1")
	check("one removed", three, "")
}

func TestArticle_Dismissed(t *testing.T) {
	d := marked("x", "[[Kim|P]], [[Kim|P]], Kim, [[Kim|O]], [[Lyon,|L]]")
	all := Article(d, nil, nil)
	if len(all) != 3 {
		t.Fatalf("got %s, want three", said(all))
	}
	for i, gone := range all {
		left := Article(d, nil, Dismissed{gone.Key: {}})
		if want := slices.Delete(slices.Clone(all), i, i+1); !reflect.DeepEqual(left, want) {
			t.Errorf("without %v: got %s, want %s", gone.Key, said(left), said(want))
		}
	}
}

func TestCounts(t *testing.T) {
	one, two := marked("1", "[[Kim|P]], [[Kim|P]] [[Kim,|P]]"), marked("2", "Kim; [[ Lyon|L]]")
	table := gathered(t, one, two)
	var got []Count
	for c, err := range Counts(context.Background(), project(one, two), table, nil) {
		if err != nil {
			t.Fatal(err)
		}
		got = append(got, c)
	}
	want := []Count{{"1", map[Kind]int{Edge: 1}}, {"2", map[Kind]int{Edge: 1, Missed: 1}}}
	if !reflect.DeepEqual(got, want) || got[1].Total() != 2 {
		t.Errorf("got %v, want %v", got, want)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	for _, err := range Counts(ctx, project(one), table, nil) {
		if !errors.Is(err, context.Canceled) {
			t.Errorf("got %v, want the context's error", err)
		}
	}
	if _, err := Gather(ctx, project(one)); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v, want the context's error", err)
	}
}

func FuzzArticle(f *testing.F) {
	f.Add("[[Kim|P]], [[Kim|P]], Kim, [[Kim|O]], [[Lyon,|L]] « [[a\"|X]]")
	f.Add("[[e\u0301|P]] [[\x80|P]] é \u0301 [[ \n|L]]")
	f.Fuzz(func(t *testing.T, s string) {
		d := marked("x", s)
		x := text.New(d.Text)
		table := gathered(t, d)
		table.Survey(d)
		last := 0
		for _, doubt := range Article(d, table, nil) {
			if doubt.Span.Start < last || doubt.Kind != Edge && !doubt.Span.Within(x.Len()) {
				t.Fatalf("%q: got %+v behind %d, want it in the text", s, doubt, last)
			}
			last = doubt.Span.Start
			if doubt.Mend.Remedy == Resize && (!doubt.Mend.Span.Within(x.Len()) || doubt.Mend.Span == doubt.Span) {
				t.Fatalf("%q: got %+v, want another span", s, doubt)
			}
		}
		table.Remove("x")
		if len(table.texts)+len(table.trie.nodes)+len(table.articles) > 0 {
			t.Fatalf("%q: got %v, %v left, want nothing", s, table.texts, table.trie.nodes)
		}
	})
}
