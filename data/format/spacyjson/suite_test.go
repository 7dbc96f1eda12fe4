package spacyjson_test

import (
	"testing"

	"nomina/data/format/spacyjson"
	"nomina/data/formattest"
)

func TestFormat(t *testing.T) { formattest.Run(t, spacyjson.Format{}) }
