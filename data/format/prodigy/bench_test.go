package prodigy_test

import (
	"testing"

	"nomina/data/format/prodigy"
	"nomina/data/formattest"
)

func BenchmarkFormat(b *testing.B) { formattest.Speed(b, prodigy.Format{}) }
