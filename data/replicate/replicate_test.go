package replicate

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
	"nomina/data/find"
)

// documents yields articles with these texts, whose IDs count from 0.
func documents(texts ...string) iter.Seq2[data.Document, error] {
	return func(yield func(data.Document, error) bool) {
		for i, s := range texts {
			d := data.Document{Article: data.Article{ID: data.ID(fmt.Sprint(i)), Title: "T", Status: data.StatusNew}, Text: s}
			if !yield(d, nil) {
				return
			}
		}
	}
}

func scan(t testing.TB, wanted string, c Choices, docs iter.Seq2[data.Document, error]) []Row {
	t.Helper()
	s, err := Compile(wanted, c)
	if err != nil {
		t.Fatal(err)
	}
	var out []Row
	for r, err := range s.Scan(context.Background(), docs) {
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, r)
	}
	return out
}

// found says what rows found, as "group:text" in their order.
func found(rows []Row) string {
	var out []string
	for _, r := range rows {
		out = append(out, string(r.Group)+":"+r.Text)
	}
	return strings.Join(out, " | ")
}

func TestScan_Choices(t *testing.T) {
	const body = "Le kim de KIM. L’Ukraine, Ukraine’s, Ukrainé. Kimono"
	for _, tt := range []struct {
		wanted  string
		choices Choices
		want    string
	}{
		{"Kim", Choices{}, "exact:kim | exact:KIM | exact:Kim"},
		{"Kim", Choices{Words: true}, "exact:kim | exact:KIM"},
		{"Kim", Choices{Case: true}, "exact:Kim"},
		{"Ukraine", Choices{Words: true}, "exact:Ukrainé"},
		{"Ukraine", Choices{Words: true, Elisions: true}, "exact:Ukraine | exact:Ukraine | exact:Ukrainé"},
		{"Ukraine", Choices{Words: true, Elisions: true, Accents: true}, "exact:Ukraine | exact:Ukraine"},
		{"Ukraine", Choices{Words: true, Elisions: true, Accents: true, Variants: true}, "exact:Ukraine | exact:Ukraine | otherwise:Ukrainé"},
		{"Ukraine", Choices{Words: true, Accents: true, Variants: true}, "otherwise:Ukrainé"},
		{"nobody", Choices{Variants: true}, ""},
	} {
		if got := found(scan(t, tt.wanted, tt.choices, documents(body))); got != tt.want {
			t.Errorf("%q, %+v: got %q, want %q", tt.wanted, tt.choices, got, tt.want)
		}
	}
}

func TestScan_Variants(t *testing.T) {
	for _, tt := range []struct{ wanted, body, want string }{
		{"Shoigu", "Shoigu et Shoiku, Shogiu; Choigu. Shoi, Shoigus!", "exact:Shoigu | misspelt:Shoiku | misspelt:Shogiu | misspelt:Choigu | inflected:Shoigus"},
		{"Kim", "Kim, Kin, Kims, Ki", "exact:Kim | inflected:Kims"},
		{"Zaporijjia", "Zaporijia, Zaporizhia, Zaporojié, zaporijia", "misspelt:Zaporijia | misspelt:Zaporizhia"},
		{"Kim Jong-un", "Kim Jong-un, Kim Jong Un; Kim\nJong-un. Kim Jung-un, Jong-un seul, Kim seul", "exact:Kim Jong-un | otherwise:Kim Jong Un | exact:Kim\nJong-un | misspelt:Kim Jung-un | surname:Jong-un"},
		{"Sergueï Choïgou", "Serguei Choigou et Choïgou, Sergueï, Sergueï Lavrov; l’ami de Choïgou’s", "exact:Serguei Choigou | surname:Choïgou | surname:Choïgou"},
		{"Владимир Путин", "Владимира Путина, Путину, Путин, Пути", "misspelt:Владимира Путина | surname:Путину | surname:Путин"},
		{"Москва", "Москва, Москвы, в Москве, Москвич, Кремль", "exact:Москва | inflected:Москвы | inflected:Москве"},
		{"guerre", "La guerre, Guerres", "exact:guerre | inflected:Guerres"},
		{"O’Brien", "O'Brien, O'Brian, Brien", "exact:O'Brien | misspelt:O'Brian"},
		{"Jean Martin", "Jean. Et Martin, Jean, Martin; Jaen Martin", "surname:Martin | surname:Martin | misspelt:Jaen Martin"},
		{"Œuvre", "Œuvres Oeuvre OEuvree", "inflected:Œuvres | exact:Oeuvre | misspelt:OEuvree"},
		{"金正恩", "金正恩は", "exact:金正恩"},
		{"…", "… et …", "exact:… | exact:…"},
		{"Shoigu", "Shoigua-t-il Shoigu/Shoiku", "exact:Shoigu | misspelt:Shoiku"},
		{"Choigu", "Choigú Shoigu", "exact:Choigú | misspelt:Shoigu"},
		{"Kim", "R&Kims, Kims-Li, Kims", "inflected:Kims"}, // within words
		{"Ki", "Ki, Kis", "exact:Ki"},
		{"Kim", "\u0600Kims, Kims", "inflected:Kims"}, // within a grapheme
	} {
		if got := found(scan(t, tt.wanted, Choices{Words: true, Variants: true, Elisions: true}, documents(tt.body))); got != tt.want {
			t.Errorf("%q: got %q, want %q", tt.wanted, got, tt.want)
		}
	}
}

