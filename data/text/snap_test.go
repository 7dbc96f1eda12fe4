package text

import (
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"
)

// marked splits a text in which braces mark a range: "l’{Ukraine}".
func marked(t *testing.T, s string) (string, Range) {
	t.Helper()
	left, rest, ok := strings.Cut(s, "{")
	inside, right, ok2 := strings.Cut(rest, "}")
	if !ok || !ok2 {
		t.Fatalf("%q: got no range, want one in braces", s)
	}
	start := utf8.RuneCountInString(left)
	return left + inside + right, Range{start, start + utf8.RuneCountInString(inside)}
}

// mark is the inverse of marked.
func mark(x *Index, r Range) string {
	return x.Slice(Range{0, r.Start}) + "{" + x.Slice(r) + "}" + x.Slice(Range{r.End, x.Len()})
}

type snapTest struct{ in, want string }

func checkSnap(t *testing.T, s Snap, tests []snapTest) {
	t.Helper()
	for _, tt := range tests {
		t.Run(tt.in, func(t *testing.T) {
			text, r := marked(t, tt.in)
			x := New(text)
			if got := mark(x, x.Snap(r, s)); got != tt.want {
				t.Errorf("got %s, want %s", got, tt.want)
			}
		})
	}
}

func TestSnapWord(t *testing.T) {
	checkSnap(t, SnapWord, []snapTest{
		// Words.
		{"Le pré{sid}ent russe", "Le {président} russe"},
		{"Vladi{mir Pou}tine arrive", "{Vladimir Poutine} arrive"},
		{"{Vladimir Poutine} arrive", "{Vladimir Poutine} arrive"},
		{"région de Kurskin{Si}tué à", "région de {KurskinSitué} à"},
		{"région de {Kursk}inSitué à", "région de {KurskinSitué} à"},
		{"en {2}024.", "en {2024}."},
		{"le {3,5} %", "le {3,5} %"},
		{"snake{_}case", "{snake_case}"},
		{"Vingt-{deux} ans", "{Vingt-deux} ans"},

		// Blanks at the ends.
		{"de{ Corée du Nord }à", "de {Corée du Nord} à"},
		{"de{\u00A0Corée\u00A0}à", "de\u00A0{Corée}\u00A0à"},
		{"fin\r\n{\r\nKim\r\n}suite", "fin\r\n\r\n{Kim}\r\nsuite"},
		{"a\t{\tKim\t}b", "a\t\t{Kim}\tb"},
		{"un\u200B{\u200BKim}", "un\u200B\u200B{Kim}"},

		// Punctuation and quotes at the ends.
		{"la justice{, Selon }KCNA", "la justice, {Selon} KCNA"},
		{"de {« soutien inconditionnel »} de", "de « {soutien inconditionnel} » de"},
		{"de {«\u00A0soutien\u00A0»} de", "de «\u00A0{soutien}\u00A0» de"},
		{"de {«\u202Fsoutien\u202F»} de", "de «\u202F{soutien}\u202F» de"},
		{"de {«soutenir»} dans", "de «{soutenir}» dans"},
		{"région de {Kursk« .}", "région de {Kursk}« ."},
		{"the {“New York Times”} said", "the “{New York Times}” said"},
		{"the {\"Times\"} said", "the \"{Times}\" said"},
		{"the {'Times'} said", "the '{Times}' said"},
		{"the {‘Times’} said", "the ‘{Times}’ said"},
		{"die {„Zeit“} sagt", "die „{Zeit}“ sagt"},
		{"l’agence {(KCNA)}.", "l’agence ({KCNA})."},
		{"see {[Kursk]}", "see [{Kursk}]"},
		{"{Paris, }puis", "{Paris}, puis"},
		{"{— Paris –} puis", "— {Paris} – puis"},
		{"{…Paris…} puis", "…{Paris}… puis"},
		{"Russie {| Guerre} en", "Russie | {Guerre} en"},
		{"{Russie |} Guerre", "{Russie} | Guerre"},
		{"« La {Russie}, comme", "« La {Russie}, comme"},
		{"¿{¡Madrid!}?", "¿¡{Madrid}!?"},

		// Brackets with their partner inside belong to the name.
		{"{Corée du Nord (RPDC)} a", "{Corée du Nord (RPDC)} a"},
		{"{(Corée du Nord) (RPDC)} a", "{(Corée du Nord) (RPDC)} a"},
		{"{Corée du Nord)} a", "{Corée du Nord}) a"},
		{"{(Corée du Nord} a", "({Corée du Nord} a"},
		{"{((RPDC))} a", "(({RPDC})) a"},

		// Hyphens join, dashes do not.
		{"leader Kim Jong-{u}n a", "leader Kim {Jong-un} a"},
		{"leader Kim {J}ong-un a", "leader Kim {Jong-un} a"},
		{"leader Kim Jong{-}un a", "leader Kim {Jong-un} a"},
		{"leader {Kim Jong}-un a", "leader {Kim Jong-un} a"},
		{"un {Coréen}, un Nord-Coréen", "un {Coréen}, un Nord-Coréen"},
		{"un Nord-{Coré}en", "un {Nord-Coréen}"},
		{"les États-{Un}is et", "les {États-Unis} et"},
		{"les E\u0301tats-{Un}is et", "les {E\u0301tats-Unis} et"},
		{"à Châlons-en-{Champ}agne", "à {Châlons-en-Champagne}"},
		{"à Saint\u2011{Denis}", "à {Saint\u2011Denis}"},
		{"Covid-{1}9", "{Covid-19}"},
		{"Paris–{Da}kar", "Paris–{Dakar}"},
		{"non--{par}lant", "non--{parlant}"},
		{"- {Kim}", "- {Kim}"},
		{"-{Kim}-", "-{Kim}-"},
		{"ירושלים־{תל}", "{ירושלים־תל}"},

		// French elision falls off, both apostrophes.
		{"contre l’{Uk}raine.", "contre l’{Ukraine}."},
		{"contre {l’Ukraine}.", "contre l’{Ukraine}."},
		{"contre {l'Ukraine}.", "contre l'{Ukraine}."},
		{"contre {l}’Ukraine.", "contre l’{Ukraine}."},
		{"contre l{’}Ukraine.", "contre l’{Ukraine}."},
		{"{L’ambassade} de Russie", "L’{ambassade} de Russie"},
		{"un coup {d’État} en", "un coup d’{État} en"},
		{"un {coup d’État} en", "un {coup d’État} en"},
		{"dit {qu’il} aurait", "dit qu’{il} aurait"},
		{"dit {qu’Emmanuel Macron} a", "dit qu’{Emmanuel Macron} a"},
		{"{jusqu’à} Kiev", "jusqu’{à} Kiev"},
		{"{Lorsqu’Anne} vint", "Lorsqu’{Anne} vint"},
		{"{l’États-Unis}", "l’{États-Unis}"},
		{"{l’« Ukraine »} est", "l’« {Ukraine} » est"},
		{"de {l’ONU}.", "de l’{ONU}."},
		{"{s’est} rendu", "s’{est} rendu"},
		{"{l’\u0301x} à", "{l’\u0301x} à"},
		{"{aujourd’hui} à", "{aujourd’hui} à"},
		{"{presqu’île} de", "{presqu’île} de"},
		{"Conan {O’Brien} a", "Conan {O’Brien} a"},
		{"à {N’Djamena} au", "à {N’Djamena} au"},
		{"la {Côte d’Ivoire} a", "la {Côte d’Ivoire} a"},
		{"à Villeneuve-{d’Ascq} et", "à {Villeneuve-d’Ascq} et"},

		// The English genitive falls off at the end only.
		{"{Ukraine’s} army", "{Ukraine}’s army"},
		{"{Ukraine's} army", "{Ukraine}'s army"},
		{"Ukraine’{s} army", "{Ukraine}’s army"},
		{"{McDonald’s Corporation} said", "{McDonald’s Corporation} said"},
		{"the {Russians’} army", "the {Russians}’ army"},

		// Points.
		{"in the {U.S.} today", "in the {U.S.} today"},
		{"in the U.{S}. today", "in the {U.S.} today"},
		{"in the U.S{.} today", "in the {U.S.} today"},
		{"({U.S.}), he", "({U.S.}), he"},
		{"{J.R.R. Tolkien}.", "{J.R.R. Tolkien}."},
		{"{J.} Tolkien", "{J}. Tolkien"},
		{"{Michael J. Fox}.", "{Michael J. Fox}."},
		{"{J.-C.} Simon", "{J.-C.} Simon"},
		{"J.-{C}. Simon", "{J.-C.} Simon"},
		{"the U.S.-{China} war", "the {U.S.-China} war"},
		{"on {example.com}.", "on {example.com}."},
		{"{Kursk.} Les", "{Kursk}. Les"},

		// Signs that stay.
		{"sur {Canal+} hier", "sur {Canal+} hier"},
		{"{50 €}, dit", "{50 €}, dit"},
		{"à {Paris 😀}.", "à {Paris 😀}."},
		{"la {👩‍👩‍👧}.", "la {👩‍👩‍👧}."},

		// A number sign belongs to the word before and the digit behind it.
		{"A\u0600{²}", "{A\u0600²}"},

		// A caret takes the word it stands in or behind.
		{"Kim Jong{}-un a", "Kim {Jong-un} a"},
		{"{}Kim a", "{Kim} a"},
		{"Kim{} a", "{Kim} a"},
		{"Kim, {} a", "Kim, {} a"},

		// Nothing but blanks and punctuation.
		{"Kim{ , }a", "Kim{} , a"},
		{"{}", "{}"},
		{" {«} ", " {}« "},

		// Other scripts.
		{"в Мос{к}ве.", "в {Москве}."},
		{"في {كي}يف،", "في {كييف}،"},
		{"ב{קי}יב.", "{בקייב}."},
		{"{東京}、", "{東京}、"},
		{"「{東}京」", "「{東}京」"},
		{"キ{エ}フ。", "{キエフ}。"},
		{"नई {दिल्ली}।", "नई {दिल्ली}।"},
		{"ที่{กรุงเทพฯ} มี", "ที่{กรุงเทพฯ} มี"},
	})
}

