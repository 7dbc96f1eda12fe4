package conll_test

import (
	"testing"

	"nomina/data/format/conll"
	"nomina/data/formattest"
)

func TestFormat(t *testing.T) { formattest.Run(t, conll.Format{}) }
