package manifest

import (
	"os"
	"testing"
)

func TestParse(t *testing.T) {
	raw, err := os.ReadFile("../../FyneApp.toml")
	if err != nil {
		t.Fatal(err)
	}
	m, err := Parse(string(raw))
	if err != nil || m.Name != "Nomina" || m.ID != "io.nomina.Nomina" ||
		m.MimeType != "application/vnd.nomina.project" || len(m.Categories) == 0 || m.Updates == "" {
		t.Errorf("Parse of the program's own file: got %+v, %v", m, err)
	}
	for _, bad := range []string{"", "[Details]\nID=\"x\"", "[Details"} {
		if _, err := Parse(bad); err == nil {
			t.Errorf("Parse(%q): got no error", bad)
		}
	}
}
