package labelstudio_test

import (
	"bytes"
	"context"
	"encoding/json"
	"encoding/xml"
	"fmt"
	"slices"
	"strings"
	"testing"

	"nomina/data"
	"nomina/data/format"
	"nomina/data/format/labelstudio"
	"nomina/data/formattest"
)

// project is what Label Studio knows of a project from its configuration.
type project struct {
	labels    []string
	from, to  string
	variables []string
}

// configured returns a project of a configuration as Label Studio reads it.
func configured(config []byte) (project, error) {
	var view struct {
		XMLName xml.Name `xml:"View"`
		Labels  struct {
			Name   string `xml:"name,attr"`
			ToName string `xml:"toName,attr"`
			Label  []struct {
				Value      string `xml:"value,attr"`
				Background string `xml:"background,attr"`
				Hotkey     string `xml:"hotkey,attr"`
			}
		}
		Text struct {
			Name  string `xml:"name,attr"`
			Value string `xml:"value,attr"`
		}
	}
	if err := xml.Unmarshal(config, &view); err != nil {
		return project{}, err
	}
	p := project{from: view.Labels.Name, to: view.Labels.ToName, variables: []string{strings.TrimPrefix(view.Text.Value, "$")}}
	hotkeys := map[string]bool{}
	for _, l := range view.Labels.Label {
		if l.Value == "" || len(l.Background) != 7 || slices.Contains(p.labels, l.Value) || l.Hotkey != "" && hotkeys[l.Hotkey] {
			return p, fmt.Errorf("label %+v", l)
		}
		hotkeys[l.Hotkey] = true
		p.labels = append(p.labels, l.Value)
	}
	if p.to != view.Text.Name || p.from == "" {
		return p, fmt.Errorf("labels %q are of %q, the text is %q", p.from, p.to, view.Text.Name)
	}
	return p, nil
}

// check judges a file by the rules of Label Studio's importer and of the validator
// of its SDK (label_interface), and by those that neither has: that places lie in
// the text and cover what they say. It returns label and covered text of each
// region by task.
func (p project) check(b []byte) ([][]string, error) {
	var tasks []map[string]any
	if err := json.Unmarshal(b, &tasks); err != nil {
		return nil, err
	}
	var out [][]string
	for i, task := range tasks {
		fields, ok := task["data"].(map[string]any)
		for _, v := range p.variables {
			if text, isText := fields[v].(string); !ok || !isText || text == "" {
				return nil, fmt.Errorf("task %d: data %v have no %s", i, fields, v)
			}
		}
		var all []string
		annotations, ok := task["annotations"].([]any)
		if !ok {
			return nil, fmt.Errorf("task %d: annotations %v", i, task["annotations"])
		}
		for _, a := range annotations {
			annotation, _ := a.(map[string]any)
			found, err := p.annotation(annotation, []rune(fields[p.variables[0]].(string)))
			if err != nil {
				return nil, fmt.Errorf("task %d: %w", i, err)
			}
			all = append(all, found...)
		}
		out = append(out, all)
	}
	return out, nil
}

func (p project) annotation(a map[string]any, text []rune) (out []string, err error) {
	result, ok := a["result"].([]any)
	if _, named := a["completed_by"]; !ok || named {
		return nil, fmt.Errorf("annotation %v", a) // the server knows no such user
	}
	ids := map[string]bool{}
	for _, r := range result {
		region, _ := r.(map[string]any)
		value, _ := region["value"].(map[string]any)
		start, ok1 := value["start"].(float64)
		end, ok2 := value["end"].(float64)
		labels, _ := value["labels"].([]any)
		id, _ := region["id"].(string)
		score, scored := region["score"].(float64)
		_, hasScore := region["score"]
		switch {
		case region["from_name"] != p.from || region["to_name"] != p.to || region["type"] != "labels":
			return nil, fmt.Errorf("region of %v to %v, %v", region["from_name"], region["to_name"], region["type"])
		case !ok1 || !ok2 || start < 0 || start >= end || int(end) > len(text) || string(text[int(start):int(end)]) != value["text"]:
			return nil, fmt.Errorf("place %v", value)
		case len(labels) == 0, id == "", ids[id], hasScore && (!scored || score < 0 || score > 1):
			return nil, fmt.Errorf("region %v", region)
		}
		for _, l := range labels {
			if name, _ := l.(string); !slices.Contains(p.labels, name) {
				return nil, fmt.Errorf("unknown label %v", l)
			}
			out = append(out, fmt.Sprintf("%v %v", l, value["text"]))
		}
		ids[id] = true
	}
	return out, nil
}

// TestWrite_Imported imports every case by Label Studio's rules into a project with
// the configuration that goes with it.
func TestWrite_Imported(t *testing.T) {
	for _, tc := range formattest.Cases() {
		c := formattest.Corpus(t, tc.Project)
		p, err := configured(labelstudio.LabelConfig(c.Labels))
		if err != nil || len(p.labels) != len(c.Labels) {
			t.Fatalf("%s: LabelConfig: got %q, %v", tc.Name, p.labels, err)
		}
		got, err := p.check(written(t, c))
		if err != nil {
			t.Fatalf("%s: %v", tc.Name, err)
		}
		i, resolver := 0, c.Resolver()
		for d, err := range c.Documents {
			if err != nil {
				t.Fatal(err)
			}
			doc, err := resolver.Document(d)
			if err != nil {
				t.Fatal(err)
			}
			var want []string
			for _, s := range doc.Spans {
				want = append(want, s.Label+" "+s.Text)
			}
			if i >= len(got) || !slices.Equal(got[i], want) {
				t.Errorf("%s, article %d: got other than %q", tc.Name, i, want)
			}
			i++
		}
	}
}

