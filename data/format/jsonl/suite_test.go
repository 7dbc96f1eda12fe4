package jsonl_test

import (
	"testing"

	"nomina/data/format/jsonl"
	"nomina/data/formattest"
)

func TestFormat(t *testing.T) { formattest.Run(t, jsonl.Format{}) }
