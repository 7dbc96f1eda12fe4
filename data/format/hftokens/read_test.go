package hftokens_test

import (
	"fmt"
	"strings"
	"testing"

	"nomina/data/format"
	"nomina/data/format/hftokens"
	"nomina/data/formattest"
)

const card = `---
license: mit
dataset_info:
  features:
  - name: pos_tags
    sequence:
      class_label:
        names:
          '0': NOUN
  - name: ner_tags
    sequence:
      class_label:
        names:
          '0': O
          '1': B-PER
          '2': I-PER
  splits:
  - name: train
---
# Card
`

type file struct {
	name, in string
	beside   map[string]string
	articles string // "id: text [label text]…", a line each
	report   string // lines but for the one that tells the dialect
}

func files() []file {
	numbers := `{"id":7,"tokens":["Kim","Jong","fled"],"ner_tags":[1,2,0]}`
	return []file{
		{"strings", `{"id":"a","tokens":["Kim","\"fled\"\u00e9"],"ner_tags":["B-PER","O"]}` + "\n" + `{"id":"b","tokens":[],"ner_tags":[]}`, nil,
			"a: Kim \"fled\"é [PER Kim]\nb: ", ""},
		{"sentence", `{"sentence":["Kim"],"labels":["B-PER"]}`, nil, ": Kim [PER Kim]", ""},
		{"letters alone", `{"words":["Kim","Jong","fled"],"tags":["B","I","O"]}`, nil, ": Kim Jong fled [ENTITY Kim Jong]", ""},
		{"ne", `[{"Text":"Kim fled.","tokens":["Kim","fled","."],"ne":["B-PER","O","O"]}]`, nil, ": Kim fled. [PER Kim]", ""},
		{"other names", `{"words":["Kim"],"labels":["U-PER"],"url":"x"}`, nil, ": Kim [PER Kim]", "1: these columns are not read: url"},
		{"card", numbers, map[string]string{"README.md": card}, "7: Kim Jong fled [PER Kim Jong]", "0: README.md names the 3 tags"},
		{"dataset_infos.json", numbers, map[string]string{"dataset_infos.json": `{"x":{"features":{"ner_tags":{"feature":{"num_classes":3,"names":["O","B-PER","I-PER"],"_type":"ClassLabel"},"_type":"Sequence"}}}}`},
			"7: Kim Jong fled [PER Kim Jong]", "0: dataset_infos.json names the 3 tags"},
		{"id2label", numbers, map[string]string{"config.json": `{"id2label":{"0":"O","1":"B-PER","2":"I-PER"}}`}, "7: Kim Jong fled [PER Kim Jong]", "0: config.json names the 3 tags"},
		{"numbers", numbers, nil, "7: Kim Jong fled [1 Kim] [2 Jong]", "0: tags are numbers and no file beside names them; 0 is taken for no label, and the others are labels"},
		{"number without a name", `{"tokens":["a"],"ner_tags":[3]}`, map[string]string{"README.md": card}, ": a",
			"1: 1 tags are numbers without a name and are taken for no label\n0: README.md names the 3 tags"},
		{"text", `{"text":" Kim\tfled.","tokens":["Kim","fled","."],"ner_tags":["B-PER","O","O"]}`, nil, ":  Kim\tfled. [PER Kim]", ""},
		{"another text", `{"text":"Kim sits","tokens":["Kim","fled"],"ner_tags":["B-PER","O"]}`, nil, ": Kim fled [PER Kim]", `1: "text" differs from the words; they are taken`},
		{"array", "[\n {\"tokens\": [\n\"Kim\"],\n\"ner_tags\":[\"B-PER\"]},\n{\"tokens\":[\"b\"],\"ner_tags\":[\"O\"]}]", nil, ": Kim [PER Kim]\n: b", ""},
		{"under data", `{"version":"1","data":[{"tokens":["Kim"],"ner_tags":["B-PER"]},{"tokens":["b"]}]}`, nil, ": Kim [PER Kim]", `2: has no list of tags "ner_tags"`},
		{"viewer", `{"features":[{"name":"ner_tags"}],"rows":[{"row_idx":0,"row":{"id":"4","tokens":["Kim"],"ner_tags":["B-PER"]}}]}`, nil, "4: Kim [PER Kim]", ""},
		{"splits", `{"version":{"a":1},"train":[{"tokens":["Kim"],"ner_tags":["B-PER"]}],"labels":[{"name":"PER"}],"test":[{"tokens":["b"],"ner_tags":["O"]}]}`, nil, ": Kim [PER Kim]\n: b", ""},
		{"columns", `{"id":[1,2],"tokens":[["Kim"],["b"]],"ner_tags":[["B-PER"],["O"]]}`, nil, "1: Kim [PER Kim]\n2: b", ""},
		{"columns of pandas", `{"tokens":{"0":["Kim"],"1":["b"]},"ner_tags":{"0":["B-PER"],"1":["O"]}}`, nil, ": Kim [PER Kim]\n: b", ""},
		{"columns of unlike lengths", `{"tokens":[["a"],["b"],["c"]],"ner_tags":[["O"],["B-X"]],"id":["1"]}`, nil, "1: a\n: b [X b]", `3: has no list of tags "ner_tags"`},
		{"columns by key", `{"tokens":{"0":["a"],"1":["b"]},"ner_tags":{"1":["O"],"0":["B-X"]}}`, nil, ": a [X a]\n: b", ""},
		{"list with a fault first", `{"test":[{"tokens":["b"]},{"tokens":["a"],"ner_tags":["O"]}]}`, nil, ": a", `1: has no list of tags "ner_tags"`},
		{"row with objects", `{"tokens":["Kim","x"],"ner_tags":["B-PER","O"],"entities":[{"start":0}]}`, nil, ": Kim x [PER Kim]", "1: these columns are not read: entities"},
		{"lengths", `{"tokens":["a","b"],"ner_tags":["O"]}` + "\n" + `{"tokens":["a"],"ner_tags":["O"]}`, nil, ": a", "1: has 2 words and 1 tags"},
		{"no lists", `{"tokens":"a b","ner_tags":["O"]}` + "\n" + `{"tokens":["a"]}` + "\n" + `{"tokens":["a"],"ner_tags":[[0,1,"X"]]}` + "\n[]\n{", nil, "",
			"1: has no list of words \"tokens\"\n2: has no list of tags \"ner_tags\"\n3: \"ner_tags\" is no list of tags\n" +
				"4: is not JSON: json: cannot unmarshal array into Go value of type hftokens.record\n5: is not JSON: unexpected end of JSON input"},
		{"empty words", `{"tokens":["","a",""],"ner_tags":["B-X","B-Y","I-Y"]}`, nil, ":  a  [Y a]", "0: 1 annotations cover empty words"},
	}
}