func TestScan_Row(t *testing.T) {
	body := "Un début assez long pour être coupé avant\r\n le nom de Kim\n\nqui n’est pas à la fin de ce texte-ci qui s’arrête."
	at := len([]rune(body[:strings.Index(body, "Kim")]))
	note := func(id string, start, end int) data.Annotation {
		return data.Annotation{ID: data.ID(id), Start: at + start, End: at + end, Label: data.ID("of " + id)}
	}
	all := []data.Annotation{note("long", -20, 3), note("before", -3, 0), note("same", 0, 3), note("again", 0, 3), note("part", 1, 2), note("behind", 3, 5)}
	doc := data.Document{Article: data.Article{ID: "a", Title: "Titre", Status: data.StatusDone}, Text: body, Annotations: all}
	rows := scan(t, "Kim", Choices{}, func(yield func(data.Document, error) bool) { yield(doc, nil) })
	want := []Row{{
		Article: "a", Title: "Titre", Status: data.StatusDone, Span: data.Span{Start: at, End: at + 3}, Text: "Kim", Group: Exact,
		Left: "long pour être coupé avant le nom de ", Right: " qui n’est pas à la fin de ce texte-ci",
		Same: []data.Annotation{all[2], all[3]}, Over: []data.Annotation{all[0], all[4]},
	}}
	if !reflect.DeepEqual(rows, want) {
		t.Errorf("got %+v, want %+v", rows, want)
	}
	seen := Ambiguity{}
	seen.Add(rows[0])
	seen.Add(Row{Group: Misspelt, Same: all})
	if want := (Ambiguity{"of same": 1, "of again": 1}); !reflect.DeepEqual(seen, want) {
		t.Errorf("got %v, want %v", seen, want)
	}
}

func TestScan_Ends(t *testing.T) {
	broken := errors.New("broken")
	texts := slices.Repeat([]string{"Kim et Kim"}, 5)
	s, err := Compile("Kim", Choices{})
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	var last error
	for _, err := range s.Scan(context.Background(), func(yield func(data.Document, error) bool) {
		documents(texts...)(yield)
		yield(data.Document{}, broken)
	}) {
		if last = err; err == nil {
			n++
		}
	}
	if n != 10 || !errors.Is(last, broken) {
		t.Errorf("a broken source: got %d rows and %v, want 10 and its error", n, last)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	n = 0
	for _, last = range s.Scan(ctx, documents(texts...)) {
		n++
	}
	if n != 1 || !errors.Is(last, context.Canceled) {
		t.Errorf("a context that ended: got %d rows and %v, want its error alone", n, last)
	}
	n = 0
	for _, err := range s.Scan(context.Background(), documents(texts...)) {
		if n++; n == 3 || err != nil {
			break
		}
	}
	if n != 3 {
		t.Errorf("got %d rows, want 3", n)
	}
}

// TestScan_WithinWords has variants stand where an exact place ends or begins.
func TestScan_WithinWords(t *testing.T) {
	c := Choices{Variants: true}
	if got, want := found(scan(t, "Shoigu ", c, documents("Shoigu Shoiku Shoigu "))), "exact:Shoigu  | misspelt:Shoiku | exact:Shoigu "; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got, want := found(scan(t, " Shoigu", c, documents("Shoiku Shoigu"))), "misspelt:Shoiku | exact: Shoigu"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestScan_BetweenArticles(t *testing.T) {
	if got := found(scan(t, "m\x00K", Choices{}, documents("Kim", "Kim", "a m\x00K"))); got != "exact:m\x00K" {
		t.Errorf("got %q, want the one within an article", got)
	}
}

func TestContext_WithoutBlanks(t *testing.T) {
	rows := scan(t, "Kim", Choices{}, documents(strings.Repeat("金", 60)+" 正Kim"+strings.Repeat("恩", 60), "un Kim", "Kim un"))
	if got, want := rows[0].Left, strings.Repeat("金", 38)+" 正"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got, want := rows[0].Right, strings.Repeat("恩", 40); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if rows[1].Left != "un " || rows[1].Right != "" || rows[2].Left != "" || rows[2].Right != " un" {
		t.Errorf("got %+v, want all there is", rows[1:])
	}
}

func TestCompile_Nothing(t *testing.T) {
	for _, wanted := range []string{"", "\u200B"} {
		if _, err := Compile(wanted, Choices{Variants: true}); !errors.Is(err, find.ErrEmpty) {
			t.Errorf("%q: got %v, want %v", wanted, err, find.ErrEmpty)
		}
	}
}
