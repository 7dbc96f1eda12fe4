package labelstudio_test

import (
	"testing"

	"nomina/data/format/labelstudio"
	"nomina/data/formattest"
)

func TestFormat(t *testing.T) { formattest.Run(t, labelstudio.Format{}) }
