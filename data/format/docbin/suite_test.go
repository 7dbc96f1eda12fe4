package docbin_test

import (
	"testing"

	"nomina/data/format/docbin"
	"nomina/data/formattest"
)

func TestFormat(t *testing.T) { formattest.Run(t, docbin.Format{}) }
