package htmlpage_test

import (
	"testing"

	"nomina/data/format/htmlpage"
	"nomina/data/formattest"
)

func TestFormat(t *testing.T) { formattest.Run(t, htmlpage.Format{}) }
