package conll

import (
	"bytes"

	"nomina/data/format/tokens"
)

// isInline reports whether every word of most lines has a tag behind a bar.
func isInline(lines [][]byte) bool {
	return mostly(lines, func(line []byte) bool {
		for w := range bytes.FieldsSeq(line) {
			i := bytes.LastIndexByte(w, '|')
			if i <= 0 || !tokens.IsTag(string(w[i+1:])) {
				return false
			}
		}
		return true
	})
}

func inlineLayout(lines [][]byte) layout {
	l := layout{inline: true, columns: 2}
	for _, line := range lines {
		var tags []string
		for w := range bytes.FieldsSeq(line) {
			tags = append(tags, string(w[bytes.LastIndexByte(w, '|')+1:]))
			if tags[len(tags)-1] != tokens.Outside {
				l.named++
			}
		}
		l.columns = bytes.Count(bytes.Fields(line)[0], []byte("|")) + 1
		l.seen.Hear(tags)
	}
	return l
}
