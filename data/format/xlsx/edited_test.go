package xlsx_test

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"

	"nomina/data/format"
	"nomina/data/format/xlsx"
	"nomina/data/formattest"
)

// written returns a project as a workbook.
func written(t testing.TB, p *formattest.Project, o format.WriteOptions) []byte {
	t.Helper()
	var buf bytes.Buffer
	if _, err := (xlsx.Format{}).Write(context.Background(), &buf, formattest.Corpus(t, p), o, nil); err != nil {
		t.Fatal(err)
	}
	return buf.Bytes()
}

// saved is a workbook changed and saved by excelize.
func saved(t testing.TB, b []byte, change func(f *excelize.File)) []byte {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(b))
	if err != nil {
		t.Fatal(err)
	}
	change(f)
	var buf bytes.Buffer
	if err := f.Write(&buf); err != nil {
		t.Fatal(err)
	}
	return buf.Bytes()
}

func places() *formattest.Project {
	return one("T", "Kim in Kursk\r\nand Kyiv", formattest.Mark{Start: 0, End: 3, Label: "PERSON"}, formattest.Mark{Start: 7, End: 12, Label: "PLACE"},
		formattest.Mark{Start: 18, End: 22, Label: "PLACE"}).Project
}

func TestRead_Edited(t *testing.T) {
	for _, tc := range []struct {
		name   string
		change func(f *excelize.File)
		spans  string // the texts
		report string
	}{
		{"nothing", func(*excelize.File) {}, "Kim Kursk Kyiv", ""},
		{"sheets renamed, a row above, a column more", func(f *excelize.File) {
			_ = f.SetSheetName("Mentions", "M")
			_ = f.SetSheetName("Articles", "A")
			_ = f.InsertRows("M", 1, 2)
			_ = f.InsertCols("M", "C", 1)
			_ = f.SetCellValue("M", "C3", "mine")
		}, "Kim Kursk Kyiv", ""},
		{"a row less", func(f *excelize.File) { _ = f.RemoveRow("Mentions", 3) }, "Kim Kyiv", ""},
		{"another text", func(f *excelize.File) { _ = f.SetCellValue("Mentions", "C2", "Kin") }, "Kursk Kyiv", "2: span_mismatch"},
		{"no offsets", func(f *excelize.File) { _ = f.SetCellValue("Mentions", "D2", "x") }, "Kursk Kyiv", "2: no_offsets"},
		{"fraction", func(f *excelize.File) { _ = f.SetCellValue("Mentions", "D3", 7.5) }, "Kim Kyiv", "3: no_offsets"},
		{"outside", func(f *excelize.File) { _ = f.SetCellValue("Mentions", "E2", 300) }, "Kursk Kyiv", "2: span_outside"},
		{"no label", func(f *excelize.File) { _ = f.SetCellValue("Mentions", "B2", "") }, "Kursk Kyiv", "2: no_label"},
		{"no date", func(f *excelize.File) {
			_ = f.SetCellValue("Mentions", "M2", "soon")
			_ = f.SetCellValue("Articles", "L2", "x")
		}, "Kim Kursk Kyiv",
			"2: bad_article_cell, 2: bad_cell"},
		{"typed date", func(f *excelize.File) { _ = f.SetCellValue("Mentions", "M2", "2024-05-06 07:08") }, "Kim Kursk Kyiv", ""},
		{"unknown article", func(f *excelize.File) { _ = f.SetCellValue("Mentions", "S2", "x") }, "Kursk Kyiv", "2: no_article"},
		{"text shortened", func(f *excelize.File) { _ = f.SetCellValue("Articles", "T2", "Kim in Kursk") }, "Kim Kursk", "2: length_differs, 4: span_outside"},
		{"line ends", func(f *excelize.File) { _ = f.SetCellValue("Articles", "T2", "Kim in Kursk\nand Kyiv") }, "Kim Kursk Kyiv", ""},
		{"no About, no Exported, no Labels", func(f *excelize.File) {
			_ = f.DeleteSheet("About")
			_ = f.DeleteSheet("Exported")
			_ = f.DeleteSheet("Labels")
		}, "Kim Kursk Kyiv", ""},
		{"another workbook", func(f *excelize.File) { _ = f.DeleteSheet("Mentions") }, "", "0: foreign_book"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			b := saved(t, written(t, places(), format.WriteOptions{}), tc.change)
			docs, rep := formattest.Read(t, xlsx.Format{}, formattest.Input("x.xlsx", b), format.ReadOptions{})
			var spans, report []string
			for _, d := range docs {
				for _, s := range d.Spans {
					spans = append(spans, s.Text)
				}
			}
			for _, l := range rep.Lines {
				report = append(report, fmt.Sprintf("%d: %s", l.Line, l.Code))
			}
			got := strings.Join(report, ", ")
			if strings.Join(spans, " ") != tc.spans || got != tc.report {
				t.Errorf("got %q, report %q, want %q, %q", spans, got, tc.spans, tc.report)
			}
		})
	}
}

