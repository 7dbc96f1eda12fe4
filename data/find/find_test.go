package find

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"

	"nomina/data/text"
)

// found returns the text with what is found in braces.
func found(t *testing.T, body, pattern string, opt Options) string {
	t.Helper()
	p, err := Compile(pattern, opt)
	if err != nil {
		t.Fatalf("Compile(%q, %+v): %v", pattern, opt, err)
	}
	x := text.New(body)
	hits, _ := p.All(context.Background(), x, x.Len())
	var b strings.Builder
	last := 0
	for _, r := range hits {
		b.WriteString(x.Slice(text.Range{Start: last, End: r.Start}) + "{" + x.Slice(r) + "}")
		last = r.End
	}
	b.WriteString(x.Slice(text.Range{Start: last, End: x.Len()}))
	return b.String()
}

type example struct {
	pattern string
	opt     Options
	want    string // the text, what is found in braces
}

func check(t *testing.T, examples []example) {
	t.Helper()
	for _, tt := range examples {
		body := strings.NewReplacer("{", "", "}", "").Replace(tt.want)
		if got := found(t, body, tt.pattern, tt.opt); got != tt.want {
			t.Errorf("%q, %+v: got %q, want %q", tt.pattern, tt.opt, got, tt.want)
		}
	}
}

func TestPlain_Exact(t *testing.T) {
	all := Options{Case: true, Exact: true}
	whole := Options{Case: true, Exact: true, Words: true}
	fold, both := Options{Exact: true}, Options{Exact: true, Words: true}
	check(t, []example{
		{"Kursk", all, "😀 {Kursk}, {Kursk}inSitué, kursk"},
		{"Kursk", whole, "😀 {Kursk}, KurskinSitué, kursk"},
		{"Kursk", fold, "😀 {Kursk}, {Kursk}inSitué, {KURSK}"},
		{"kursk", both, "{Kursk}, KurskinSitué, {KURSK}"},
		{"aa", all, "{aa}{aa}a"},
		{"Ukraine", whole, "l’{Ukraine}, l'{Ukraine} {Ukraine}’s Ukrainee {Ukraine}."},
		{"Kim", whole, "{Kim} Jong-un, Kim-Jong, {Kim}–{Kim}"},
		{"Jong-un", whole, "Kim {Jong-un}, {Jong-un}."},
		{"Corée du Nord", whole, "la {Corée du Nord} («{Corée du Nord}»)"},
		{"Coréen", whole, "un Nord-Coréen, un {Coréen}"},
		{"U.S.", whole, "the {U.S.} and ({U.S.}) U.S.A."},
		{"東京", whole, "在{東京}市"},
		{"Coree", all, "Coree\u0301"},
		{"é", all, "{é}{e\u0301}e"},
		{"e\u0301", all, "{é}{e\u0301}e"},
		{"é", fold, "{É}{é}{e\u0301}"},
		{"straße", fold, "{STRAßE}, strasse, {straẞe}"},
		{"k", fold, "{K}{k}{K}"}, // the last is the Kelvin sign
		{"ΣΑΣ", fold, "{σας}"},
		{"\x80", all, "€{\x80}"},
		{"\x82\xAC", all, "€"},
		{"각", all, "{각}{\u1100\u1161\u11A8}가"},
		{"가", all, "각{가}"},
		{"👍", all, "{👍} 👍🏽"},
		{"👧", all, "👩‍👩‍👧 {👧}"},
	})
}

func TestPlain_Loose(t *testing.T) {
	loose, cased, words := Options{}, Options{Case: true}, Options{Words: true}
	check(t, []example{
		{"etat", loose, "d’{État}, d'{e\u0301tat}, {ETAT}"},
		{"État", cased, "{État} {Etat} état"},
		{"zelensky", loose, "{Zelensky}, {Żeleńsky}"},
		{"l'Ukraine", loose, "{l’Ukraine} {l'Ukraine} {lʼUKRAINE}"},
		{"oeuvre", words, "l’{œuvre}, les {ŒUVRE}, manœuvre"},
		{"œuvre", loose, "{oeuvre}"},
		{"o", loose, "cœur c{o}"},
		{"e", loose, "cœur {é}{e}"},
		{"strasse", loose, "{Straße}"},
		{"coree du nord", loose, "{Corée\u00A0du Nord} {corée du\nNord} {Corée du\r\nNord} Corée  du Nord"},
		{"Kursk", loose, "{Kur\u00ADsk}, {Kursk}\u00AD."},
		{"Jong-un", loose, "{Jong‐un} {Jong\u2011un} Jong–un"},
		{"fini", loose, "{ﬁni}"},
		{"f", loose, "ﬁni {f}"},
		{"ABC", loose, "{ＡＢＣ}"},
		{"кем", loose, "{кем} {КЕМ} {ке\u0301м}"},
		{"か", loose, "{か} が"},
		{"कु", loose, "{कु} क कि"},
		{"محمد", loose, "{مُحَمَّد}"},
		{"שלום", loose, "{שָׁלוֹם}"},
		{" Kim", loose, "{\u00A0Kim}{ Kim}"},
	})
}