// TestCheck_Refuses checks that the rules see faults.
func TestCheck_Refuses(t *testing.T) {
	p := project{labels: []string{"PLACE"}, from: "label", to: "text", variables: []string{"text"}}
	const good = `[{"data":{"text":"Rome"},"annotations":[{"result":[{"id":"a","from_name":"label","to_name":"text","type":"labels",` +
		`"score":0.5,"value":{"start":0,"end":4,"text":"Rome","labels":["PLACE"]}}]}]}]`
	if _, err := p.check([]byte(good)); err != nil {
		t.Fatalf("good: got %v", err)
	}
	for _, change := range [][2]string{
		{`"data":{"text"`, `"data":{"body"`}, {`"label"`, `"labels"`}, {`"to_name":"text"`, `"to_name":"t"`}, {`"type":"labels"`, `"type":"x"`},
		{`"start":0`, `"start":"0"`}, {`"end":4`, `"end":5`}, {`"end":4`, `"end":0`}, {`"text":"Rome","labels"`, `"text":"rome","labels"`},
		{`["PLACE"]`, `["PERSON"]`}, {`["PLACE"]`, `[]`}, {`"id":"a"`, `"id":""`}, {`0.5`, `1.5`}, {`"result":[`, `"completed_by":"Ann","result":[`},
		{`"annotations"`, `"completions"`}, {`[{"data"`, `{"data"`},
	} {
		if _, err := p.check([]byte(strings.Replace(good, change[0], change[1], 1))); err == nil {
			t.Errorf("%s: got no error", change[1])
		}
	}
}

// TestWrite_ComesBack reads everything that a written file says.
func TestWrite_ComesBack(t *testing.T) {
	for _, tc := range formattest.Cases() {
		c := formattest.Corpus(t, tc.Project)
		docs, _ := formattest.Read(t, labelstudio.Format{}, formattest.Input("x.json", written(t, c)), format.ReadOptions{})
		i, resolver := 0, c.Resolver()
		for d, err := range c.Documents {
			if err != nil {
				t.Fatal(err)
			}
			want, err := resolver.Document(d)
			if err != nil || i >= len(docs) {
				t.Fatalf("%s: got %d articles, %v", tc.Name, len(docs), err)
			}
			want, _ = (labelstudio.Format{}).Carry(want, format.WriteOptions{})
			if got := docs[i]; got.Article != want.Article {
				t.Errorf("%s: got %+v, want %+v", tc.Name, got.Article, want.Article)
			}
			for k, s := range docs[i].Spans {
				if s.Line = 0; k < len(want.Spans) && s != want.Spans[k] {
					t.Errorf("%s: got %+v, want %+v", tc.Name, s, want.Spans[k])
				}
			}
			i++
		}
	}
}

// TestWrite_Annotators gives each annotator an annotation, and one to an article
// that is done and has none.
func TestWrite_Annotators(t *testing.T) {
	b := formattest.NewBuilder()
	d := b.AddFound("One", "Kim, Kim, Kim", "PERSON", "Kim")
	d.Annotations[0].Annotator, d.Annotations[1].Annotator, d.Annotations[2].Annotator = "a", "b", "a"
	b.Add("Two", "Nobody").Article.Status = data.StatusDone
	b.Add("Three", "Nobody").Article.Status = ""
	var tasks []struct {
		Annotations []struct {
			Result []struct{ Value struct{ Start int } }
		}
	}
	if err := json.Unmarshal(written(t, formattest.Corpus(t, b.Project)), &tasks); err != nil {
		t.Fatal(err)
	}
	if got, want := fmt.Sprint(tasks), "[{[{[{{0}} {{10}}]} {[{{5}}]}]} {[{[]}]} {[]}]"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

// TestCarry counts metadata that are no object.
func TestCarry(t *testing.T) {
	d, lost := (labelstudio.Format{}).Carry(format.Document{Article: data.Article{Meta: "[1]"}, Text: "x"}, format.WriteOptions{})
	if d.Article.Meta != "" || len(lost) != 1 || lost[0].Articles != 1 || lost[0].Severity != format.Lost {
		t.Errorf("got %q, %+v", d.Article.Meta, lost)
	}
}

func TestLabelConfig(t *testing.T) {
	got := string(labelstudio.LabelConfig([]data.Label{{Key: `A "<B>"`, Color: "#0072B2", Slot: 10}, {Key: "C", Color: "bad", Slot: 11}}))
	want := `<View>
  <Labels name="label" toName="text">
    <Label value="A &#34;&lt;B&gt;&#34;" background="#0072B2" hotkey="0"/>
    <Label value="C" background="#009E73"/>
  </Labels>
  <Text name="text" value="$text"/>
</View>
`
	if got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func written(t testing.TB, c format.Corpus) []byte {
	var buf bytes.Buffer
	if _, err := (labelstudio.Format{}).Write(context.Background(), &buf, c, format.WriteOptions{}, nil); err != nil {
		t.Fatal(err)
	}
	return buf.Bytes()
}
