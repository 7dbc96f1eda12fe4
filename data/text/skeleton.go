package text

import "iter"

type Range struct{ Start, End int }

type Index struct{ s string }

func New(s string) *Index                    { return &Index{s: s} }
func (x *Index) String() string              { return x.s }
func (x *Index) Len() int                    { return len([]rune(x.s)) }
func (x *Index) Bytes() int                  { return len(x.s) }
func (x *Index) UTF16() int                  { return 0 }
func (x *Index) Byte(cp int) int             { return 0 }
func (x *Index) CodePoint(b int) int         { return 0 }
func (x *Index) UTF16Of(cp int) int          { return 0 }
func (x *Index) FromUTF16(u int) int         { return 0 }
func (x *Index) Slice(r Range) string        { return "" }
func (x *Index) NextGrapheme(cp int) int     { return 0 }
func (x *Index) PrevGrapheme(cp int) int     { return 0 }
func (x *Index) NextWord(cp int) int         { return 0 }
func (x *Index) PrevWord(cp int) int         { return 0 }
func (x *Index) Word(cp int) Range           { return Range{} }
func (x *Index) Sentence(cp int) Range       { return Range{} }
func (x *Index) Paragraph(cp int) Range      { return Range{} }
func (x *Index) Paragraphs() iter.Seq[Range] { return func(func(Range) bool) {} }
func (x *Index) Words() int                  { return 0 }
func (x *Index) Snap(r Range, s Snap) Range  { return Range{} }
func (x *Index) Trim(r Range) Range          { return Range{} }

type Snap int

const (
	SnapExact Snap = iota
	SnapWord
	SnapSentence
)

type FindOptions struct{ WholeWords, FoldCase bool }

func FindAll(x *Index, needle string, opt FindOptions) []Range { return nil }
