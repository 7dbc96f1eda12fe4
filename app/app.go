// Package app is the application: it opens projects, builds the window with its
// menus, and joins the pages with each other. It knows both the data and the
// widgets, but no storage engine: main injects that. What starts a window imports
// it: launch, headless, and the tests that drive one.
package app

import (
	"sync/atomic"

	"fyne.io/fyne/v2"

	"nomina/app/action"
	"nomina/app/annotate"
	"nomina/app/filedialog"
	"nomina/app/look"
	"nomina/app/modal"
	"nomina/app/palette"
	"nomina/app/register"
	"nomina/app/say"
	"nomina/app/session"
	"nomina/app/welcome"
	"nomina/assets"
	"nomina/data/edit"
	"nomina/widgets/fonts"
	"nomina/widgets/statusbar"
)

// App is the running application. Its methods belong to the UI goroutine.
type App struct {
	o        Options
	win      fyne.Window
	choose   *filedialog.Chooser
	modals   *modal.Stack
	actions  *action.Registry
	session  *session.Session   // nil while no project is open
	entities *register.Register // of that project
	page     *annotate.Page     // nil while no project is open
	start    *welcome.Page      // nil while one is
	palette  *palette.Palette
	fonts    *fonts.System // nil without
	tables   int           // version of the open project's; 0 when it is not known
	status   *statusbar.Bar
	theme    look.Theme  // the look that is shown
	gone     atomic.Bool // everything was kept, the program ends
	typing   action.Typing
	queued   []string // files to import when a project is open

	at   *opening         // the project being opened; nil when none is
	news []welcome.Notice // what is to be read after what is shown
}

// New builds the window, empty and hidden.
func New(o Options) *App {
	a := &App{o: o, status: statusbar.New(), theme: themeOf(o.Settings.Get())}
	a.speak()
	o.Fyne.Settings().SetTheme(a.theme)
	o.Fyne.SetIcon(fyne.NewStaticResource("Icon.png", assets.Icon()))
	a.win = o.Fyne.NewWindow("Nomina")
	a.win.SetMaster()
	a.win.SetPadded(false)
	a.modals = &modal.Stack{Window: a.win}
	a.choose = filedialog.New(a.modals, o.Bridge)
	size := o.Settings.Get().Window
	a.win.Resize(fyne.NewSize(max(size.Width, 640), max(size.Height, 420)))
	a.win.SetOnDropped(a.dropped)
	a.win.SetCloseIntercept(a.Quit)
	a.fonts = a.newFonts()
	a.rebuild()
	a.o.Desk.Serve(a.take)
	return a
}

// speak loads the words in the language of the settings.
func (a *App) speak() {
	if err := say.Use(assets.Translations(), a.o.Settings.Get().Language); err != nil {
		fyne.LogError("choose the language", err)
	}
}

// Window is the application's window.
func (a *App) Window() fyne.Window { return a.win }

// Page is the annotator's place of work, nil while no project is open.
func (a *App) Page() *annotate.Page { return a.page }

// Actions returns everything that can be done now, with its keys.
func (a *App) Actions() *action.Registry { return a.actions }

// rebuild makes the window's content anew for the present project and language.
func (a *App) rebuild() {
	a.actions = action.New()
	a.actions.OnRefused = func(_ *action.Action, why string) { a.warn(why) }
	a.page, a.start = nil, nil
	a.status.SetRight(nil)
	if a.session == nil {
		a.win.SetContent(a.startPage())
	} else {
		a.session.OnCommit(a.entities.Follow) // before the page, which shows what it knows
		a.page = annotate.New(a.host(), a.session)
		a.win.SetContent(a.page.Content())
	}
	a.palette = palette.New(a.paletteHost())
	a.addActions()
	a.actions.Load(a.o.Settings.Get().Keys)
	a.win.SetTitle(a.title())
	a.showKeyChange()
}

// showKeyChange brings menus, shortcuts and tooltips in line with the registry.
func (a *App) showKeyChange() {
	a.buildMenu()
	a.bindKeys()
	if a.page != nil {
		a.page.KeysChanged()
	}
	if a.start != nil {
		a.start.KeysChanged()
	}
}

func (a *App) host() annotate.Host {
	return annotate.Host{
		Bridge: a.o.Bridge, Actions: a.actions, Settings: a.o.Settings, Window: a.win, Status: a.status,
		Import: a.chooseImport, EditLabel: a.editLabel, Spread: a.spread, Doubts: a.doubts, Copy: a.copy, Modifiers: a.held, After: a.o.After,
		Fonts: a.fonts, Register: a.entities, PickEntity: a.pickEntity,
	}
}

func (a *App) paletteHost() palette.Host {
	h := palette.Host{Bridge: a.o.Bridge, Actions: a.actions, Settings: a.o.Settings, Window: a.win, SlotKey: annotate.SlotKey}
	if a.page != nil {
		h.Book = a.page
	}
	return h
}

func (a *App) editOptions() edit.Options {
	return edit.Options{NewID: a.o.NewID, Now: a.o.Now, Annotator: a.o.Settings.Get().Annotator}
}

func (a *App) copy(text string) { a.o.Fyne.Clipboard().SetContent(text) }

// focus puts the keyboard back on the article, or on the welcome page.
func (a *App) focus() {
	switch {
	case a.page != nil:
		a.page.Focus()
	case a.start != nil:
		a.start.Focus()
	}
}
