package conllu_test

import (
	"testing"

	"nomina/data/format/conllu"
	"nomina/data/formattest"
)

func TestFormat(t *testing.T) { formattest.Run(t, conllu.Format{}) }

func BenchmarkFormat(b *testing.B) { formattest.Speed(b, conllu.Format{}) }
