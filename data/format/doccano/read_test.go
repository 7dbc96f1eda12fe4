package doccano_test

import (
	"fmt"
	"strings"
	"testing"

	"nomina/data/format"
	"nomina/data/format/doccano"
	"nomina/data/formattest"
)

// read returns the articles and the report of a file as lines. The files beside it
// are given by their names.
func read(t *testing.T, name, file string, beside map[string]string) (docs []format.Document, shown, report string) {
	t.Helper()
	in := formattest.Input(name, []byte(file))
	in.Beside = func(name string) (format.Input, bool) {
		s, ok := beside[name]
		return formattest.Input(name, []byte(s)), ok
	}
	docs, rep := formattest.Read(t, doccano.Format{}, in, format.ReadOptions{})
	var all, lines []string
	for _, d := range docs {
		one := fmt.Sprintf("%s %q", d.Article.ID, d.Text)
		for _, s := range d.Spans {
			one += fmt.Sprintf(" %d–%d %s %q", s.Start, s.End, s.Label, s.Text)
			if s.Annotator != "" || s.ID != "" {
				one += fmt.Sprintf(" (%s %s)", s.ID, s.Annotator)
			}
		}
		if d.Article.Meta != "" {
			one += " " + d.Article.Meta
		}
		all = append(all, one)
	}
	for _, l := range rep.Lines {
		lines = append(lines, fmt.Sprintf("%d %s %s", l.Line, l.Severity, l.Text))
	}
	return docs, strings.Join(all, "\n"), strings.Join(lines, "\n")
}

// TestRead_Shapes reads the shapes of all versions.
func TestRead_Shapes(t *testing.T) {
	for _, tc := range []struct{ name, in, want, report string }{
		{"label", `{"text":"Bé in Rome","label":[[6,10,"PLACE"]],"doc_id":"a.txt"}`, `a.txt "Bé in Rome" 6–10 PLACE "Rome"`, ""},
		{"labels", `{"id":7,"text":"Rome","labels":[[0,4,"PLACE"]],"meta":{"a":1}}`, `7 "Rome" 0–4 PLACE "Rome" {"a":1}`, ""},
		{"objects", `{"text":"Rome","label":[{"id":5,"start_offset":0,"end_offset":4,"label":"PLACE"}],"Comments":["x"]}`,
			` "Rome" 0–4 PLACE "Rome" (5 ) {"Comments":["x"]}`, ""},
		{"annotations", `{"text":"Rome","annotations":[{"label":"PLACE","start_offset":0,"end_offset":4,"user":1}],"annotation_approver":null,"comments":[]}`,
			` "Rome" 0–4 PLACE "Rome" ( 1)`, ""},
		{"entities and relations", `{"text":"Rome","entities":[{"id":1,"label":"PLACE","start_offset":0,"end_offset":4}],"relations":[{"from_id":1,"to_id":1}]}`,
			` "Rome" 0–4 PLACE "Rome" (1 )`, "1 lost 1 relations are not kept"},
		{"data", `{"id":1,"data":"Rome","label":[[0,4,"PLACE"]]}`, `1 "Rome" 0–4 PLACE "Rome"`, ""},
		{"lists of labels, and texts", `[{"text":"Rome","annotations":[{"start":0,"end":4,"text":"Rome","labels":["A","B"]},{"start":0,"end":4,"labels":[]},{"start":0,"end":4,"text":"Kyiv","labels":["A"]}]}]`,
			` "Rome" 0–4 A "Rome" 0–4 B "Rome"`, "1 refused span 2: has no \"label\"\n1 refused span 3: \"Rome\" stands there, not \"Kyiv\""},
		{"array over lines", "[\n {\"text\": \"Rome\",\n  \"label\": [[0, 4, \"PLACE\"]]},\n {\"text\": \"x\"}\n]\n", " \"Rome\" 0–4 PLACE \"Rome\"\n \"x\"", ""},
		{"meta in a string", `{"text":"x","meta":"{\"a\": 1}"}`, ` "x" {"a":1}`, ""},
		{"both ids", `{"id":7,"doc_id":"a","text":"x"}`, `a "x" {"id":7}`, ""},
		{"classes", `{"text":"x","label":["spam",3]}`, ` "x" {"label":["spam",3]}`, `1 converted "label": labels of the whole text are kept as metadata`},
		{"class", `{"text":"x","label":"spam"}`, ` "x" {"label":"spam"}`, `1 converted "label": labels of the whole text are kept as metadata`},
		{"class of a user", `{"text":"x","annotations":[{"label":3,"user":1}]}`, ` "x" {"annotations":[{"label":3,"user":1}]}`,
			`1 converted "annotations": labels of the whole text are kept as metadata`},
		{"numbers as text", `{"text":"Rome","label":[["0","4.0","PLACE"]]}`, ` "Rome" 0–4 PLACE "Rome"`, "1 converted span 1: offsets written as text were taken as numbers"},
		{"line ends", `{"text":"a\r\nRome","label":[[3,7,"PLACE"]]}`, " \"a\\r\\nRome\" 3–7 PLACE \"Rome\"", ""},
		{"names beside ids", `{"text":"Rome","annotations":[{"label":12,"label_name":"PLACE","start_offset":0,"end_offset":4,"user":2,"user_name":"ann"}]}`, ` "Rome" 0–4 PLACE "Rome" ( ann)`, ""},
		{"ids of labels", `{"text":"Rome","annotations":[{"label":12,"start_offset":0,"end_offset":4,"user":2}]}`, ` "Rome" 0–4 12 "Rome" ( 2)`,
			"0 info 1 labels are called by their ids: no label_config.json beside the file names them"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			_, got, report := read(t, "x.jsonl", tc.in, nil)
			if got != tc.want || report != tc.report {
				t.Errorf("got %s\n%s\nwant %s\n%s", got, report, tc.want, tc.report)
			}
		})
	}
}

