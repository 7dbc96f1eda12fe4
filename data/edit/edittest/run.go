package edittest

import (
	"context"
	"testing"

	"pgregory.net/rapid"

	"nomina/data"
)

// longest is how many steps a script has at most.
const longest = 40

// Run plays many scripts, each on a project of its own. open returns a new
// project that holds the default labels and nothing else; Run closes it.
func Run(t *testing.T, open func(t *testing.T) data.Store) {
	rapid.Check(t, func(rt *rapid.T) {
		script := Scripts().Draw(rt, "script")
		s := open(t)
		defer func() {
			if err := s.Close(); err != nil {
				rt.Errorf("Close: %v", err)
			}
		}()
		if err := Play(context.Background(), s, script); err != nil {
			rt.Fatal(err)
		}
	})
}

// Scripts generates scripts of every length up to longest. Lengths and bytes
// are drawn evenly, not with rapid's liking for small ones: it is the long
// scripts in which commands meet.
func Scripts() *rapid.Generator[[]Op] {
	even := func(n int) *rapid.Generator[byte] {
		all := make([]byte, n)
		for i := range all {
			all[i] = byte(i)
		}
		return rapid.SampledFrom(all)
	}
	value, length := even(256), even(longest)
	return rapid.Custom(func(t *rapid.T) []Op {
		script := make([]Op, 1+length.Draw(t, "length"))
		for i := range script {
			script[i] = Op{value.Draw(t, "what"), value.Draw(t, "a"), value.Draw(t, "b"), value.Draw(t, "c")}
		}
		return script
	})
}

// Script makes a script of any bytes, four to a step, for fuzzing.
func Script(raw []byte) []Op {
	var script []Op
	for len(raw) >= 4 && len(script) < longest {
		script = append(script, Op{What: raw[0], A: raw[1], B: raw[2], C: raw[3]})
		raw = raw[4:]
	}
	return script
}
