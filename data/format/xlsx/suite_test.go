package xlsx_test

import (
	"testing"

	"nomina/data/format/xlsx"
	"nomina/data/formattest"
)

func TestFormat(t *testing.T) { formattest.Run(t, xlsx.Format{}) }
