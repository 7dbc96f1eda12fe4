package uitest

import (
	"path/filepath"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"

	"nomina/app/apptest"
)

// correct changes cells of the mentions in a workbook: those of a column in the row
// of the mention with that text.
func correct(t *testing.T, path string, cells ...[3]string) {
	t.Helper()
	f, err := excelize.OpenFile(path)
	if err != nil {
		t.Fatal(err)
	}
	const sheet = "Mentions"
	rows, err := f.GetRows(sheet)
	if err != nil {
		t.Fatal(err)
	}
	text := slices.Index(rows[0], "text")
	for _, c := range cells {
		column := slices.Index(rows[0], c[1])
		row := slices.IndexFunc(rows, func(r []string) bool { return text < len(r) && r[text] == c[0] })
		name, err := excelize.CoordinatesToCellName(column+1, row+1)
		if err != nil {
			t.Fatalf("%v: %v", c, err)
		}
		if err := f.SetCellValue(sheet, name, c[2]); err != nil {
			t.Fatal(err)
		}
	}
	if err := f.Save(); err != nil {
		t.Fatal(err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
}

// TestCorrections exports a workbook, takes it back corrected, without one of the
// corrections, and takes all of that back by one undo.
func TestCorrections(t *testing.T) {
	d := started(t, apptest.Options{}, file(t, "a.jsonl", `{"text":"Kim visits Kursk and Kyiv","title":"One","spans":[`+
		`{"start":0,"end":3,"label":"PLACE"},{"start":11,"end":16,"label":"PLACE"},{"start":21,"end":25,"label":"PLACE"}]}`+"\n"))
	before := d.Spans()
	book := filepath.Join(t.TempDir(), "out.xlsx")
	d.Press("Ctrl+E").ChooseIn("Format", "Excel").Replace(book).Press("Return")
	d.App.Receive([]string{book})
	d.Settle()
	if got := d.Message(); got != "out.xlsx says the same as the project." {
		t.Errorf("message: got %q, want that nothing differs", got)
	}
	correct(t, book, [3]string{"Kim", "label", "PERSON"}, [3]string{"Kursk", "label", "EVENT"}, [3]string{"Kyiv", "note", "the capital"})
	d.App.Receive([]string{book})
	d.Settle()
	want := []string{
		"x Kim (One) label · “PLACE” becomes “PERSON”", "x Kursk (One) label · “PLACE” becomes “EVENT”", "x Kyiv (One) note · nothing becomes “the capital”",
	}
	if diff := cmp.Diff(d.Review(), want); diff != "" {
		t.Errorf("got (-), want (+):\n%s", diff)
	}
	d.Press("Down", "Space")
	if got := d.Review()[1]; got[:1] != "o" {
		t.Errorf("the second: got %q, want no tick", got)
	}
	d.Press("Return")
	spans(t, d, "PERSON Kim", "PLACE Kursk", "PLACE Kyiv (the capital)")
	d.Press("Ctrl+Z")
	spans(t, d, before...)
}
