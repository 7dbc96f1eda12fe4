package prose_test

import (
	"testing"

	"nomina/data/format"
	"nomina/data/format/plain"
	"nomina/data/format/prose"
)

func TestDate(t *testing.T) {
	for in, want := range map[string]string{
		"2024-05-12": "2024-05-12", " 2024-05-12T06:30:00+02:00 ": "2024-05-12T06:30:00+02:00",
		"2022-06-15T18:04:00+0200": "2022-06-15T18:04:00+02:00", "2023-11-03T09:12:41.000Z": "2023-11-03T09:12:41Z",
		"2024-05-12 06:30": "2024-05-12T06:30:00", "Mon, 02 Jan 2006 15:04:05 +0100": "2006-01-02T15:04:05+01:00",
		"12 mai\n2024": "12 mai 2024", "03/04/2024": "03/04/2024", "": "",
	} {
		if got := prose.Date(in); got != want {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
}

func TestLang(t *testing.T) {
	for in, want := range map[string]string{"fr": "fr", "fr_FR": "fr-FR", " en-gb ": "en-GB", "": "", "französisch!": "", "und": ""} {
		if got := prose.Lang(in); got != want {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
}

func TestDocument(t *testing.T) {
	in := format.InMemory("a.html", []byte("x"))
	d := prose.Document(in, []byte("x"), prose.Head{Byline: "A <b>", Date: "2024", Site: "S"}, "First\n\nSecond é", "utf-8")
	a := d.Article
	if a.Title != "First" || a.Source != "S" || a.Meta != `{"byline":"A <b>","date":"2024","site":"S"}` || a.Length != 15 {
		t.Errorf("got %+v, want the first line as title, the site as source and three metadata", a)
	}
	if a = prose.Document(in, nil, prose.Head{}, "x", "").Article; a.Source != "a.html" || a.Meta != "" {
		t.Errorf("got %+v, want the file's name and no metadata", a)
	}
}

func TestDecode(t *testing.T) {
	for _, tc := range []struct {
		in, encoding, want string
		code               format.Code
	}{
		{"\xe9t\xe9", "", "été", plain.CodeEncoding},
		{"\xe9t\xe9", "iso-8859-2", "été", plain.CodeEncoding},
		{"a\x00\x00b", "", "", plain.CodeBinary},
		{" \n", "", "", plain.CodeEmpty},
		{"a", "ebcdic", "", plain.CodeBadEncoding},
		{"a\xff", "utf-8", "a\ufffd", plain.CodeUndecodable},
	} {
		log := format.NewLog(format.InMemory("x", nil))
		got, ok := prose.Decode(log, []byte(tc.in), format.ReadOptions{Encoding: tc.encoding})
		if got != tc.want || ok != (tc.want != "") || len(log.Report.Lines) != 1 || log.Report.Lines[0].Code != tc.code {
			t.Errorf("%q: got %q, %v, %+v, want %q and %s", tc.in, got, ok, log.Report.Lines, tc.want, tc.code)
		}
	}
}
