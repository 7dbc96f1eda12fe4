package register_test

import (
	"fmt"
	"testing"

	"nomina/app/register"
	"nomina/data"
	"nomina/data/ident"
)

// BenchmarkRegister is what the goroutine that draws waits for with a register of
// 300,000 entities.
func BenchmarkRegister(b *testing.B) {
	f := newFixture(b)
	c := data.Changes{}
	for i := range 300_000 {
		c.Entities.Created = append(c.Entities.Created, data.Entity{ID: ident.New(), Name: fmt.Sprint("Name ", i)})
	}
	if _, err := f.store.Apply(b.Context(), data.Txn{Changes: c, Kind: data.KindDo, Act: data.ActEntity}); err != nil {
		b.Fatal(err)
	}
	f.Register = register.New(f.b, f.s)
	f.queue.Settle()
	b.Run("All", func(b *testing.B) {
		for b.Loop() {
			f.All()
		}
	})
	b.Run("Follow", func(b *testing.B) {
		e := c.Entities.Created[0]
		one := data.Commit{Changes: data.Changes{Entities: data.Delta[data.Entity]{Updated: []data.Update[data.Entity]{{Old: e, New: e}}}}}
		for b.Loop() {
			f.Follow(one)
		}
		f.queue.Settle()
	})
}
