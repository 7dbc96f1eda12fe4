package format

// Fit says how well a file goes with a format.
type Fit int

// The fits, from worst to best.
const (
	Unfit   Fit = iota // it is something else
	Perhaps            // nothing speaks against it, such as a name's ending
	Likely             // its beginning looks like it
	Certain            // it has what no other format has
)

// Sample is what can be seen of a file before it is read.
type Sample struct {
	Name string // the base name
	Head []byte // the beginning, up to HeadSize bytes
	All  bool   // Head is the whole file
	// Beside reports whether a file of that base name stands in the same folder
	// or archive. It is never nil.
	Beside func(name string) bool
}

// HeadSize is how much of a file a Sample shows, in bytes.
const HeadSize = 64 << 10

// Guess is what a format says of a file. Why tells a person, as a line of
// severity Info, by what it was recognised; it may be zero for Unfit and Perhaps.
type Guess struct {
	Fit Fit
	Why Line
}

// Sniffer is a Reader that recognises its files by their contents. One that is
// none takes the files whose names have its endings.
type Sniffer interface {
	// Sniff judges a file by its beginning, in a few milliseconds at most.
	Sniff(s Sample) Guess
}

// Recognise returns a Guess of that fit, for the reason in the template, see
// NewLine.
func Recognise(fit Fit, code Code, template string, args ...string) Guess {
	return Guess{fit, NewLine(Info, code, template, args...)}
}