// TestRead_Faults reports every fault and reads the rest.
func TestRead_Faults(t *testing.T) {
	const good = "\n" + `{"text":"Rome","label":[[0,4,"PLACE"]]}`
	for _, tc := range []struct{ name, in, report string }{
		{"no text", `{"label":[[0,1,"X"]]}`, `1 refused has no "text"`},
		{"text of another type", `{"text":5}`, `1 refused "text" is not a string`},
		{"not JSON", `{"text":"x}`, "1 refused is not JSON: unexpected end of JSON input at byte 11"},
		{"not an object", `"x"`, `1 refused "line" is not a JSON object`},
		{"beyond the text", `{"text":"x","label":[[0,2,"X"]]}`, "1 refused span 1: 0–2 lies outside the text (length 1 codepoints)"},
		{"nothing covered", `{"text":"x","label":[[1,1,"X"]]}`, "1 refused span 1: 1–1 covers nothing"},
		{"backwards", `{"text":"xy","label":[[0,1,"X"],[2,1,"X"]]}`, "1 refused span 2: 2–1 covers nothing"},
		{"negative", `{"text":"xy","label":[[-1,1,"X"]]}`, "1 refused span 1: -1–1 lies outside the text (length 2 codepoints)"},
		{"no label", `{"text":"xy","label":[[0,1]]}`, `1 refused span 1: has no "label"`},
		{"blank label", `{"text":"xy","label":[[0,1," "]]}`, `1 refused span 1: has no "label"`},
		{"no offsets", `{"text":"xy","label":[["X"]]}`, `1 refused span 1: has no "start" and "end"`},
		{"one offset", `{"text":"xy","label":[{"start_offset":0,"label":"X"}]}`, `1 refused span 1: has no "start" and "end"`},
		{"unknown key", `{"text":"xy","label":[{"start_offset":0,"end_offset":1,"label":"X","colour":1}]}`, `1 lost span 1: "colour" is not kept`},
		{"definition", `{"id":1,"text":"PERSON","background_color":"#ff0000"}`, "1 refused is the definition of label PERSON, not an article"},
		{"half a character", `{"text":"\ud83d"}`, "1 converted half a surrogate pair became U+FFFD"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			docs, got, report := read(t, "x.jsonl", tc.in+good, nil)
			if report != tc.report {
				t.Errorf("report: got %s, want %s", report, tc.report)
			}
			if n := len(docs); n == 0 || len(docs[n-1].Spans) != 1 {
				t.Errorf("the line behind it is missing: got %s", got)
			}
		})
	}
}

