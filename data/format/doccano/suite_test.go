package doccano_test

import (
	"testing"

	"nomina/data/format/doccano"
	"nomina/data/formattest"
)

func TestFormat(t *testing.T) { formattest.Run(t, doccano.Format{}) }
