package hftokens_test

import (
	"testing"

	"nomina/data/format/hftokens"
	"nomina/data/formattest"
)

func TestFormat(t *testing.T) { formattest.Run(t, hftokens.Format{}) }

func BenchmarkFormat(b *testing.B) { formattest.Speed(b, hftokens.Format{}) }
