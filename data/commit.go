package data

// Kind says what a commit is to the history.
type Kind string

// The kinds of commits.
const (
	KindDo   Kind = "do"   // a new act; it ends what could be redone
	KindUndo Kind = "undo" // takes back the act Target
	KindRedo Kind = "redo" // brings back the act Target
)

// Act names what a commit did, independent of the language on the screen.
type Act string

// The acts an annotator performs.
const (
	ActAnnotate  Act = "annotate"
	ActRelabel   Act = "relabel"
	ActResize    Act = "resize"
	ActRemove    Act = "remove"
	ActNote      Act = "note"
	ActStatus    Act = "status"
	ActLabel     Act = "label"
	ActImport    Act = "import"
	ActReplicate Act = "replicate"
	ActBulk      Act = "bulk"
	ActAccept    Act = "accept"  // suggestions became annotations
	ActDismiss   Act = "dismiss" // a suggestion or a doubt is not to come back
	ActLink      Act = "link"    // annotations refer to an entity, or no more
	ActEntity    Act = "entity"  // the register of entities changed
	ActCorrect   Act = "correct" // corrections made in another program were taken over
)

// Txn is one change set to be applied, with what the journal says of it.
type Txn struct {
	Changes   Changes
	Texts     []Text // bodies of created articles that the store may not have yet
	Kind      Kind
	Target    int64  // for KindUndo and KindRedo: the number of the KindDo commit
	Act       Act    // for undo and redo: the target's
	Subject   string // what it was done to, for the status line: a quote, a title, a count
	Article   ID     // where it happened; empty when in no article or in several
	Annotator string
	Time      Time
}

// Commit is an applied Txn under its number in the journal. Numbers rise
// without gaps from 1.
type Commit struct {
	Number    int64
	Kind      Kind
	Target    int64
	Act       Act
	Subject   string
	Article   ID
	Annotator string
	Time      Time
	Changes   Changes
}
