package text

import (
	"strings"

	"pgregory.net/rapid"
)

// atoms are the pieces random texts are built from: everything that has broken
// an annotation tool before.
func atoms() []string {
	return []string{
		"a", "b", "Z", "A\u00AD.", "e\u0301", "é", "ß", "İ", "ſ", "K", "œ", "1", "42", "_", ".", ",", ":", "'", "’", "ʼ", "\"", "-", "‐", "–", "…",
		" ", "  ", "\u00A0", "\u202F", "\t", "\n", "\r", "\r\n", "\u0085", "\u2028", "\v", "\u00AD", "\u200B", "\u200D", "\uFEFF", "\u200E",
		"! ", "? ", ". ", ". A", "». ", " »", "« ", "“", "”", ")", "(", "[", "]", "; ",
		"M. ", "J.-C. ", "U.S. ", "l’", "d'", "qu’", "’s", "n’", "p. 1", "Jr. ", "1. ", "… ", "… A", "e.Ki", "Ω; ", ".[1] ", ":", ";", "@", "#", "&", "/", "Inc.", "B., ", "L’A", "%", "−5", "§",
		"😀", "a\u200D\uFEFF😀", "👩‍👩‍👧", "👍🏽", "🇫🇷", "🇫", "❤️", "1️⃣", "𝒳", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "\U0001F3FD",
		"مرحبا", "ة", "\u0600", "؟ ", "،", "שלום", "צה״ל", "צה\"ל", "ב", "״", "׳", "־",
		"漢", "字", "。", "、", "「", "」", "カ", "タﾞ", "ー", "ﾞ", "가", "각", "ᄀ", "ᅡ", "ᆨ", "ไทย", "ก่", "ฯ", "हिन्दी", "क्ष", "्", "\u0D4E", "\u093F",
		"\x80", "\xFF", "\xC3", "\xE2\x80", "\xF0\x9F\x98", "\xED\xA0\x80", "\uFFFD", "\x00", "Ⓐ", "²", "Ⅷ", "+", "$", "|", "٣",
		"Kim Jong-un", "Les ", "The ", "Nord-", "KurskinSitué", "c.-à-d.",
	}
}

// texts generates texts: mixtures of all atoms, of few of them (which makes
// long runs of one kind), and any string at all.
func texts() *rapid.Generator[string] {
	atom := rapid.SampledFrom(atoms())
	mixed := rapid.Map(rapid.SliceOfN(atom, 0, 60), concat)
	runs := rapid.Custom(func(t *rapid.T) string {
		few := rapid.SliceOfN(atom, 1, 4).Draw(t, "few")
		return concat(rapid.SliceOfN(rapid.SampledFrom(few), 0, 120).Draw(t, "run"))
	})
	return rapid.OneOf(mixed, runs, rapid.String())
}

func concat(parts []string) string { return strings.Join(parts, "") }
