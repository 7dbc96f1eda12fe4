package prodigy_test

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"nomina/data/format"
	"nomina/data/format/prodigy"
	"nomina/data/formattest"
)

func TestRead(t *testing.T) {
	const spans = `"spans":[{"start":0,"end":1,"label":"X"}]`
	for _, tc := range []struct{ name, in, want string }{
		{"accepted", `{"text":"ab",` + spans + `,"answer":"accept","_annotator_id":"Zoë","meta":{"title":"T","n":1}}`, `"ab" T {"n":1} X 0–1 Zoë`},
		{"no answer", `{"text":"ab",` + spans + `,"_session_id":"set-kim"}`, `"ab" X 0–1 set-kim`},
		{"rejected", `{"text":"ab",` + spans + `,"answer":"reject"}`,
			`"ab" flagged ! f:1: the answer is "reject": the article is flagged and comes in without its 1 spans`},
		{"ignored", `{"text":"ab","answer":"ignore"}`, `"ab" flagged`},
		{"two annotators", `{"text":"ab",` + spans + `,"_annotator_id":"a","meta":{"doc_id":"1"}}` + "\n" +
			`{"text":"ab","spans":[{"start":0,"end":2,"label":"Y"}],"_annotator_id":"b","meta":{"doc_id":"1"}}`, `"ab" 1 Y 0–2 b X 0–1 a`},
		{"the same text apart", `{"text":"ab","_annotator_id":"a"}` + "\n" + `{"text":"ab","_annotator_id":"b"}`, `"ab"; "ab"`},
		{"a choice", `{"text":"ab","options":[{"id":"A"}],"accept":["A"],"_view_id":"choice","answer":"accept"}`, `"ab" {"accept":["A"],"options":[{"id":"A"}]}`},
		{"patterns", `{"label":"X","pattern":[{"lower":"a"}]}`, `! f:1: is a pattern that finds names, not an article`},
		{"pictures", `{"image":"a.png","spans":[]}`, `! f:1: is a task about "image" without a text`},
		{"relations", `{"text":"ab","relations":[{"head":1}]}`, `"ab" ! f:1: its 1 relations are not kept`},
		{"bad spans", `{"text":"ab","spans":[{"start":0,"label":"X"},7,{"start":1,"end":2},{"start":1,"end":3,"label":"X"},{"start":0,"end":1,"label":"X","text":"b"}]}`,
			`"ab" ! f:1: span 2: is no object with a start, an end and a label ! f:1: span 1: has no start and end ! f:1: span 3: has no label` +
				` ! f:1: span 4: 1–3 lies outside the text (length 2 codepoints) ! f:1: span 5: "a" stands there, not "b"`},
		{"cut off", `{"text"`, `! f:1: the file ends within the record that begins here`},
		{"no JSON in a line", "{\"text\":\"a\"}\n{x}", `"a" ! f:2: is not JSON: invalid character 'x' looking for beginning of object key string`},
	} {
		t.Run(tc.name, func(t *testing.T) {
			docs, rep := formattest.Read(t, prodigy.Format{}, format.InMemory("f", []byte(tc.in)), format.ReadOptions{})
			var out []string
			for _, d := range docs {
				s := fmt.Sprintf("%q %s %s %s %s", d.Text, d.Article.ID, d.Article.Title, d.Article.Status, d.Article.Meta)
				for _, a := range d.Spans {
					s += fmt.Sprintf(" %s %d–%d %s", a.Label, a.Start, a.End, a.Annotator)
				}
				out = append(out, strings.Join(strings.Fields(s), " "))
			}
			got := strings.Join(out, "; ")
			for _, l := range rep.Lines {
				got += " ! " + l.String()
			}
			if got = strings.TrimSpace(got); got != tc.want {
				t.Errorf("got  %s\nwant %s", got, tc.want)
			}
			if rep.Kept.Articles != len(docs) {
				t.Errorf("kept: got %d articles, want %d", rep.Kept.Articles, len(docs))
			}
		})
	}
}

// TestWrite_Tasks checks every task of every case by what Prodigy asks for: tokens
// are the text, spans are whole tokens, and none overlap where they may not.
func TestWrite_Tasks(t *testing.T) {
	type task struct {
		Text   string
		Tokens []struct {
			Text           string
			Start, End, ID int
			WS             bool
		}
		Spans []struct {
			Start, End int
			First      int `json:"token_start"`
			Last       int `json:"token_end"`
		}
		View string `json:"_view_id"`
	}
	for _, tc := range formattest.Cases() {
		var buf bytes.Buffer
		if _, err := (prodigy.Format{}).Write(context.Background(), &buf, formattest.Corpus(t, tc.Project), format.WriteOptions{}, nil); err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(buf.String()) {
			var k task
			if err := json.Unmarshal([]byte(line), &k); err != nil {
				t.Fatal(err)
			}
			text := ""
			for i, tok := range k.Tokens {
				if text += tok.Text; tok.WS {
					text += " "
				}
				if tok.ID != i {
					t.Errorf("%s: token %d has the id %d", tc.Name, i, tok.ID)
				}
			}
			if text != k.Text {
				t.Errorf("%s: tokens: got %q, want %q", tc.Name, format.Short(text), format.Short(k.Text))
			}
			end := 0
			for _, s := range k.Spans {
				if k.Tokens[s.First].Start != s.Start || k.Tokens[s.Last].End != s.End {
					t.Errorf("%s: span %+v is tokens %+v to %+v", tc.Name, s, k.Tokens[s.First], k.Tokens[s.Last])
				}
				if s.Start < end && k.View != "spans_manual" {
					t.Errorf("%s: span %+v overlaps another in %s", tc.Name, s, k.View)
				}
				end = max(end, s.End)
			}
		}
	}
}