func TestSnapExact(t *testing.T) {
	checkSnap(t, SnapExact, []snapTest{
		{"de {Kursk}inSitué", "de {Kursk}inSitué"},
		{"de Kursk{in}Situé", "de Kursk{in}Situé"},
		{"a{ , }b", "a{ , }b"},
		{"caf{e}\u0301", "caf{e\u0301}"},
		{"cafe{\u0301}", "caf{e\u0301}"},
		{"cafe{}\u0301", "caf{}e\u0301"},
		{"x👩\u200D{👩}\u200D👧y", "x{👩\u200D👩\u200D👧}y"},
		{"🇫{🇷}🇩🇪", "{🇫🇷}🇩🇪"},
		{"a\r{\n}b", "a{\r\n}b"},
		{"ab{}", "ab{}"},
		{"{}", "{}"},
	})
}

func TestSnapSentence(t *testing.T) {
	checkSnap(t, SnapSentence, []snapTest{
		{"Il part. Elle {re}ste. Bon.", "Il part. {Elle reste}. Bon."},
		{"Il part.{ Elle re}ste. Bon.", "Il part. {Elle reste}. Bon."},
		{"Il par{t. El}le reste. Bon.", "{Il part. Elle reste}. Bon."},
		{"« Il {part}. » Elle reste.", "« {Il part}. » Elle reste."},
		{"Il vit aux {U.S.} The end.", "{Il vit aux U.S.} The end."},
		{"Il part. {} Bon.", "{Il part}.  Bon."},
		{"{ }", "{} "},
		{"Il part?{}\u0600AA", "{Il part?\u0600AA}"},
	})
}

