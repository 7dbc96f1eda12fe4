package storetest

import (
	"testing"

	"nomina/data"
)

// Run checks an engine against the contract of data.Store. open returns a new
// project made from Template, which may be the template of any call; the suite
// closes it.
func Run(t *testing.T, open func(t *testing.T) data.Store) {
	parts := []struct {
		name string
		test func(t *testing.T, s data.Store)
	}{
		{"new project", testNew},
		{"articles", testArticles},
		{"article order", testArticleOrder},
		{"annotations", testAnnotations},
		{"annotation order", testAnnotationOrder},
		{"annotations of a part", testAnnotationsOver},
		{"labels", testLabels},
		{"entities", testEntities},
		{"invalid entities", testInvalidEntities},
		{"dismissals", testDismissals},
		{"suggestions", testSuggestions},
		{"presets", testPresets},
		{"conflicts", testConflicts},
		{"invalid annotations", testInvalidAnnotations},
		{"invalid articles", testInvalidArticles},
		{"invalid labels", testInvalidLabels},
		{"references", testReferences},
		{"judged after all", testJudgedAfterAll},
		{"labels exchanged", testLabelsExchanged},
		{"undo and redo", testUndoRedo},
		{"redo ends with a new act", testRedoEnds},
		{"undo target", testUndoTarget},
		{"undo of an import", testUndoImport},
		{"undo all and redo all", testUndoAll},
		{"journal", testJournal},
		{"many records", testManyRecords},
		{"unusual text", testUnusualText},
		{"documents", testDocuments},
		{"snapshot", testSnapshot},
		{"verify", testVerify},
		{"cancelled", testCancelled},
		{"values are the caller's", testOwned},
		{"readers beside the writer", testConcurrent},
	}
	for _, p := range parts {
		t.Run(p.name, func(t *testing.T) {
			s := open(t)
			t.Cleanup(func() {
				if err := s.Close(); err != nil {
					t.Errorf("Close: %v", err)
				}
			})
			p.test(t, s)
		})
	}
}
