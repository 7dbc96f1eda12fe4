package labelstudio_test

import (
	"fmt"
	"strings"
	"testing"

	"nomina/data/format"
	"nomina/data/format/labelstudio"
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
	docs, rep := formattest.Read(t, labelstudio.Format{}, in, format.ReadOptions{})
	if rep.Kept.Articles != len(docs) {
		t.Errorf("kept: got %d, want %d", rep.Kept.Articles, len(docs))
	}
	var all, lines []string
	for _, d := range docs {
		one := fmt.Sprintf("%s %q", d.Article.ID, d.Text)
		for _, s := range d.Spans {
			one += fmt.Sprintf(" %d–%d %s %q", s.Start, s.End, s.Label, s.Text)
			if s.Annotator+string(s.Origin)+s.Note != "" || s.Score != 0 {
				one += strings.TrimRight(fmt.Sprintf(" (%s %s %g %s", s.Annotator, s.Origin, s.Score, s.Note), " ") + ")"
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

// in returns a task with the text "A 😀 Rome" and regions.
func in(regions string) string {
	return `[{"id":1,"data":{"text":"A 😀 Rome"},"annotations":[{"result":[` + regions + `]}]}]`
}

// rome is a region, complete.
const rome = `{"id":"r1","from_name":"label","to_name":"text","type":"labels","value":{"start":4,"end":8,"text":"Rome","labels":["PLACE"]}}`

const agree = "0 info offsets count codepoints: 1 of 1 spans agree"

func TestRead_Tasks(t *testing.T) {
	const place = `1 "A 😀 Rome" 4–8 PLACE "Rome"`
	for _, tc := range []struct{ name, in, want, report string }{
		{"annotation", in(rome), place, agree},
		{"lines", `{"data":{"text":"x"}}` + "\n" + `{"data":{"text":"y"}}`, " \"x\"\n \"y\"", ""},
		{"one object", "{\n\"data\": {\"text\": \"x\"}\n}", ` "x"`, ""},
		{"data alone", `[{"text":"x","a":1}]`, ` "x" {"a":1}`, ""},
		{"metadata", `[{"id":1,"data":{"text":"x","doc_id":"a.txt","b":2},"meta":{"a":1},"inner_id":7}]`, `a.txt "x" {"a":1,"b":2}`, ""},
		{"annotators", `[{"data":{"text":"Rome"},"annotations":[
			{"completed_by":{"id":1,"email":"a@x.org"},"result":[{"type":"labels","value":{"start":0,"end":4,"labels":["PLACE"]}}]},
			{"completed_by":2,"result":[{"type":"labels","value":{"start":0,"end":4,"labels":["X"]}}]}]}]`,
			` "Rome" 0–4 PLACE "Rome" (a@x.org  0) 0–4 X "Rome" (2  0)`, ""},
		{"an annotation with its task, as stored", `{"id":7,"result":[{"type":"labels","value":{"start":0,"end":4,"labels":["PLACE"]}}],"completed_by":{"email":"a@b"},"task":{"id":3,"data":{"text":"Rome"}}}`,
			`3 "Rome" 0–4 PLACE "Rome" (a@b  0)`, ""},
		{"old", `[{"completions":[{"created_at":1590000000,"result":[{"type":"labels","value":{"start":0,"end":4,"labels":["PLACE"]}}]}],"data":{"text":"Rome"}}]`,
			` "Rome" 0–4 PLACE "Rome"`, ""},
		{"predictions", `[{"data":{"text":"Rome"},"predictions":[{"score":0.5,"result":[{"type":"labels","value":{"start":0,"end":4,"labels":["PLACE"]}}]}]}]`,
			` "Rome" 0–4 PLACE "Rome" ( suggestion 0.5)`, "0 info 1 annotations are predictions of a program, of tasks that nobody annotated"},
		{"predictions beside", `[{"data":{"text":"x"},"annotations":[{"result":[]}],"predictions":[{"result":[{"type":"labels","value":{"start":0,"end":1,"labels":["X"]}}]}]}]`,
			` "x"`, "0 info 1 predictions are not read: somebody annotated their tasks"},
		{"cancelled", `[{"data":{"text":"x"},"annotations":[{"was_cancelled":true,"result":[` + rome + `]}],"drafts":[{"result":[` + rome + `]}]}]`,
			` "x"`, "1 info 1 annotations that were cancelled or skipped are not read\n1 info 1 drafts are not read: they were never submitted"},
		{"path in a page without markup", `[{"data":{"text":"in Rome"},"annotations":[{"result":[{"to_name":"text","type":"hypertextlabels","value":{
			"start":"/text()[1]","end":"/text()[1]","startOffset":3,"endOffset":7,"text":"Rome","htmllabels":["X"]}}]}]}]`, ` "in Rome" 3–7 X "Rome"`, ""},
		{"written of a region", in(rome + `,{"id":"r1","from_name":"kb","type":"textarea","value":{"start":4,"end":8,"text":["Q220"]}},
			{"id":"r1","from_name":"more","type":"textarea","value":{"start":4,"end":8,"text":"city"}}`), place + " (  0 Q220\ncity)", agree},
		{"written of the whole", in(rome + `,{"id":"x","from_name":"sum","type":"textarea","value":{"text":["short"]}}`), place + ` {"sum":["short"]}`,
			agree + "\n1 converted \"sum\": labels of the whole text are kept as metadata"},
		{"label without a list", in(strings.Replace(rome, `["PLACE"]`, `"PLACE"`, 1)), place, agree},
		{"ids alone", `[{"data":{"text":"x"},"annotations":[12,13]}]`, ` "x"`, "1 lost 2 annotations are not in the file, only their ids"},
		{"note", in(strings.Replace(rome, `"type"`, `"meta":{"text":["one","two"]},"score":0.25,"type"`, 1)), place + " (  0.25 one\ntwo)", agree},
		{"choices", in(rome + `,{"from_name":"mood","to_name":"text","type":"choices","value":{"choices":["good"]}}`), place + ` {"mood":["good"]}`,
			agree + "\n1 converted \"mood\": labels of the whole text are kept as metadata"},
		{"relation", in(rome + `,{"from_id":"r1","to_id":"r1","type":"relation"}`), place, agree + "\n1 lost 1 relations are not kept"},
		{"picture", in(rome + `,{"type":"rectanglelabels","value":{"x":1,"y":2,"rectanglelabels":["Car"]}}`), place,
			agree + "\n1 lost 1 regions of the type rectanglelabels are no names in a text and are not kept"},
		{"of a region", in(rome + `,{"type":"choices","value":{"start":4,"end":8,"choices":["x"]}}`), place,
			agree + "\n1 lost 1 regions of the type choices are no names in a text and are not kept"},
		{"two labels", in(strings.Replace(rome, `["PLACE"]`, `["PLACE","X"]`, 1)), place + ` 4–8 X "Rome"`,
			"0 info offsets count codepoints: 2 of 2 spans agree\n1 converted span 1: its 2 labels became as many annotations"},
		{"numbers as text", in(strings.Replace(rome, `"start":4,"end":8`, `"start":"4","end":"8"`, 1)), place, agree + "\n1 converted span 1: offsets written as text were taken as numbers"},
		{"UTF-16", in(strings.Replace(rome, `"start":4,"end":8`, `"start":5,"end":9`, 1)), place, "0 info offsets count utf16: 1 of 1 spans agree"},
		{"line ends", `[{"data":{"text":"a\r\nRo\r\nme"},"annotations":[{"result":[{"type":"labels","value":{"start":3,"end":9,"text":"Ro\nme","labels":["X"]}}]}]}]`,
			` "a\r\nRo\r\nme" 3–9 X "Ro\r\nme"`, ""},
		{"named after what was annotated", strings.NewReplacer(`"to_name":"text"`, `"to_name":"body"`, `"data":{`, `"data":{"body":"A 😀 Rome","text":"x"},"x":{`).Replace(in(rome)), place + ` {"text":"x"}`, agree},
		{"longest", `[{"data":{"body":"Rome is a city","url":"https://example.org/a/very/long/address","n":"x"}}]`,
			` "Rome is a city" {"url":"https://example.org/a/very/long/address","n":"x"}`, ""},
	} {
		t.Run(tc.name, func(t *testing.T) {
			_, got, report := read(t, "x.json", tc.in, nil)
			if got != tc.want || report != tc.report {
				t.Errorf("got %s\n%s\nwant %s\n%s", got, report, tc.want, tc.report)
			}
		})
	}
}

// TestRead_Faults reports every fault and reads the rest.
func TestRead_Faults(t *testing.T) {
	const good = `{"data":{"text":"x"}}`
	value := func(s string) string {
		return strings.Replace(in(`{"type":"labels","value":{`+s+`}}`), "]}]}]", "]}]},\n"+good+"]", 1)
	}
	for _, tc := range []struct{ name, in, report string }{
		{"beyond the text", value(`"start":4,"end":99,"labels":["X"]`), "1 refused span 1: 4–99 lies outside the text (length 8 codepoints)"},
		{"backwards", value(`"start":4,"end":2,"labels":["X"]`), "1 refused span 1: 4–2 covers nothing"},
		{"another text", value(`"start":0,"end":1,"text":"B","labels":["X"]`), `1 refused span 1: "A" stands there, not "B"`},
		{"no label", value(`"start":0,"end":1`), `1 refused span 1: has no "label"`},
		{"no offsets", value(`"labels":["X"]`), `1 refused span 1: has no "start" and "end"`},
		{"seconds", value(`"start":0.5,"end":1.5,"labels":["X"]`), `1 refused span 1: has no "start" and "end"`},
		{"no value", strings.Replace(value(``), `"value":{}`, `"value":3`, 1), `1 refused span 1: "value" is not an object`},
		{"picture", "[{\"data\":{\"image\":\"/data/a.png\",\"n\":1}},\n" + good + "]", "1 refused has no text; its data are: image, n"},
		{"not JSON", "[{\"data\":{\"text\":\"\\x\"}},\n" + good + "]", "1 refused is not JSON: invalid character 'x' in string escape code at byte 19"},
		{"cut off", "[" + good + ",\n{\"data\":{\"te", "2 refused is not JSON: unexpected end of JSON input at byte 12"},
		{"unknown key", strings.Replace(value(`"start":0,"end":1,"labels":["X"]`), `"type"`, `"meta":{"colour":1},"type"`, 1), `1 lost span 1: "colour" is not kept`},
		{"neither", "x y z", "0 refused is neither JSON nor a table of Label Studio's"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			_, got, report := read(t, "x.json", tc.in, nil)
			lines := strings.Split(report, "\n") // the unit may stand first
			if last := lines[len(lines)-1]; last != tc.report {
				t.Errorf("report: got %s, want %s", report, tc.report)
			}
			if tc.name != "neither" && !strings.Contains(got, ` "x"`) {
				t.Errorf("the other task is missing: got %s", got)
			}
		})
	}
}

// TestRead_Details reads what tells spans apart: an id belongs to the first label
// of a region, and old times are seconds.
func TestRead_Details(t *testing.T) {
	docs, _, _ := read(t, "x.json", strings.Replace(in(strings.Replace(rome, `["PLACE"]`, `["PLACE","X"]`, 1)), `"result"`, `"created_at":1590000000,"updated_at":"2020-05-20T18:40:00.5Z","result"`, 1), nil)
	a, b := docs[0].Spans[0], docs[0].Spans[1]
	if a.ID != "r1" || b.ID != "" || a.Created != 1_590_000_000_000 || a.Modified != 1_590_000_000_500 {
		t.Errorf("got %+v and %+v", a, b)
	}
}

// TestRead_WebPages reads places by what they count in the text of the page.
func TestRead_WebPages(t *testing.T) {
	page := func(value string) string {
		return `[{"data":{"page":"<p>A &amp; B</p>\n<script>x</script><p>in <b>New</b><br>York</p>"},"annotations":[{"result":[
			{"to_name":"t","type":"hypertextlabels","value":{"start":"/p[2]/b[1]/text()[1]","end":"/p[2]/text()[2]",` + value + `"hypertextlabels":["PLACE"]}}]}]}]`
	}
	const text = ` "A & B\nin NewYork"`
	const became = "1 converted the web page became text; its markup is not kept"
	for _, tc := range []struct{ name, value, want, report string }{
		{"offsets", `"startOffset":0,"endOffset":4,"globalOffsets":{"start":9,"end":16},"text":"New\\nYork",`, text + ` 9–16 PLACE "NewYork"`, became},
		{"other offsets", `"globalOffsets":{"start":8,"end":15},"text":"New\\nYork",`, text, became + "\n1 refused span 1: \"NewYor\" stands there, not \"New\\nYork\""},
		{"paths alone", `"startOffset":0,"endOffset":4,"text":"New\\nYork",`, text,
			became + "\n1 refused span 1: its place is a path in a web page (/p[2]/b[1]/text()[1]) and nothing else"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			_, got, report := read(t, "x.json", page(tc.value), nil)
			if got != tc.want || report != tc.report {
				t.Errorf("got %s\n%s\nwant %s\n%s", got, report, tc.want, tc.report)
			}
		})
	}
}

// TestRead_Rows joins the annotations of a task, which stand in records of their
// own, and keeps the line ends within cells.
func TestRead_Rows(t *testing.T) {
	const want = `1 "A 😀\r\nRome, \"x\"" 5–9 PLACE "Rome" (ann  0) 5–9 X "Rome" (2  0) {"d":"a.txt"}`
	const agree = "0 info offsets count codepoints: 2 of 2 spans agree\n0 info 1 records were joined with others of the same task"
	columns := `"annotation_id","annotator","d","id","label","text"` + "\r\n"
	cells := func(sep, id, who, label string) string {
		regions := `"[{""start"":5,""end"":9,""text"":""Rome"",""labels"":[""` + label + `""]}]"`
		return strings.Join([]string{id, `"` + who + `"`, `"a.txt"`, "1", regions, "\"A 😀\r\nRome, \"\"x\"\"\""}, sep) + "\r\n"
	}
	row := func(id, who, label string) string { return cells(",", id, who, label) }
	csv := columns + row("11", "ann", "PLACE") + row("12", "2", "X")
	tsv := strings.ReplaceAll(columns, ",", "\t") + cells("\t", "11", "ann", "PLACE") + cells("\t", "12", "2", "X")
	for _, tc := range []struct{ name, in, want, report string }{
		{"JSON_MIN", `[
			{"text":"A 😀\r\nRome, \"x\"","d":"a.txt","id":1,"label":[{"start":5,"end":9,"text":"Rome","labels":["PLACE"]}],"annotator":{"email":"ann"},"annotation_id":11,"lead_time":1,"created_at":"2024-01-01T00:00:00Z"},
			{"text":"A 😀\r\nRome, \"x\"","d":"a.txt","id":1,"label":[{"start":5,"end":9,"text":"Rome","labels":["X"]}],"annotator":2,"annotation_id":12,"lead_time":1}]`, want, agree},
		{"CSV", csv, want, agree},
		{"CSV with a mark", "\xef\xbb\xbf" + csv, want, agree},
		{"TSV", tsv, want, agree},
		{"other metadata", columns + row("11", "ann", "PLACE") + strings.Replace(row("12", "2", "X"), "a.txt", "b.txt", 1), want,
			strings.Replace(agree, "\n", "\n4 lost metadata that differ from those of the same task before are not kept\n", 1)},
		{"renamed column", "annotation_id,annotator,id,_data_text,text\n1,a,7,Rome,good\n", `7 "Rome" {"text":"good"}`, ""},
		{"line ends of two characters", "annotation_id,annotator,id,text\r\n1,a,7,Rome\r\n", `7 "Rome"`, ""},
		{"the same id twice", `[{"id":1,"text":"x","annotation_id":1},{"id":1,"text":"y","annotation_id":2}]`, "1 \"x\"\n1 \"y\"", ""},
		{"no text", "annotation_id,annotator,id,text\n1,a,7,Rome\n\n2,a,8\n3,a,9,x,y\n", "7 \"Rome\"\n9 \"x\" {\"column 5\":\"y\"}",
			"4 refused has no text; its data are: "},
		{"not UTF-8", "annotation_id,annotator,id,text\n1,a,7,\"\xff\n\"\n2,a,8,x", `8 "x"`, "2 refused line is not UTF-8"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			_, got, report := read(t, "x.csv", tc.in, nil)
			if got != tc.want || report != tc.report {
				t.Errorf("got %s\n%s\nwant %s\n%s", got, report, tc.want, tc.report)
			}
		})
	}
}

// TestRead_Configuration takes the text and the labels from the configuration.
func TestRead_Configuration(t *testing.T) {
	const task = `[{"data":{"text":"x","body":"Rome"},"annotations":[{"result":[{"to_name":"t","type":"labels","value":{"start":0,"end":4,"labels":["P"]}}]}]}]`
	docs, got, report := read(t, "x.json", task, map[string]string{"label_config.xml": `<View><Header value="a"/>
		<Labels name="l" toName="t"><Label value="Place" alias="P" background="red"/><Label value="Person" background="#0072b2"/></Labels>
		<Text name="t" value="$body"/><RectangleLabels name="r" toName="i"><Label value="Car"/></RectangleLabels></View>`})
	if want := ` "Rome" 0–4 P "Rome" {"text":"x"}`; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	if want := "0 info 2 labels are defined in label_config.xml beside it"; report != want {
		t.Errorf("report: got %s, want %s", report, want)
	}
	if l := docs[0].Labels; len(l) != 2 || l[0].Key != "P" || l[0].Name != "Place" || l[0].Color != "#FF0000" || l[1].Color != "#0072b2" {
		t.Errorf("labels: got %+v", l)
	}
	_, _, report = read(t, "x.json", task, map[string]string{"x.label_config.xml": `<View><Labels><Label value="A"/></Labels></View>`, "label_config.xml": "<View/>"})
	if want := "0 info 1 labels are defined in x.label_config.xml beside it"; !strings.HasPrefix(report, want) {
		t.Errorf("report: got %s, want %s", report, want)
	}
	_, _, report = read(t, "x.json", task, map[string]string{"label_config.xml": "<View"})
	if want := "0 info label_config.xml beside it is not read: parse XML: XML syntax error on line 1: unexpected EOF"; !strings.HasPrefix(report, want) {
		t.Errorf("report: got %s, want %s", report, want)
	}
}

func TestSniff(t *testing.T) {
	for in, want := range map[string]format.Fit{
		in(rome): format.Certain,
		`[{"id":1,"data":{"text":"x"},"predictions":[{"result":[`:   format.Certain,
		`{"data":{"text":"` + strings.Repeat("x", 70_000):           format.Likely,
		`[{"id":1,"data":{"image":"x"}}]`:                           format.Perhaps,
		`[{"text":"x","id":1,"annotation_id":3,"annotator":1}]`:     format.Certain,
		"\"annotation_id\",\"annotator\",\"text\"\n":                format.Certain,
		"annotation_id\tlead_time\n":                                format.Certain,
		"id;text\n":                                                 format.Unfit,
		`{"text":"x","spans":[]}`:                                   format.Unfit,
		`{"data":"x","annotations":[{"label":1,"start_offset":0}]}`: format.Unfit,
		"": format.Unfit,
	} {
		if got := (labelstudio.Format{}).Sniff(format.Sample{Head: []byte(in)[:min(len(in), format.HeadSize)]}); got.Fit != want {
			t.Errorf("%.80s: got %v, want %v", in, got.Fit, want)
		}
	}
}
