package docbin_test

import (
	"testing"

	"nomina/data/format/docbin"
	"nomina/data/formattest"
)

func BenchmarkFormat(b *testing.B) { formattest.Speed(b, docbin.Format{}) }
