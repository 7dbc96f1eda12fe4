package uitest

import (
	"context"
	"flag"
	"os"
	"runtime"
	"testing"

	"github.com/google/go-cmp/cmp"

	"nomina/app/apptest"
	"nomina/app/help"
	"nomina/data"
	"nomina/data/memory"
)

var update = flag.Bool("update", false, "write docs/keys.md anew")

// TestKeysPage compares the page of keys in the documentation with the registry
// of a window in which a project without labels is open.
func TestKeysPage(t *testing.T) {
	if runtime.GOOS == "darwin" {
		t.Skip("the page shows the keys of other systems, and says what they are on this one")
	}
	shelf := &memory.Shelf{}
	plain := func(ctx context.Context, location string, mode data.Mode, t data.Template) (data.Store, error) {
		t.Labels = nil
		return shelf.Open(ctx, location, mode, t)
	}
	d := apptest.New(t, apptest.Options{Open: plain}).Start()
	const path = "../../docs/keys.md"
	want := help.Page(d.App.Actions())
	if *update {
		if err := os.WriteFile(path, []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	got, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(want, string(got)); d != "" {
		t.Errorf("docs/keys.md is not what the program does; run “make keys” (-want +got):\n%s", d)
	}
}
