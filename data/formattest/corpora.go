package formattest

import (
	"strings"

	"nomina/data"
)

// Case is a project that a format has to carry.
type Case struct {
	Name    string
	Project *Project
}

// Cases returns the projects that every format is tried with.
func Cases() []Case {
	return []Case{
		{"no articles", NewBuilder().Project},
		{"scripts", scripts()},
		{"overlaps", overlaps()},
		{"awkward values", awkward()},
		{"huge texts", huge()},
		{"entities", entities()},
	}
}

func scripts() *Project {
	b := NewBuilder()
	b.AddFound("Emoji", "A 😀 Paris 👩‍👩‍👧‍👦 New\u00a0York 🇫🇷 𝔸thens.", "PLACE", "Paris", "New\u00a0York", "𝔸thens", "🇫🇷")
	b.AddFound("NFD and NFC", "Cafe\u0301 de Flore, Café de Flore; Zoe\u0308.", "ORGANIZATION", "Cafe\u0301 de Flore", "Café de Flore")
	b.AddFound("CRLF", "First line\r\nKim Jong-un\r\nin\rKursk\n\r\nEnd", "PERSON", "Kim Jong-un", "Kursk", "line\r\nKim")
	b.AddFound("Arabic", "زار محمود درويش مدينة القاهرة في ١٩٧١.", "PERSON", "محمود درويش", "القاهرة")
	b.AddFound("Hebrew", "דוד בן־גוריון נולד בפלונסק.", "PERSON", "דוד בן־גוריון")
	b.AddFound("CJK", "习近平在北京会见普京。東京都知事は小池百合子氏。", "PERSON", "习近平", "普京", "小池百合子")
	b.AddFound("Separators", "one\u2028two\u2029three\u0085four\u200bfive", "EVENT", "two", "three", "four\u200bfive")
	b.AddFound("Inside words", "dans la région russe de KurskinSitué à la frontière", "PLACE", "Kursk", "frontière")
	return b.Project
}

func overlaps() *Project {
	b := NewBuilder()
	b.Add("Nested", "Guerre en Ukraine et Université de Kyiv", Mark{0, 17, "EVENT"}, Mark{10, 17, "PLACE"}, Mark{21, 39, "ORGANIZATION"}, Mark{35, 39, "PLACE"})
	b.Add("Crossing", "New York Times Square", Mark{0, 14, "ORGANIZATION"}, Mark{9, 21, "PLACE"})
	b.Add("Identical", "Washington", Mark{0, 10, "PERSON"}, Mark{0, 10, "PLACE"}, Mark{0, 10, "PERSON"})
	b.Add("None", "Nobody is named here.")
	b.Add("All of it", " all \n", Mark{0, 6, "EVENT"})
	return b.Project
}

func awkward() *Project {
	b := NewBuilder()
	for _, s := range []string{
		"=1+1", "+49 30 1234", "-5", "@SUM(A1)", "_x000D_", "_x005F_x000D_", "a _x0041_ b _x00e9_ _x_", "  blanks  ",
		"\ttab\t", "<b>&amp;</b> ]]> <!-- \"q\" 'a'", "007", "1e5", "2024-01-05", "TRUE", "NA", `back\slash \u2028 \"`, "x\nnew\nlines\n",
	} {
		d := b.Add(s, s, Mark{0, len([]rune(s)), "WORK_OF_ART"})
		d.Annotations[0].Note = s
		d.Annotations[0].Annotator = s
		d.Article.Source, d.Article.Lang = s, ""
		d.Article.File = data.File{Name: s + ".txt", Path: "/home/a b/" + s + ".txt", SHA256: string(data.HashText("x")), Encoding: "windows-1252"}
	}
	d := b.AddFound("Metadata", "Paris", "PLACE", "Paris")
	d.Article.Meta = `{"n":1.50,"big":12345678901234567890,"list":[1,"é",null,{"a":"<"}],"sep":"x"}`
	d.Annotations[0].Note = "first\nsecond\r\nthird\n"
	d.Annotations[0].Origin = data.OriginSuggestion
	d.Annotations[0].Annotator = ""
	d = b.AddFound("Times", "Rome", "PLACE", "Rome")
	d.Article.Created = -1
	d.Annotations[0].Created, d.Annotations[0].Modified = 0, 1<<60
	return b.Project
}

// entities is a project with a register, part of it unused, and suggestions.
func entities() *Project {
	b := NewBuilder()
	kim := b.Entity("PERSON", "Kim Jong-un", "Q56226", "Kim", "Kim III", "a | b", `"quoted"`)
	kursk := b.Entity("PLACE", "Kursk", "https://example.org/?a=1&b=<2>", "Koursk")
	b.Entity("PLACE", "Kursk", "") // another of the same name
	b.Entity("", "=1+1 _x000D_", "Q1", "[odd]", "\u0001\u2028")
	b.Entity("EVENT", strings.Repeat("Long name ", 8_000)+"end", "", strings.Repeat("y", 40_000), strings.Repeat("z|", 40_000))
	b.Project.Register[0].Note = "Line 1\n\nLine 2 \t \"quoted\""
	d := b.AddFound("Two", "Kim visits Kursk. Kim leaves 😀 Kursk.", "PERSON", "Kim")
	d.Annotations[0].Entity, d.Annotations[1].Entity = kim, kim
	d.Annotations[1].Score, d.Annotations[1].Origin = 0.1234567890123, data.OriginSuggestion
	b.propose(d, "PLACE", 11, 16)
	b.propose(d, "PLACE", 31, 36)
	d = b.AddFound("Three", "Koursk and Kursk", "PLACE", "Koursk", "Kursk")
	d.Annotations[0].Entity, d.Annotations[1].Entity = kursk, b.Project.Register[4].ID
	b.Add("None", "Nobody is named here.")
	return b.Project
}

func huge() *Project {
	b := NewBuilder()
	emoji := strings.Repeat("😀", 40_000)
	b.Add("Emoji", emoji+"Paris", Mark{40_000, 40_005, "PLACE"}, Mark{3, 39_999, "EVENT"})
	b.Add("Odd boundary", "x"+emoji+"Paris", Mark{40_001, 40_006, "PLACE"})
	long := strings.Repeat("Lorem Kyiv ipsum. ", 2_000)
	d := b.AddFound("Long", long, "PLACE", "Kyiv")
	d.Annotations[0].Note = strings.Repeat("note & ", 6_000)
	b.Add("Without a break", strings.Repeat("x", 32_767), Mark{0, 32_767, "EVENT"})
	b.Add("One more", strings.Repeat("y", 32_768), Mark{0, 32_768, "EVENT"})
	return b.Project
}