func TestRegexp(t *testing.T) {
	loose, exact := Options{Regexp: true}, Options{Regexp: true, Exact: true, Case: true}
	words := Options{Regexp: true, Words: true}
	check(t, []example{
		{`Kim( Jong-(un|il))?`, exact, "{Kim}, {Kim Jong-un} and {Kim Jong-il}"},
		{`kim \w+`, loose, "{Kim Élysée}, {Kim\u00A0Jong}-un"},
		{`\w+ée`, loose, "{Élysée} {elysee}"},
		{`\d{4}`, exact, "in {2024}{0612}"},
		{`x*`, loose, "a{xx}b{x}"},
		{`^Kim$`, exact, "{Kim}\r\nKims\r\n{Kim}"},
		{`a.b`, exact, "{a-b} a\nb"},
		{`a\nb`, exact, "a-b {a\nb}"},
		{`(?s)a.b`, exact, "{a-b} {a\nb}"},
		{`[^,]+`, exact, "{a}\n{b},{c}"},
		{`.`, exact, "{e\u0301}{👩‍👩‍👧}"},
		{`Kim`, words, "{Kim}, Kimono, d’{Kim}"},
		{`euf`, loose, "œuf o{euf}"},
		{`.euf`, loose, "{œuf} {oeuf}"},
		{`so.`, loose, "{sœ}ur"},
		{`Kso.`, loose, "{Ksœ}ur"},
		{`cœur`, loose, "{coeur} {CŒUR}"},
		{`[0-9]+\s?€`, exact, "{12 €}, {3€}"},
		{`（東京）`, loose, "x{（東京）}y {(東京)}"},
		{`東京．`, loose, "東京都 {東京．}"},
		{`[＾a]`, loose, "b{a}{＾}"},
		{`\Q（œ）\E`, loose, "{（œ）} {(oe)} oe"},
		{`œ+`, loose, "{œœ} {oeoe} {oe}e"},
		{`[[:digit:]œ]`, loose, "({1}) ({o}{e})?"},
	})
}

func TestFrom_TheReadersFirst(t *testing.T) {
	for _, opt := range []Options{{}, {Regexp: true}} {
		p, err := Compile("aa", opt)
		if err != nil {
			t.Fatal(err)
		}
		x := text.New("aaa aa\naaaa aa")
		var got []int
		for r := range p.From(context.Background(), x, 8) {
			got = append(got, r.Start)
		}
		if want := []int{9, 12, 0, 4, 7}; !slices.Equal(got, want) {
			t.Errorf("%+v: got %v, want %v", opt, got, want)
		}
	}
}

func TestFrom_NeedsWhatStandsBehindIt(t *testing.T) {
	p, err := Compile(".oe", Options{Regexp: true})
	if err != nil {
		t.Fatal(err)
	}
	if got, want := collect(p, text.New("aoe"), 1), []text.Range{{Start: 0, End: 3}}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestAll_MoreThan(t *testing.T) {
	p, err := Compile("a", Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		most, want int
		more       bool
	}{{2, 2, true}, {3, 3, false}, {9, 3, false}} {
		hits, more := p.All(context.Background(), text.New("a a a"), tt.most)
		if len(hits) != tt.want || more != tt.more {
			t.Errorf("at most %d: got %d, %t, want %d, %t", tt.most, len(hits), more, tt.want, tt.more)
		}
	}
}

func TestFrom_EndsWithItsContext(t *testing.T) {
	x := text.New(strings.Repeat("a b\n", 1<<16))
	for _, opt := range []Options{{}, {Regexp: true}} {
		p, err := Compile("b", opt)
		if err != nil {
			t.Fatal(err)
		}
		ctx, cancel := context.WithCancel(context.Background())
		n := 0
		for range p.From(ctx, x, 0) {
			if n++; n == 3 {
				cancel()
			}
		}
		if n > longest {
			t.Errorf("%+v: got %d hits after the end", opt, n)
		}
		cancel()
	}
}

func TestRegexp_LongLine(t *testing.T) {
	p, err := Compile(`Kim J\w+`, Options{Regexp: true})
	if err != nil {
		t.Fatal(err)
	}
	x := text.New(strings.Repeat("and Kim Jong-un said ", 3*longest/21))
	hits, _ := p.All(context.Background(), x, x.Len())
	if got, want := len(hits), 3*longest/21; got < want-3 || got > want {
		t.Errorf("got %d hits, want %d and not more than 3 less", got, want)
	}
}

func TestCompile_Nothing(t *testing.T) {
	for _, s := range []string{"", "\u00AD"} {
		if _, err := Compile(s, Options{}); !errors.Is(err, ErrEmpty) {
			t.Errorf("Compile(%q): got %v, want %v", s, err, ErrEmpty)
		}
	}
}

func TestCompile_SaysWhatIsWrong(t *testing.T) {
	for _, tt := range []struct {
		pattern string
		want    PatternError
	}{
		{`é(Kim`, PatternError{BadParen, "(", 1}},
		{`(a)(b|(c)`, PatternError{BadParen, "(", 3}},
		{`Kim)`, PatternError{ExtraParen, ")", 3}},
		{`[)]\))`, PatternError{ExtraParen, ")", 5}},
		{`[]()](`, PatternError{BadParen, "(", 5}},
		{`Ki[m-`, PatternError{BadBracket, "[m-", 2}},
		{`[z-a]`, PatternError{BadRange, "z-a", 1}},
		{`a[[:name:]]`, PatternError{BadRange, "[:name:]", 2}},
		{`\y`, PatternError{BadEscape, `\y`, 0}},
		{`Kim\`, PatternError{BadEscape, `\`, 3}},
		{`\*|*`, PatternError{BadRepeat, "*", 3}},
		{`a*b**`, PatternError{BadRepeat, "**", 3}},
		{`x{1001}`, PatternError{BadCount, "{1001}", 1}},
		{`a(?=b)`, PatternError{BadGroup, "(?=", 1}},
		{"a\xFF", PatternError{BadUTF8, "\xFF", 1}},
	} {
		_, err := Compile(tt.pattern, Options{Regexp: true})
		var got *PatternError
		if !errors.As(err, &got) {
			t.Errorf("%s: got %v, want a *PatternError", tt.pattern, err)
		} else if *got != tt.want {
			t.Errorf("%s: got %+v, want %+v", tt.pattern, *got, tt.want)
		}
	}
}
