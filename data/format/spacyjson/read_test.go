package spacyjson_test

import (
	"fmt"
	"strings"
	"testing"

	"nomina/data/format"
	"nomina/data/format/spacyjson"
	"nomina/data/formattest"
)

func TestRead(t *testing.T) {
	for _, tc := range []struct{ name, in, want string }{
		{"v3", `{"id":7,"text":"Kim met Ann","entities":[[0,3,"P"],[8, 11, "P"]],"meta":{"title":"T"},"url":"u"}`,
			`"Kim met Ann" 7 T {"url":"u"} P 0–3 P 8–11`},
		{"v2", `[["Kim",{"entities":[[0,3,"P"]]}],["Ann",[[0,3,"P"]]],["Bo",{}]]`, `"Kim" P 0–3; "Ann" P 0–3; "Bo"`},
		{"v2, a line each", `["Kim",{"entities":[[0,3,"P"]]}]` + "\n" + `["Ann",{"entities":[]},1]`,
			`"Kim" P 0–3; "Ann" ! f:2: holds more than a text and its entities, which is not kept`},
		{"python with more before", "import spacy\nnlp = spacy.blank('en')\ndef f():\n  return [1]\n\nTRAIN_DATA = \\\n[\n # one\n  (\"Kim\", {\"entities\": [(0, 3, \"P\")]} ), # Kim\n]\nprint(1)\n", `"Kim" P 0–3`},
		{"of a pipeline", `{"text":"Kim","entities":[{"entity_group":"P","word":"Kim","start":0,"end":3}]}`, `"Kim" P 0–3`},
		{"of a pipeline that joins nothing", `{"text":"Kim","entities":[{"entity":"P","value":"Kim Jong-un","start":0,"end":3}]}`, `"Kim" P 0–3`},
		{"both offsets together", `[{"text":"Kim","entities":[{"name":"Kim","span":[0,3],"type":"P"},{"span":[0],"type":"P"}]}]`, `"Kim" P 0–3 ! f:1: span 2: has no start and end`},
		{"sentence", `[{"sentence":"Kim","entities":[[0,3,"P"]]}]`, `"Kim" P 0–3`},
		{"python without names of entities", "import spacy\nT = [\n('Kim', [(0, 3, 'P')])]\n", `"Kim" P 0–3`},
		{"python with what must be worked out", "P = 'PER'\nT = [('Kim', {'entities': [(0, len('Kim'), 'P'), (0, 2, P)]})]\n", `"Kim" PER 0–2 ! f:2: span 1: has no start and end`},
		{"python", `TRAIN_DATA = [('Kim', {'entities': [(0, 3, 'P')]})]`, `"Kim" P 0–3`},
		{"annotator's", `{"classes":["P"],"annotations":[["Kim",{"entities":[[0,3,"P"]]}],null]}`, `"Kim" P 0–3 ! f:1: has no "text"`},
		{"objects", `{"text":"Kim","ents":[{"start":0,"end":3,"label":"P","kb_id":"Q1","text":"Kim"},{"start":0,"end":3,"label":"P","text":"Ann"}]}`,
			`"Kim" P 0–3 Q1 ! f:1: span 2: "Kim" stands there, not "Ann"`},
		{"document", `{"text":"Kim","ents":[{"start":0,"end":3,"label":"P"}],"sents":[{"start":0,"end":3}],"tokens":[{"id":0,"start":0,"end":3}],"cats":{}}`,
			`"Kim" P 0–3 ! f: of 1 articles the tokens and sentences are not kept: only texts and names are`},
		{"groups", `{"text":"Kim","entities":[[0,3,"P"]],"spans":{"sc":[{"start":0,"end":3,"label":"P"},{"start":0,"end":1,"label":"Q"}]}}`, `"Kim" P 0–3 Q 0–1`},
		{"foreign groups", `{"text":"Kim","spans":{"b":[[0,3,"P"]],"a":[[0,3,"P"]]}}`,
			`"Kim" P 0–3 ! f:1: the names of several groups are taken together: a, b; 1 stand in more than one`},
		{"training", `[{"id":0,"paragraphs":[{"raw":"Kim Jong-un  met\nAnn.","sentences":[{"tokens":[{"orth":"Kim","ner":"B-P"},{"orth":"Jong-un","ner":"L-P"},` +
			`{"orth":"met","ner":"O"}]},{"tokens":[{"orth":"Ann","ner":"U-P"},{"orth":".","ner":"-"}]}]}]}]`,
			"\"Kim Jong-un  met\\nAnn.\" 0 P 0–11 P 17–20"},
		{"training, wrong raw text", `[{"paragraphs":[{"raw":"Bo","sentences":[{"tokens":[{"orth":"Kim","ner":"U-P"},{"orth":"é","ner":"U-Q"}]}]},{"sentences":[{"tokens":[{"orth":"Ann","ner":"U-P"}]}]}]}]`,
			`"Kim é\n\nAnn" P 0–3 Q 4–5 P 7–10 ! f:1: its raw text does not agree with the token "Kim": blanks stand between its tokens` +
				` ! f:1: has no raw text: blanks stand between its tokens ! f:1: 2 paragraphs make one article, with a blank line between them`},
		{"UTF-16", `{"text":"😀 Kim","entities":[[3,6,"P"]]}`, `"😀 Kim" P 2–5 ! f: offsets count utf16: 1 of 1 spans agree`},
		{"bad spans", `{"text":"Kim","entities":[[0,9,"P"],[2,1,"P"],[0,3],[0,3,""],"x",["0","3.0","P"]]}`,
			`"Kim" P 0–3 ! f:1: span 3: has no label ! f:1: span 4: has no label ! f:1: span 5: is neither [start, end, label] nor an object` +
				` ! f:1: span 1: 0–9 lies outside the text (length 3 codepoints) ! f:1: span 2: 2–1 covers nothing`},
		{"wrong", `{"text":7}` + "\n" + `{"text":"a","entities":{}}` + "\n" + `{}` + "\n" + `{"text":"\ud800"}` + "\nnull\n7",
			`"` + "\ufffd" + `" ! f:1: "text" is not a string ! f:2: "entities" is not an array ! f:3: has no "text"` +
				` ! f:4: half a surrogate pair became U+FFFD ! f:5: has no "text" ! f:6: "record" is not an object`},
	} {
		t.Run(tc.name, func(t *testing.T) {
			docs, rep := formattest.Read(t, spacyjson.Format{}, format.InMemory("f", []byte(tc.in)), format.ReadOptions{})
			var out []string
			for _, d := range docs {
				s := fmt.Sprintf("%q %s %s %s", d.Text, d.Article.ID, d.Article.Title, d.Article.Meta)
				for _, a := range d.Spans {
					s += fmt.Sprintf(" %s %d–%d %s", a.Label, a.Start, a.End, a.Entity.External)
				}
				for range 3 {
					s = strings.ReplaceAll(s, `"  `, `" `)
				}
				out = append(out, s)
			}
			got := strings.Join(out, "; ")
			for _, l := range rep.Lines {
				got += " ! " + l.String()
			}
			if got = blanks(got); got != blanks(tc.want) {
				t.Errorf("got  %s\nwant %s", got, tc.want)
			}
		})
	}
}

