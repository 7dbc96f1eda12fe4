// Package annotate is the page on which articles are read and marked: the list
// of articles, the article, its mentions, the labels and the status bar. It
// joins the project's session with the widgets; the window shows it.
package annotate

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"nomina/app/action"
	"nomina/app/bridge"
	"nomina/app/doubter"
	"nomina/app/register"
	"nomina/app/session"
	"nomina/app/settings"
	"nomina/app/suggester"
	"nomina/data"
	"nomina/widgets/articlelist"
	"nomina/widgets/details"
	"nomina/widgets/fonts"
	"nomina/widgets/labelbar"
	"nomina/widgets/mentions"
	"nomina/widgets/panes"
	"nomina/widgets/statusbar"
	"nomina/widgets/textview"
)

// Host is what the window lends the page.
type Host struct {
	Bridge   *bridge.Bridge
	Actions  *action.Registry
	Settings *settings.File
	Window   fyne.Window
	Status   *statusbar.Bar
	// Import opens the importer; the empty page offers it.
	Import func()
	// EditLabel opens the label's form; an empty ID makes a new label.
	EditLabel func(id data.ID)
	// Register is the project's entities.
	Register *register.Register
	// PickEntity asks which entity a span means; then hears its ID, or the name
	// of a new one, or neither for none.
	PickEntity func(a data.Annotation, then func(entity data.ID, name string))
	// Spread opens the review of a text in the whole project.
	Spread func(Wanted)
	// Doubts opens the list of all that may be wrong in the project.
	Doubts func(*doubter.Doubter)
	// Copy puts a text on the clipboard.
	Copy func(text string)
	// Modifiers returns the keys held.
	Modifiers func() fyne.KeyModifier
	// After runs f on the UI goroutine after d, unless stop is called first;
	// nil is the clock.
	After func(d time.Duration, f func()) (stop func())
	// Fonts are the machine's; nil: the article is set in the program's own.
	Fonts *fonts.System
}

// Page is the annotator's place of work. All of it belongs to the UI goroutine.
type Page struct {
	h Host
	s *session.Session

	view     *textview.View
	list     *articlelist.List
	mentions *mentions.List
	details  *details.Details
	bar      *labelbar.Bar
	status   *statusbar.Bar
	panes    *panes.Panes
	header   *header
	empty    *fyne.Container
	centre   *fyne.Container
	content  fyne.CanvasObject

	articles  *articles
	labels    *labels
	rows      *rows
	suggester *suggester.Suggester
	doubter   *doubter.Doubter
	doubts    doubts           // of the open article
	doc       *document        // the open article, nil when there is none
	wanted    data.ID          // the article asked for last: later answers are stale
	armed     data.ID          // the label that every further selection takes
	lastUsed  data.ID          // the label given last
	pending   *question        // what Enter would do now
	turn      int              // counts what the annotator did and was told, to drop late questions
	seeker    *seeker          // finds in the article
	hints     suggestions      // of the open article
	saving    int              // acts under way
	slow      bool             // they take so long that the status bar says so
	inTime    func()           // what keeps it from saying so
	tidying   func()           // what keeps memory from being given back
	search    int              // generation of the search, to drop stale answers
	snapped   bool             // the selection was made by the mouse, which has snapped it
	family    string           // the article is set in, empty for the program's own
	missing   string           // the family that was said not to be there
	captions  string           // what the label marks show
	moving    map[data.ID]int  // resizes under way, by annotation
	land      data.ID          // the span to choose in the article being opened
	goal      *data.Annotation // what to show of the article being opened
	stats     int              // generation of the word count
	commits   int              // how many were followed
	closed    bool
	unheard   func() // ends hearing of the register
	typing    action.Typing
	// inMentions says that nextPane gave the keyboard to the mentions last.
	inMentions bool
}

// New returns the page for a project. Load fills it.
func New(h Host, s *session.Session) *Page {
	p := &Page{
		h: h, s: s,
		view: textview.New(), list: articlelist.New(), mentions: mentions.New(), details: details.New(),
		bar: labelbar.New(), status: h.Status, header: newHeader(), moving: map[data.ID]int{}, tidying: func() {},
		articles: newArticles(), labels: newLabels(nil), rows: newRows(),
	}
	p.rows.called = p.called
	p.view.Bare = true
	p.build()
	p.wireView()
	p.wireSides()
	p.unheard = h.Register.OnChange(p.showEntities)
	s.OnCommit(p.committed)
	p.suggester = suggester.New(suggester.Host{Bridge: h.Bridge, After: p.after, Aside: p.aside()}, s)
	p.suggester.OnSuggest = p.suggested
	p.suggester.OnError = p.fail
	p.newDoubter()
	p.addActions()
	return p
}

// Content is the page as the window shows it.
func (p *Page) Content() fyne.CanvasObject { return p.content }

func (p *Page) build() {
	p.empty = p.buildEmpty()
	p.buildFind()
	p.centre = container.NewBorder(container.NewVBox(p.header.content, p.seeker.bar), nil, nil, nil, container.NewStack(p.view, p.empty))
	right := container.New(stacked{}, p.mentions, widget.NewSeparator(), p.details)
	p.panes = panes.New(p.list, p.centre, right)
	p.restorePanes()
	foot := container.NewVBox(widget.NewSeparator(), p.bar, p.status)
	p.content = container.NewBorder(nil, foot, nil, nil, p.panes)
	p.showWords()
	p.applySettings()
}

// Focus puts the keyboard on the article.
func (p *Page) Focus() {
	if p.doc != nil {
		p.h.Window.Canvas().Focus(p.view)
	}
}

// Close keeps what is being typed and where the reader is. What comes back later
// finds no article and opens none: another page may be on the screen.
func (p *Page) Close() {
	p.details.Flush()
	p.keepPlace()
	p.leave()
	p.seeker.stop()
	p.suggester.Close()
	p.doubter.Close()
	p.tidying()
	p.unheard()
	p.doc, p.wanted, p.closed = nil, "", true
}