// TestRead_Units takes the unit that the spans agree with, from the whole file.
func TestRead_Units(t *testing.T) {
	plain := strings.Repeat(`{"text":"Nobody is named here.","label":[]}`+"\n", 50_000)
	for _, tc := range []struct{ name, in, want string }{
		{"code points", `{"text":"A 😀 Paris","label":[[4,9,"PLACE"]]}`, "codepoints"},
		{"UTF-16", `{"text":"A 😀 Paris","label":[[5,10,"PLACE"]]}`, "utf16"},
		{"UTF-16, escaped", `{"text":"A \ud83d\ude00 Paris","label":[[5,10,"PLACE"]]}`, "utf16"},
		{"UTF-16, late", plain + `{"text":"A 😀 Paris","label":[[5,10,"PLACE"]]}`, "utf16"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			docs, _, report := read(t, "x.jsonl", tc.in, nil)
			if last := docs[len(docs)-1]; len(last.Spans) != 1 || last.Spans[0].Text != "Paris" {
				t.Errorf("got %+v, want Paris", last.Spans)
			}
			if want := "0 info offsets count " + tc.want + ": 1 of 1 spans agree"; report != want {
				t.Errorf("report: got %s, want %s", report, want)
			}
		})
	}
}

// TestRead_LabelsBeside gives labels the names and colours of the file beside.
func TestRead_LabelsBeside(t *testing.T) {
	const file = `{"text":"Rome","annotations":[{"label":12,"start_offset":0,"end_offset":4}]}`
	docs, got, report := read(t, "x.json", file, map[string]string{"label_config.json": ` [
		{"id":12,"text":"PLACE","background_color":"#ff0000","text_color":"#ffffff","suffix_key":"p"},
		{"id":12,"text":"Cat","task_type":"Category"}, {"id":13,"text":"PERSON","background_color":"red","task_type":"Span"}]`})
	if want := ` "Rome" 0–4 PLACE "Rome"`; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	if want := "0 info 2 labels are defined in label_config.json beside it"; report != want {
		t.Errorf("report: got %s, want %s", report, want)
	}
	if l := docs[0].Labels; len(l) != 2 || l[0].Key != "PLACE" || l[0].Color != "#ff0000" || l[1].Color != "" {
		t.Errorf("labels: got %+v", l)
	}
	_, _, report = read(t, "x.json", file, map[string]string{"x.label_config.json": `[{"text":"PLACE"}]`, "label_config.json": `[{"text":"A"},{"text":"B"}]`})
	if want := "0 info 1 labels are defined in x.label_config.json beside it"; !strings.HasPrefix(report, want) {
		t.Errorf("report: got %s, want %s", report, want)
	}
	_, _, report = read(t, "x.json", `{"text":"Rome"}`, map[string]string{"label_config.json": "[{}]"})
	if want := "0 info label_config.json beside it is not read: it defines no labels"; report != want {
		t.Errorf("report: got %s, want %s", report, want)
	}
}

func TestSniff(t *testing.T) {
	for in, want := range map[string]format.Fit{
		`{"text":"x","label":[[0,1,"X"]]}`:                                       format.Certain,
		"[\n{\"data\":\"x\",\"labels\":[[0,1,\"X\"]]}":                           format.Certain,
		`{"text":"x","annotations":[{"label":1,"start_offset":0`:                 format.Certain,
		`{"text":"x","annotations":[{"label":1,"user":1}]}`:                      format.Certain,
		`[{"text":"x","more":1}]`:                                                format.Perhaps,
		`{"text":"x","label":[]}`:                                                format.Perhaps,
		`{"text":"x","entities":[[0,1,"X"]]}`:                                    format.Perhaps,
		`{"text":"x","spans":[],"label":[[0,1,"X"]]}`:                            format.Unfit,
		`{"data":{"text":"x"},"annotations":[{"result":[]}]}`:                    format.Unfit,
		`[{"id":44,"text":"Dog","suffix_key":"a","background_color":"#FF0000"}]`: format.Unfit,
		"text": format.Unfit,
		"":     format.Unfit,
	} {
		if got := (doccano.Format{}).Sniff(format.Sample{Head: []byte(in)}); got.Fit != want {
			t.Errorf("%s: got %v, want %v", in, got.Fit, want)
		}
	}
}
