package plain_test

import (
	"testing"

	"nomina/data/format/plain"
	"nomina/data/formattest"
)

func TestFormat(t *testing.T) { formattest.Run(t, plain.Format{}) }
