package edit

import (
	"errors"
	"fmt"

	"nomina/data"
)

// ErrNothing is returned for a command that would change nothing, such as
// relabelling to the label an annotation has already. Nothing was written and
// nothing is published.
var ErrNothing = errors.New("nothing to change")

// Rule names what an InvalidError is about, independent of the language on the
// screen.
type Rule string

// The rules a command can break.
const (
	RuleSpan      Rule = "span"            // the span is empty or outside the text
	RuleNoLabel   Rule = "unknown_label"   // no label has that ID
	RuleNoArticle Rule = "unknown_article" // no article has that ID
	RuleStatus    Rule = "status"          // not one of data.Statuses
	RuleOrigin    Rule = "origin"          // not one of the known origins
	RuleKeyEmpty  Rule = "key_empty"       // a label without a key
	RuleKeyForm   Rule = "key_form"        // a key with blanks around it or control characters
	RuleKeyTaken  Rule = "key_taken"       // another label has that key
	RuleSlotRange Rule = "slot_range"      // not 0 … data.MaxSlot
	RuleSlotTaken Rule = "slot_taken"      // another label has that slot
	RuleColor     Rule = "color"           // not #RRGGBB
	RuleLabelUsed Rule = "label_used"      // annotations have the label that should go
	RuleScore     Rule = "score"           // not a probability
	RuleNoEntity  Rule = "unknown_entity"  // no entity has that ID
	RuleNameEmpty Rule = "name_empty"      // an entity without a name
)

// InvalidError says which rule a command breaks, and where. Fields that do not
// concern the rule are zero. It wraps data.ErrInvalid.
type InvalidError struct {
	Rule    Rule
	Article data.ID
	Span    data.Span
	Length  int     // of the text, in code points, for RuleSpan
	Label   data.ID // the label asked for, or the one that stands in the way
	Value   string  // the key, the colour, the status …
	Count   int     // for RuleLabelUsed: how many annotations; for the slot rules: the slot
}

// Error returns an English sentence without a full stop.
func (e *InvalidError) Error() string {
	switch e.Rule {
	case RuleSpan:
		return fmt.Sprintf("invalid span %v: the text has %d characters", e.Span, e.Length)
	case RuleNoLabel:
		return fmt.Sprintf("invalid label: %q is not in the project", e.Label)
	case RuleNoArticle:
		return fmt.Sprintf("invalid article: %q is not in the project", e.Article)
	case RuleNoEntity:
		return fmt.Sprintf("invalid entity: %q is not in the project", e.Value)
	case RuleNameEmpty:
		return "invalid entity: it has no name"
	case RuleSlotRange:
		return fmt.Sprintf("invalid slot %d: not 0 to %d", e.Count, data.MaxSlot)
	case RuleSlotTaken:
		return fmt.Sprintf("invalid slot %d: label %q has it", e.Count, e.Value)
	case RuleKeyTaken:
		return fmt.Sprintf("invalid key %q: another label has it", e.Value)
	case RuleLabelUsed:
		return fmt.Sprintf("invalid removal: %d annotations have the label %q", e.Count, e.Value)
	}
	return fmt.Sprintf("invalid %s: %q", e.Rule, e.Value)
}

// Unwrap returns data.ErrInvalid.
func (e *InvalidError) Unwrap() error { return data.ErrInvalid }

// DuplicateError says that the very same span has the very same label already.
// It does not wrap data.ErrInvalid: nothing is wrong, the annotation is there.
type DuplicateError struct {
	ID    data.ID // of the annotation that is there
	Span  data.Span
	Label data.ID
}

// Error returns an English sentence without a full stop.
func (e *DuplicateError) Error() string {
	return fmt.Sprintf("%v has the label %s already, as annotation %s", e.Span, e.Label, e.ID)
}
