package spacyjson_test

import (
	"testing"

	"nomina/data/format/spacyjson"
	"nomina/data/formattest"
)

func TestRead_RealFiles(t *testing.T) {
	formattest.Real(t, spacyjson.Format{}, "spacy/*.json", "spacy/*/*.json", "spacy/*/*.jsonl", "doccano/*.spacy*")
}