func (f file) input() format.Input {
	in := formattest.Input("x", []byte(f.in))
	in.Beside = func(name string) (format.Input, bool) {
		s, ok := f.beside[name]
		return formattest.Input(name, []byte(s)), ok
	}
	return in
}

func TestRead(t *testing.T) {
	for _, tc := range files() {
		t.Run(tc.name, func(t *testing.T) {
			docs, rep := formattest.Read(t, hftokens.Format{}, tc.input(), format.ReadOptions{})
			var articles, report []string
			for _, d := range docs {
				one := string(d.Article.ID) + ": " + d.Text
				for _, s := range d.Spans {
					one += fmt.Sprintf(" [%s %s]", s.Label, s.Text)
				}
				articles = append(articles, one)
			}
			for _, l := range rep.Lines {
				if l.Code != format.CodeDialect {
					report = append(report, fmt.Sprintf("%d: %s", l.Line, l.Text))
				}
			}
			if got := strings.Join(articles, "\n"); got != tc.articles {
				t.Errorf("articles: got\n%q\nwant\n%q", got, tc.articles)
			}
			if got := strings.Join(report, "\n"); got != tc.report {
				t.Errorf("report: got\n%s\nwant\n%s", got, tc.report)
			}
		})
	}
}

// TestFindNames_Unreadable passes over a file beside that cannot be read.
func TestFindNames_Unreadable(t *testing.T) {
	in := format.Input{Beside: func(name string) (format.Input, bool) {
		return format.Input{Name: name, Size: 1 << 40}, true
	}}
	if got := hftokens.FindNames(in, "ner_tags"); got.Tags != nil {
		t.Errorf("got %v, want none", got)
	}
}

