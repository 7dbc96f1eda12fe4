package consistency

import "hash/maphash"

// trie holds texts token by token, to find the longest that begins at a place. It
// is a table of all their beginnings by a hash, because a map for each node takes
// many times as much memory.
type trie struct {
	seed  maphash.Seed
	nodes map[uint64]node
}

// node is a beginning of texts.
type node struct {
	texts int    // how many begin so
	end   *tally // of the text that is no longer, or nil
}

func newTrie() *trie { return &trie{maphash.MakeSeed(), map[uint64]node{}} }

// step returns the hash of a beginning with one more token.
func (t *trie) step(h uint64, token string) uint64 {
	if blank(token) {
		token = " "
	}
	return h*0x9E3779B97F4A7C15 + maphash.String(t.seed, token)
}

// add puts the text of a tally in.
func (t *trie) add(of *tally) { t.change(of.text, 1, of) }

// remove takes it out.
func (t *trie) remove(of *tally) { t.change(of.text, -1, nil) }

func (t *trie) change(text string, by int, end *tally) {
	h := uint64(0)
	for i := 0; i < len(text); {
		next := tokenEnd(text, i)
		h = t.step(h, text[i:next])
		n := t.nodes[h]
		if n.texts += by; next == len(text) {
			n.end = end
		}
		if t.nodes[h] = n; n.texts == 0 {
			delete(t.nodes, h)
		}
		i = next
	}
}

// longest returns the longest text that stands at byte i and that ok accepts the
// end of, and where it ends. It reads one token more than the texts that begin so
// have in common.
func (t *trie) longest(s string, i int, ok func(end int) bool) (found *tally, end int) {
	h := uint64(0)
	for at := i; at < len(s); {
		next := tokenEnd(s, at)
		h = t.step(h, s[at:next])
		n, known := t.nodes[h]
		if !known {
			break
		}
		// Two beginnings may have the same hash, though hardly ever.
		if n.end != nil && ok(next) && normal(s[i:next]) == n.end.text {
			found, end = n.end, next
		}
		at = next
	}
	return found, end
}
