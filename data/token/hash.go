package token

// Mix joins a hash with one more (the finalizer of SplitMix64).
func Mix(h, with uint64) uint64 {
	h ^= with + 0x9E3779B97F4A7C15 + h<<6 + h>>2
	h = (h ^ h>>30) * 0xBF58476D1CE4E5B9
	h = (h ^ h>>27) * 0x94D049BB133111EB
	return h ^ h>>31
}
