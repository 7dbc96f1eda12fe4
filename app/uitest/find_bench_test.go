package uitest

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"nomina/app/apptest"
	"nomina/data/memory"
	"nomina/widgets/findbar"
)

// BenchmarkFind10MB searches an article of 10 MB, from a switch pressed to the
// hits on the screen: one in the last line, a hundred thousand, none.
func BenchmarkFind10MB(b *testing.B) {
	body, err := os.ReadFile(ukraine)
	if err != nil {
		b.Fatal(err)
	}
	path := filepath.Join(b.TempDir(), "book.txt")
	book := strings.Repeat(string(body)+"\n", 10<<20/len(body)) + "Zaporijjia.\n"
	if err := os.WriteFile(path, []byte(book), 0o600); err != nil {
		b.Fatal(err)
	}
	d := apptest.New(b, apptest.Options{Open: (&memory.Shelf{}).Open}).Start(path)
	for _, pattern := range []string{"zaporijjia", "e", "no such name"} {
		b.Run(pattern, func(b *testing.B) {
			d.App.Page().Focus()
			d.Press("Escape", "Escape", "Ctrl+Home", "Ctrl+F").Type(pattern)
			for b.Loop() {
				b.StopTimer()
				d.View().SetCaret(0)
				b.StartTimer()
				d.FindBar().Toggle(findbar.Words)
				d.Settle()
			}
		})
	}
}
