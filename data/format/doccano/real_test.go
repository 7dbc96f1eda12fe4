package doccano_test

import (
	"testing"

	"nomina/data/format/doccano"
	"nomina/data/formattest"
)

func TestRead_RealFiles(t *testing.T) {
	formattest.Real(t, doccano.Format{}, "doccano/*.json", "doccano/*.jsonl", "doccano/*/*.json", "doccano/*/*.jsonl")
}
