package edit_test

import (
	"errors"
	"fmt"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"nomina/data"
	"nomina/data/edit"
	"nomina/data/ident"
	"nomina/data/sqlite"
)

func TestRegisterImport(t *testing.T) {
	entries := []edit.Entry{
		{Name: "Kim Jong-un", External: "Q56226", Label: "PERSON", Note: "leader", Aliases: "Kim III"},
		{Name: "Kursk", Label: "PLACE", Aliases: "Koursk", External: "Q5"},
		{Name: "Law", Label: "WORK"},
		{Name: "Law", Label: "WORK", Aliases: "the Law"}, // once more in the same file
		{Name: "  "},
	}
	for _, tc := range []struct {
		same       edit.Same
		want       edit.RegisterReport
		kim, kursk data.Entity
	}{
		{
			edit.SameFill, edit.RegisterReport{Added: 1, Changed: 2, Labels: 1, Refused: 1},
			data.Entity{Name: "Kim", Aliases: "Kim Jong-un\nKim III", Note: "mine", External: "Q56226"},
			data.Entity{Name: "Kursk", Aliases: "Koursk", External: "Q5"},
		},
		{
			edit.SameReplace, edit.RegisterReport{Added: 1, Changed: 2, Labels: 1, Refused: 1},
			data.Entity{Name: "Kim Jong-un", Aliases: "Kim\nKim III", Note: "leader", External: "Q56226"},
			data.Entity{Name: "Kursk", Aliases: "Koursk", External: "Q5"},
		},
		{
			edit.SameKeep, edit.RegisterReport{Added: 1, Same: 3, Labels: 1, Refused: 1},
			data.Entity{Name: "Kim", Note: "mine", External: "Q56226"}, data.Entity{Name: "Kursk"},
		},
	} {
		p := newProject(t)
		kim := p.do(edit.AddEntity{Entity: data.Entity{Name: "Kim", Note: "mine", External: "Q56226", Label: p.labels[0].ID}}).Changes.Entities.Created[0]
		kursk := p.do(edit.AddEntity{Entity: data.Entity{Name: "Kursk", Label: p.labels[1].ID}}).Changes.Entities.Created[0]
		c, got, err := p.ImportRegister(t.Context(), edit.RegisterImport{Entries: entries, Same: tc.same})
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(got, tc.want); diff != "" || c.Act != data.ActEntity {
			t.Errorf("%d: report: got (-), want (+):\n%s", tc.same, diff)
		}
		for old, want := range map[data.Entity]data.Entity{kim: tc.kim, kursk: tc.kursk} {
			now, err := p.View().Entity(old.ID)
			want.ID, want.Label, want.Created, want.Modified = old.ID, old.Label, old.Created, now.Modified
			if diff := cmp.Diff(now, want); diff != "" || err != nil {
				t.Errorf("%d: got (-), want (+): %v\n%s", tc.same, err, diff)
			}
		}
		if tc.same == edit.SameKeep {
			continue
		}
		_, got, err = p.ImportRegister(t.Context(), edit.RegisterImport{Entries: entries, Same: tc.same})
		if !errors.Is(err, edit.ErrNothing) || got.Same != 4 {
			t.Errorf("%d: once more: got %+v, %v, want nothing to do", tc.same, got, err)
		}
	}
}

func gazetteer(n int) edit.RegisterImport {
	var c edit.RegisterImport
	for i := range n {
		c.Entries = append(c.Entries, edit.Entry{
			Name: fmt.Sprintf("Name number %d", i), Label: "PLACE", External: fmt.Sprintf("Q%d", i), Aliases: fmt.Sprintf("Nom numéro %d\nN %d", i, i),
		})
	}
	return c
}

func BenchmarkRegisterImport(b *testing.B) {
	for _, n := range []int{10_000, 300_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			c := gazetteer(n)
			for b.Loop() {
				b.StopTimer()
				store, err := sqlite.Open(b.Context(), filepath.Join(b.TempDir(), "p.nomina"), data.OpenCreate, data.Template{Project: data.Project{ID: ident.New()}})
				if err != nil {
					b.Fatal(err)
				}
				e := edit.New(store, edit.Options{NewID: ident.New, Now: ident.Now})
				b.StartTimer()
				_, r, err := e.ImportRegister(b.Context(), c)
				b.StopTimer()
				if err != nil || r.Added != n {
					b.Fatalf("got %+v, %v, want %d added", r, err, n)
				}
				if err := store.Close(); err != nil {
					b.Fatal(err)
				}
				b.StartTimer()
			}
		})
	}
}
