package html_test

import (
	"testing"

	"nomina/data/format/html"
	"nomina/data/formattest"
)

func TestFormat(t *testing.T) { formattest.Run(t, html.Format{}) }
