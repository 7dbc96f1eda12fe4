package importer

import (
	"context"
	"errors"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"nomina/app/fetch"
	"nomina/app/say"
	"nomina/app/session"
	"nomina/data/format"
)

// ShowAddress asks for an address of the web, fetches what is there and previews
// it. clipboard is offered when it is an address.
func ShowAddress(h Host, s *session.Session, clipboard string) {
	d := h.Modals.New(say.T("button.cancel"), say.T("import.fetch"))
	d.OnClosed = h.Back
	address := d.NewEntry("")
	address.SetPlaceHolder("https://")
	ready := func(string) { d.Ready(strings.Contains(address.Text, "."), say.T("import.fetch")) }
	address.OnChanged = ready
	if c := strings.TrimSpace(clipboard); isAddress(c) {
		address.SetText(c)
	}
	ready("")
	d.OnConfirm = func() {
		d.Close()
		from := strings.TrimSpace(address.Text)
		examine(h, s, say.T("import.fetching", say.Data{"Address": from}), func(ctx context.Context, p format.Progress) (found, error) {
			in, err := h.Fetch(ctx, from)
			if err != nil {
				return found{}, err
			}
			return read(ctx, s, []format.Input{in}, nil, p)
		})
	}
	hint := widget.NewLabel(say.T("import.fetch_hint"))
	hint.Wrapping = fyne.TextWrapWord
	hint.Importance = widget.LowImportance
	d.Show(say.T("import.web_title"), container.NewVBox(address, hint), fyne.NewSize(560, 0), address)
}

func isAddress(s string) bool {
	return (strings.HasPrefix(s, "https://") || strings.HasPrefix(s, "http://")) && !strings.ContainsAny(s, " \n\t") && len(s) < 2000
}

// webReason returns a sentence for what may go wrong with an address, and nothing
// for other errors.
func webReason(err error) string {
	for _, x := range []struct {
		err error
		key string
	}{
		{fetch.ErrAddress, "web.address"}, {fetch.ErrPrivate, "web.private"}, {fetch.ErrSlow, "web.slow"}, {fetch.ErrRedirect, "web.redirect"},
		{fetch.ErrStatus, "web.status"}, {fetch.ErrMissing, "web.missing"}, {fetch.ErrKind, "web.kind"}, {fetch.ErrTooLarge, "web.too_large"},
		{fetch.ErrNetwork, "web.network"},
	} {
		if errors.Is(err, x.err) {
			return say.T(x.key)
		}
	}
	return ""
}