func TestSniff(t *testing.T) {
	for _, tc := range []struct {
		in   string
		want format.Fit
	}{
		{`{"id":"0","tokens":["a"],"ner_tags":[0]}`, format.Certain},
		{`{"tokens":[],"tags":[]}`, format.Likely},
		{`{"tokens":["a"],"ner_tags":["O"],"more":"` + strings.Repeat("x", format.HeadSize) + `"}`, format.Certain},
		{`{"text":"a","label":[[0,1,"X"]]}`, format.Unfit},
		{`{"text":"a","tokens":[{"text":"a","start":0}],"tags":["x"]}`, format.Unfit},
		{`{"tokens":["a"],"labels":[[0,1,"X"]]}`, format.Unfit},
		{"[\n{\"tokens\":\n[\"a\"],\"ner_tags\":[0]},{}]", format.Certain},
		{`[{"text":"a","label":[[0,1,"X"]]}]`, format.Unfit},
		{`{"data":[{"tokens":["a"],"ner_tags":[0]}]}`, format.Certain},
		{`{"data":[{"text":"a"}]}`, format.Unfit},
		{`{"tokens":["a"],"ner_tags":["O"],"entities":[{"start":0}]}`, format.Certain},
		{`{"tokens":["a"],"ner_tags":["O"],"entities":[{"start":0}]}` + "\n" + `{"tokens":["a"],"ner_tags":["O"]}`, format.Certain},
		{`{"rows":[{"row":{"words":["` + strings.Repeat("x", format.HeadSize) + `"]}}]}`, format.Likely},
		{`{"tokens":[["a"],["b"]],"ner_tags":[["O"],["O"]]}`, format.Certain},
		{`{"tokens":{"0":["a"]},"ner_tags":{"0":["O"],"1":["` + strings.Repeat("x", format.HeadSize) + `"]}}`, format.Certain},
		{"a O\n", format.Unfit},
		{"", format.Unfit},
	} {
		s, err := formattest.Input("x", []byte(tc.in)).Sample()
		if err != nil {
			t.Fatal(err)
		}
		if got := (hftokens.Format{}).Sniff(s).Fit; got != tc.want {
			t.Errorf("Sniff(%.60q): got %v, want %v", tc.in, got, tc.want)
		}
	}
}

// TestRead_Large refuses one object of all rows that is too large, by that reason,
// but no rows in lines.
func TestRead_Large(t *testing.T) {
	row := `{"tokens":["` + strings.Repeat("x", 1<<20) + `"],"ner_tags":["O"]}`
	docs, rep := formattest.Read(t, hftokens.Format{}, formattest.Input("x", []byte(`{"data":[`+strings.Repeat(row+",", 64)+row+`]}`)), format.ReadOptions{})
	if len(docs) != 0 || len(rep.Lines) != 1 || rep.Lines[0].Code != format.CodeTooLarge {
		t.Errorf("one object: got %d articles, %v, want that it is too large", len(docs), rep.Lines)
	}
	docs, rep = formattest.Read(t, hftokens.Format{}, formattest.Input("x", []byte(strings.Repeat(row+"\n", 65))), format.ReadOptions{})
	if len(docs) != 65 {
		t.Errorf("lines: got %d articles, %v, want 65", len(docs), rep.Lines)
	}
}

// FuzzRead reads anything.
func FuzzRead(f *testing.F) {
	for _, tc := range files() {
		f.Add([]byte(tc.in))
	}
	f.Fuzz(func(t *testing.T, b []byte) { formattest.Promises(t, hftokens.Format{}, "x.jsonl", b) })
}