func TestTrim(t *testing.T) {
	for _, tt := range []snapTest{
		{"{ « Kim » }", " « {Kim} » "},
		{"{l’Ukraine’s.}", "{l’Ukraine’s}."},
		{"Ku{rsk, }", "Ku{rsk}, "},
		{"a{ - }b", "a{} - b"},
		{"{U.S.}", "{U.S.}"},
		{"U{.S.}", "U.{S.}"},
		{"{1️⃣.}", "{1️⃣}."},
	} {
		text, r := marked(t, tt.in)
		x := New(text)
		if got := mark(x, x.Trim(r)); got != tt.want {
			t.Errorf("Trim(%s): got %s, want %s", tt.in, got, tt.want)
		}
	}
}

// checkSnapRules checks what holds for any text and range.
func checkSnapRules(t failer, text string, r Range) {
	t.Helper()
	x := New(text)
	for _, s := range []Snap{SnapExact, SnapWord, SnapSentence} {
		got := x.Snap(r, s)
		if got.Start < 0 || got.End < got.Start || got.End > x.Len() {
			t.Fatalf("%q: Snap(%v, %d): got %v, want a range of the text", text, r, s, got)
		}
		if again := x.Snap(got, s); !got.Empty() && again != got {
			t.Fatalf("%q: Snap(%v, %d): got %v after %v, want no change", text, r, s, again, got)
		}
		if back := x.Snap(Range{r.End, r.Start}, s); back != got {
			t.Fatalf("%q: Snap of reversed %v, %d: got %v, want %v", text, r, s, back, got)
		}
		if s != SnapExact && x.Trim(got) != got {
			t.Fatalf("%q: Snap(%v, %d): got %v, want it trimmed to %v", text, r, s, got, x.Trim(got))
		}
		for _, cp := range []int{got.Start, got.End} {
			if cp > 0 && x.NextGrapheme(x.PrevGrapheme(cp)) != cp {
				t.Fatalf("%q: Snap(%v, %d): got %v, want whole graphemes", text, r, s, got)
			}
		}
	}
}

func TestSnapRules(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := texts().Draw(t, "text")
		n := utf8.RuneCountInString(s)
		checkSnapRules(t, s, Range{rapid.IntRange(0, n).Draw(t, "start"), rapid.IntRange(0, n).Draw(t, "end")})
	})
}

func FuzzSnap(f *testing.F) {
	for _, a := range atoms() {
		f.Add("Kim "+a+"Jong-un. "+a, 1, 9)
	}
	f.Fuzz(func(t *testing.T, s string, start, end int) {
		checkSnapRules(t, s, Range{start, end})
	})
}
