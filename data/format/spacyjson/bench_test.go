package spacyjson_test

import (
	"testing"

	"nomina/data/format/spacyjson"
	"nomina/data/formattest"
)

func BenchmarkFormat(b *testing.B) { formattest.Speed(b, spacyjson.Format{}) }
