package brat_test

import (
	"testing"

	"nomina/data/format/brat"
	"nomina/data/formattest"
)

func TestFormat(t *testing.T) { formattest.Run(t, brat.Format{}) }
