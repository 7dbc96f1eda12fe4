package parquet_test

import (
	"testing"

	"nomina/data/format/parquet"
	"nomina/data/formattest"
)

func TestFormat(t *testing.T) { formattest.Run(t, parquet.Format{}) }

func BenchmarkFormat(b *testing.B) { formattest.Speed(b, parquet.Format{}) }