// TestRead_LibreOffice imports what LibreOffice has saved: all of it, down to the
// line ends of texts that have one kind of them.
func TestRead_LibreOffice(t *testing.T) {
	office, err := exec.LookPath("soffice")
	if err != nil {
		t.Skip("no soffice (Debian: apt-get install libreoffice-calc-nogui)")
	}
	for _, tc := range formattest.Cases() {
		if tc.Name != "overlaps" && tc.Name != "entities" {
			continue
		}
		dir := t.TempDir()
		b := written(t, tc.Project, format.WriteOptions{})
		if err := os.WriteFile(filepath.Join(dir, "book.xlsx"), b, 0o600); err != nil {
			t.Fatal(err)
		}
		ctx, cancel := context.WithTimeout(context.Background(), 3*time.Minute)
		defer cancel()
		cmd := exec.CommandContext(ctx, office, "-env:UserInstallation=file://"+filepath.Join(dir, "profile"), "--headless",
			"--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", filepath.Join(dir, "out"), filepath.Join(dir, "book.xlsx"))
		if out, err := cmd.CombinedOutput(); err != nil {
			t.Fatalf("soffice: %v\n%s", err, out)
		}
		after, err := os.ReadFile(filepath.Join(dir, "out", "book.xlsx"))
		if err != nil {
			t.Fatal(err)
		}
		want, _ := formattest.Read(t, xlsx.Format{}, formattest.Input("x", b), format.ReadOptions{})
		got, rep := formattest.Read(t, xlsx.Format{}, formattest.Input("x", after), format.ReadOptions{})
		if diff := cmp.Diff(want, got); diff != "" || len(rep.Lines) > 0 {
			t.Errorf("%s: report %v, want (-), got (+):\n%s", tc.Name, rep.Lines, diff)
		}
		sniffed(t, after, format.Certain)
	}
}

func sniffed(t *testing.T, b []byte, want format.Fit) {
	t.Helper()
	s, err := formattest.Input("x.xlsx", b).Sample()
	if err != nil {
		t.Fatal(err)
	}
	if got := (xlsx.Format{}).Sniff(s); got.Fit != want || (want == format.Certain) != (got.Why.Code == xlsx.CodeIsXLSX) {
		t.Errorf("Sniff: got %+v, want fit %v", got, want)
	}
}

func TestSniff(t *testing.T) {
	large := formattest.NewBuilder()
	for range 300 {
		large.AddFound("T", strings.Repeat("in Kursk ", 300), "PLACE", "Kursk")
	}
	b := written(t, large.Project, format.WriteOptions{})
	if len(b) < 2*format.HeadSize {
		t.Fatalf("got %d bytes, want more than a sample", len(b))
	}
	sniffed(t, b, format.Certain)
	sniffed(t, saved(t, written(t, places(), format.WriteOptions{}), func(*excelize.File) {}), format.Certain)
	f := excelize.NewFile()
	var other bytes.Buffer
	if err := f.Write(&other); err != nil {
		t.Fatal(err)
	}
	sniffed(t, other.Bytes(), format.Unfit)
	sniffed(t, []byte("PK\x03\x04"), format.Unfit)
	sniffed(t, []byte("id,text"), format.Unfit)
}
