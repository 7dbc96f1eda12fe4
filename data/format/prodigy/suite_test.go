package prodigy_test

import (
	"testing"

	"nomina/data/format/prodigy"
	"nomina/data/formattest"
)

func TestFormat(t *testing.T) { formattest.Run(t, prodigy.Format{}) }
