package data

// Origin says how an annotation came to be.
type Origin string

// The origins of an annotation.
const (
	OriginHand       Origin = "hand"
	OriginSuggestion Origin = "suggestion"
	OriginImport     Origin = "import"
)

// Valid reports whether o is one of the known origins.
func (o Origin) Valid() bool {
	return o == OriginHand || o == OriginSuggestion || o == OriginImport
}

// Annotation is a span of an article with a label. Annotations are comparable
// with ==.
type Annotation struct {
	ID        ID      `json:"id"`
	Article   ID      `json:"article"`
	Start     int     `json:"start"` // code points, see Span
	End       int     `json:"end"`   // exclusive
	Label     ID      `json:"label"`
	Quote     string  `json:"quote"` // the covered text, exactly
	Annotator string  `json:"annotator,omitempty"`
	Note      string  `json:"note,omitempty"`
	Origin    Origin  `json:"origin"`
	Score     float64 `json:"score,omitempty"`  // Raw of the suggestion it was, 0 to 1; 0 for none
	Entity    ID      `json:"entity,omitempty"` // whom or what it means; empty when not said
	Created   Time    `json:"created"`
	Modified  Time    `json:"modified"`
}

// Span returns the annotation's range.
func (a Annotation) Span() Span { return Span{a.Start, a.End} }

// CompareAnnotations is the order in which annotations are listed and written
// everywhere: by start, the longer first, then by ID. It is for slices.SortFunc.
func CompareAnnotations(a, b Annotation) int {
	switch {
	case a.Start != b.Start:
		return a.Start - b.Start
	case a.End != b.End:
		return b.End - a.End
	case a.ID < b.ID:
		return -1
	case a.ID > b.ID:
		return 1
	}
	return 0
}
