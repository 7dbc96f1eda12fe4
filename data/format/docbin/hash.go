package docbin

import (
	"encoding/binary"
	"fmt"
	"strings"
)

// The attributes of tokens by the numbers that stand in files.
const (
	attrOrth   = 65
	attrEntIOB = 77
	attrEnt    = 78
	attrKB     = 452
	attrEntID  = 454
)

// The values of ENT_IOB; 0 means that nobody said.
const (
	iobInside  = 1
	iobOutside = 2
	iobBegin   = 3
)

// symbols returns the words for which spaCy has numbers of its own instead of hashes,
// from these numbers on; FLAG19 and so on, and DEPRECATED001 and so on, have those
// between (spacy/symbols.pyx, the same since version 3.0).
func symbols() []run {
	return []run{
		{1, `IS_ALPHA IS_ASCII IS_DIGIT IS_LOWER IS_PUNCT IS_SPACE IS_TITLE IS_UPPER LIKE_URL LIKE_NUM LIKE_EMAIL IS_STOP
		IS_OOV_DEPRECATED IS_BRACKET IS_QUOTE IS_LEFT_PUNCT IS_RIGHT_PUNCT IS_CURRENCY`},
		{64, `ID ORTH LOWER NORM SHAPE PREFIX SUFFIX LENGTH CLUSTER LEMMA POS TAG DEP ENT_IOB ENT_TYPE HEAD SENT_START SPACY
		PROB LANG ADJ ADP ADV AUX CONJ CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X EOL SPACE`},
		{380, `PERSON NORP FACILITY ORG GPE LOC PRODUCT EVENT WORK_OF_ART LANGUAGE LAW DATE TIME PERCENT MONEY QUANTITY ORDINAL
		CARDINAL acomp advcl advmod agent amod appos attr aux auxpass cc ccomp complm conj cop csubj csubjpass dep det dobj
		expl hmod hyph infmod intj iobj mark meta neg nmod nn npadvmod nsubj nsubjpass num number oprd obj obl parataxis
		partmod pcomp pobj poss possessive preconj prep prt punct quantmod relcl rcmod root xcomp acl ENT_KB_ID MORPH ENT_ID
		IDX _`},
	}
}

// run is words with numbers that follow each other.
type run struct {
	from  uint64
	words string
}

// symbolIDs returns the numbers of the symbols.
func symbolIDs() map[string]uint64 {
	ids := map[string]uint64{}
	for _, r := range symbols() {
		for i, w := range strings.Fields(r.words) {
			ids[w] = r.from + uint64(i) //nolint:gosec // an index is positive
		}
	}
	for n := uint64(19); n <= 63; n++ {
		ids[fmt.Sprintf("FLAG%d", n)] = n
	}
	for n := uint64(104); n <= 379; n++ {
		ids[fmt.Sprintf("DEPRECATED%03d", n-103)] = n
	}
	return ids
}

// hash64 is MurmurHash64A with the seed 1 (Austin Appleby, in the public domain),
// which is how spaCy numbers strings; the empty one is 0.
func hash64(s string) uint64 {
	if s == "" {
		return 0
	}
	const m = 0xc6a4a7935bd1e995
	h := 1 ^ uint64(len(s))*m
	b := []byte(s)
	for ; len(b) >= 8; b = b[8:] {
		k := binary.LittleEndian.Uint64(b) * m
		k ^= k >> 47
		h = (h ^ k*m) * m
	}
	if len(b) > 0 {
		var k uint64
		for i, c := range b {
			k |= uint64(c) << (8 * i)
		}
		h = (h ^ k) * m
	}
	h = (h ^ h>>47) * m
	return h ^ h>>47
}
