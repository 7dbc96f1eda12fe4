package docbin_test

import (
	"testing"

	"nomina/data/format/docbin"
	"nomina/data/formattest"
)

func TestRead_RealFiles(t *testing.T) {
	formattest.Real(t, docbin.Format{}, "spacy/*.spacy", "spacy/*/*.spacy")
}
