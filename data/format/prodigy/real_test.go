package prodigy_test

import (
	"testing"

	"nomina/data/format/prodigy"
	"nomina/data/formattest"
)

func TestRead_RealFiles(t *testing.T) {
	formattest.Real(t, prodigy.Format{}, "prodigy/*.jsonl", "prodigy/*/*.jsonl")
}
