package data

// Source says where a suggestion comes from.
type Source string

// The sources of suggestions.
const (
	SourceArticle   Source = "article"   // the text is marked elsewhere in the same article
	SourceSeen      Source = "seen"      // the text is marked in other articles
	SourceGazetteer Source = "gazetteer" // a list of names, or the register of entities
	SourceModel     Source = "model"     // what was learnt from all that is marked
)

// Tier says how a suggestion is shown, and whether it may be accepted in bulk.
type Tier string

// The tiers, the surest last.
const (
	TierWeak   Tier = "weak"
	TierStrong Tier = "strong"
	TierSure   Tier = "sure"
)

// Suggestion is an annotation that nobody has accepted yet. It is derived from
// the annotations and can be computed anew; it is no part of any act and never
// stands in an exported file unless that is asked for. Suggestions are
// comparable with ==.
type Suggestion struct {
	Article ID
	Start   int // code points, see Span
	End     int // exclusive
	Label   ID
	Quote   string  // the covered text, exactly
	Score   float64 // the probability that it would be accepted, 0 to 1
	Raw     float64 // the same before calibration, which what becomes of it keeps as its Score
	Source  Source
	Count   int // how often the text has that label in the project
	Tier    Tier
}

// Span returns the suggestion's range.
func (s Suggestion) Span() Span { return Span{s.Start, s.End} }

// DismissSuggestion is the Kind of a dismissed suggestion. What was found
// doubtful and is left as it is has the kind of the doubt.
const DismissSuggestion = "suggestion"

// Dismissal is something the program proposed and the annotator does not want to
// see again: a suggestion, or a doubt about what is marked. Article and Label
// may name what is not there any more; a dismissal is without effect then.
// Dismissals are comparable with ==.
type Dismissal struct {
	ID        ID      `json:"id"`
	Kind      string  `json:"kind"`
	Article   ID      `json:"article,omitempty"` // empty: in the whole project
	Label     ID      `json:"label,omitempty"`
	Start     int     `json:"start,omitempty"` // where it stood, code points
	End       int     `json:"end,omitempty"`   // exclusive; 0 when at no place
	Text      string  `json:"text"`            // what it was about
	Score     float64 `json:"score,omitempty"` // of a suggestion
	Annotator string  `json:"annotator,omitempty"`
	Created   Time    `json:"created"`
}

// Span returns where the thing stood, empty when at no place.
func (d Dismissal) Span() Span { return Span{d.Start, d.End} }
