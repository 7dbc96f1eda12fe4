package labelstudio_test

import (
	"testing"

	"nomina/data/format/labelstudio"
	"nomina/data/formattest"
)

func TestRead_RealFiles(t *testing.T) {
	formattest.Real(t, labelstudio.Format{}, "label-studio/*.json", "label-studio/*/*.json", "label-studio/*/*.?sv")
}
