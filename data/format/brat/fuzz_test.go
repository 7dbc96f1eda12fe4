package brat_test

import (
	"testing"

	"nomina/data/format/brat"
	"nomina/data/formattest"
)

// FuzzRead reads any pair.
func FuzzRead(f *testing.F) {
	f.Add("Kim in Kursk", "T1\tX 0 3;7 12\tKim Kursk\n#1\tAnnotatorNotes T1\tx\nN1\tReference T1 Wikidata:Q90\tx\nE1\tX:T1\nA1\tY E1 z\n")
	f.Add("\ufeff😀\r\nKim\r\n", "T1\tX 4 7\tKim\nT2 X 0 9 😀")
	f.Add("a\u2028b", "T1\tX 0 3\ta b\nT1\tX 0 1\ta\n*\tE T1\n\n")
	f.Add("\xff\xfe\x00", "\xff\xfeT\x001\x00")
	f.Fuzz(func(t *testing.T, text, ann string) {
		formattest.Sound(t, brat.Format{}, folder("x.txt", map[string]string{"x.txt": text, "x.ann": ann, "annotation.conf": ann, "visual.conf": ann, "articles.jsonl": text}))
	})
}

// FuzzReadArchive reads anything as an archive.
func FuzzReadArchive(f *testing.F) {
	for _, tc := range formattest.Cases()[:3] {
		_, b := written(f, tc.Project)
		f.Add(b)
	}
	f.Fuzz(func(t *testing.T, b []byte) { formattest.Sound(t, brat.Format{}, formattest.Input("x.zip", b)) })
}
