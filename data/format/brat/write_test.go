package brat_test

import (
	"bytes"
	"context"
	"io"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"nomina/data"
	"nomina/data/format"
	"nomina/data/format/archive"
	"nomina/data/format/brat"
	"nomina/data/formattest"
)

// written returns the files of an archive by their names.
func written(t testing.TB, p *formattest.Project) (map[string]string, []byte) {
	t.Helper()
	var buf bytes.Buffer
	if _, err := (brat.Format{}).Write(context.Background(), &buf, formattest.Corpus(t, p), format.WriteOptions{}, nil); err != nil {
		t.Fatal(err)
	}
	members, lines, err := archive.Members(context.Background(), format.InMemory("a.zip", buf.Bytes()), archive.Defaults())
	if err != nil || len(lines) != 0 {
		t.Fatalf("Members: got %v, %v, want no lines", lines, err)
	}
	files := map[string]string{}
	for _, m := range members {
		f, err := m.Open()
		if err != nil {
			t.Fatal(err)
		}
		b, err := io.ReadAll(f)
		if err != nil {
			t.Fatal(err)
		}
		files[m.Name] = string(b)
	}
	return files, buf.Bytes()
}

// TestBratAccepts puts every case to the rules of brat's parser.
func TestBratAccepts(t *testing.T) {
	for _, tc := range formattest.Cases() {
		files, _ := written(t, tc.Project)
		pairs := 0
		for name, ann := range files {
			base, ok := strings.CutSuffix(name, ".ann")
			if !ok {
				continue
			}
			pairs++
			if faults := judge(files[base+".txt"], ann); len(faults) != 0 {
				t.Errorf("%s, %s: got %.300q, want nothing", tc.Name, name, faults)
			}
			if len(base) > 80 || !norm.NFC.IsNormalString(base) || !utf8.ValidString(base) {
				t.Errorf("%s: the name %q is too long or not NFC", tc.Name, base)
			}
		}
		if pairs != len(tc.Project.Docs) {
			t.Errorf("%s: got %d pairs, want %d", tc.Name, pairs, len(tc.Project.Docs))
		}
	}
}

func TestWritten(t *testing.T) {
	b := formattest.NewBuilder()
	paris := b.Entity("PLACE", "Paris", "Q90")
	own := b.Entity("PLACE", "New\u00a0York", "")
	d := b.AddFound("Zoë: à Paris?", "A 😀 Paris and New\r\n York.", "PLACE", "Paris", "New\r\n York")
	d.Annotations[0].Entity, d.Annotations[0].Note = paris, "first\n\nsecond"
	d.Annotations[1].Entity = own
	b.Add("Zoë: à Paris?", "x")
	b.Add("con", "y")
	b.Add("?!", "\ufeffParis", formattest.Mark{Start: 1, End: 6, Label: "PLACE"})
	files, _ := written(t, b.Project)
	want := "T1\tPLACE 4 9\tParis\n#1\tAnnotatorNotes T1\tfirst / second\nN1\tReference T1 Wikidata:Q90\tParis\n" +
		"T2\tPLACE 14 17;20 24\tNew York\nN2\tReference T2 Nomina:" + string(own) + "\tNew\u00a0York\n"
	for name, want := range map[string]string{
		"Zoë_à_Paris.ann": want, "Zoë_à_Paris.txt": "A 😀 Paris and New\r\n York.", "Zoë_à_Paris_2.txt": "x", "Zoë_à_Paris_2.ann": "",
		"article_con.txt": "y", "article.txt": "\ufeff\ufeffParis", "article.ann": "T1\tPLACE 2 7\tParis\n",
	} {
		if got, ok := files[name]; !ok || got != want {
			t.Errorf("%s: got %q, %v, want %q", name, got, ok, want)
		}
	}
	for _, want := range []string{"[entities]\nPERSON\nPLACE\n", "[relations]", "[events]", "[attributes]"} {
		if !strings.Contains(files["annotation.conf"], want) {
			t.Errorf("annotation.conf: got %q, want %q in it", files["annotation.conf"], want)
		}
	}
	if got := files["visual.conf"]; !strings.Contains(got, "PERSON | Person\n") || !strings.Contains(got, "PERSON\tbgColor:#0072B2\n") {
		t.Errorf("visual.conf: got %q, want name and colour of PERSON", got)
	}
}

// TestArticlesComeBack reads what brat has no place for.
func TestArticlesComeBack(t *testing.T) {
	for _, tc := range formattest.Cases() {
		_, b := written(t, tc.Project)
		got, _ := formattest.Read(t, brat.Format{}, formattest.Input("x.zip", b), format.ReadOptions{})
		for i, d := range got {
			want := tc.Project.Docs[i].Article
			if d.Article.Meta != "" { // escapes may differ
				want.Meta = d.Article.Meta
			}
			if d.Article != want {
				t.Errorf("%s: got %+v, want %+v", tc.Name, d.Article, want)
			}
		}
		if len(got) > 0 && len(got[0].Labels) != len(tc.Project.Tags) {
			t.Errorf("%s: got %d labels, want %d", tc.Name, len(got[0].Labels), len(tc.Project.Tags))
		}
	}
}

func TestLabelNames(t *testing.T) {
	b := formattest.NewBuilder()
	for i, key := range []string{"Œuvre d’art", "Œuvre d'art", "人", "-", "Ort é", ""} {
		b.Project.Tags = append(b.Project.Tags, data.Label{ID: data.ID(key + "x"), Key: key})
		b.Add(key, "Paris", formattest.Mark{Start: 0, End: 5, Label: "PLACE"})
		b.Project.Docs[i].Annotations[0].Label = data.ID(key + "x")
	}
	files, raw := written(t, b.Project)
	seen := map[string]bool{}
	for name, ann := range files {
		if !strings.HasSuffix(name, ".ann") {
			continue
		}
		label := strings.Fields(ann)[1]
		if seen[label] || strings.Trim(label, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-") != "" {
			t.Errorf("label %q: got it twice or with odd characters", label)
		}
		seen[label] = true
		if !strings.Contains(files["annotation.conf"], "\n"+label+"\n") {
			t.Errorf("label %q: got none in annotation.conf", label)
		}
	}
	c := formattest.Corpus(t, b.Project)
	if _, err := format.Compare(context.Background(), brat.Format{}, bytes.NewReader(raw), int64(len(raw)), c, format.WriteOptions{}, nil); err != nil {
		t.Errorf("Compare: %v", err)
	}
}