// blanks puts one blank where there are several.
func blanks(s string) string {
	return strings.ReplaceAll(strings.Join(strings.Fields(s), " "), " ;", ";")
}

// TestSniff tells the forms apart from others that look like them.
func TestSniff(t *testing.T) {
	for in, want := range map[string]format.Fit{
		`{"text":"a","entities":[[0,1,"X"]]}`:                             format.Certain,
		`[["a",{"entities":[]}]]`:                                         format.Certain,
		`["a",{"entities":[]}]`:                                           format.Certain,
		`[('a', {'entities': []})]`:                                       format.Certain,
		`[{"id":0,"paragraphs":[`:                                         format.Certain,
		`{"text":"a","ents":[],"tokens":[`:                                format.Certain,
		`{"classes":["A"],"annotations":[["a",{"entities":[]}]]}`:         format.Certain,
		`{"text":"a","entities":[]}`:                                      format.Likely,
		`{"text":"a","entities":[{"id":1,"label":"X","start_offset":0}]}`: format.Unfit,
		`{"text":"a","offset_unit":"utf16","spans":[]}`:                   format.Unfit,
		`{"text":"a","label":[[0,1,"X"]]}`:                                format.Unfit,
		`{"text":"a","spans":[],"_input_hash":1}`:                         format.Unfit,
		`[{"id":1,"annotations":[{"result":[]}],"data":{"text":"a"}}]`:    format.Unfit,
		"text":                       format.Unfit,
		"":                           format.Unfit,
		"[[1]]":                      format.Unfit,
		`["a", [[0, 1, "X"]]]`:       format.Certain,
		`T = [('a', [(0, 1, 'X')])]`: format.Certain,
		"[{\"sentence\":\"a\",\n\"entities\":[\n[0,1,\"X\"]]}]": format.Certain,
		`{"sentence":"a","entities":[]}`:                        format.Unfit,
	} {
		if got := (spacyjson.Format{}).Sniff(format.Sample{Name: "x.json", Head: []byte(in)}).Fit; got != want {
			t.Errorf("%s: got %d, want %d", in, got, want)
		}
	}
}

// TestRead_LateAstral has the first character beyond U+FFFF behind many spans that
// leave it open whether offsets count code points or UTF-16.
func TestRead_LateAstral(t *testing.T) {
	line := `{"text":"é Kim","entities":[` + strings.TrimSuffix(strings.Repeat(`[2,5,"P"],`, 30), ",") + "]}\n"
	in := strings.Repeat(line, 100) + `{"text":"😀 Kim","entities":[[3,6,"P"]]}` + "\n" + line
	docs, rep := formattest.Read(t, spacyjson.Format{}, formattest.Input("x.jsonl", []byte(in)), format.ReadOptions{})
	if len(docs) != 102 || len(docs[100].Spans) != 1 || docs[100].Spans[0].Text != "Kim" {
		t.Errorf("got %d articles, %v, want Kim in the last but one", len(docs), rep.Lines)
	}
}
