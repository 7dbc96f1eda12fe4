package data

import (
	"crypto/sha256"
	"encoding/hex"
)

// Status says how far the work on an article has come.
type Status string

// The four states of an article.
const (
	StatusNew        Status = "new"
	StatusInProgress Status = "in_progress"
	StatusDone       Status = "done"
	StatusFlagged    Status = "flagged"
)

// Statuses returns every Status in the order a list shows them.
func Statuses() []Status {
	return []Status{StatusNew, StatusInProgress, StatusDone, StatusFlagged}
}

// Valid reports whether s is one of Statuses.
func (s Status) Valid() bool {
	switch s {
	case StatusNew, StatusInProgress, StatusDone, StatusFlagged:
		return true
	}
	return false
}

// Hash is the lower-case hexadecimal SHA-256 of a text's UTF-8 bytes.
type Hash string

// HashText returns the Hash of text.
func HashText(text string) Hash {
	sum := sha256.Sum256([]byte(text))
	return Hash(hex.EncodeToString(sum[:]))
}

// Text is the body of an article under its hash. A text never changes and is
// never removed while a commit mentions it, so that undo and redo of an import
// need not copy it.
type Text struct {
	Hash Hash
	Body string // valid UTF-8, line ends as they were read
}

// NewText returns body under its hash.
func NewText(body string) Text { return Text{Hash: HashText(body), Body: body} }

// Article is everything about an article except the text itself, which is
// fetched by TextHash. Articles are comparable with ==.
type Article struct {
	ID       ID     `json:"id"`
	Title    string `json:"title"`
	Source   string `json:"source,omitempty"` // an address, a publication or a file name
	Lang     string `json:"lang,omitempty"`   // BCP 47, empty when unknown
	Status   Status `json:"status"`
	Meta     string `json:"meta,omitempty"` // a JSON object as compact text, or empty
	TextHash Hash   `json:"text_hash"`
	Length   int    `json:"length"` // of the text, in code points
	File     File   `json:"file"`
	Created  Time   `json:"created"`
}

// File remembers what an article was read from. The zero value means that it
// did not come from a file.
type File struct {
	Name     string `json:"name,omitempty"`
	Path     string `json:"path,omitempty"`     // absolute, as it was when read
	SHA256   string `json:"sha256,omitempty"`   // of the file's bytes, hexadecimal
	Encoding string `json:"encoding,omitempty"` // the encoding taken, e.g. "utf-8", "windows-1252"
}

// Summary is one row of the article list.
type Summary struct {
	Article
	Annotations int // how many the article has
}
