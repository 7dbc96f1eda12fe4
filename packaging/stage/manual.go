package main

import (
	"bytes"
	"fmt"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"nomina/app/command"
)

// manual writes the page nomina(1) of man, in the language of man(7).
func manual(r release, share string) error {
	root := command.Tree(command.Env{Version: r.Version})
	root.InitDefaultHelpFlag()
	root.InitDefaultVersionFlag()
	var b strings.Builder
	fmt.Fprintf(&b, ".TH NOMINA 1 %q %q %q\n", r.Date(), "nomina "+r.Version, "User Commands")
	fmt.Fprintf(&b, ".SH NAME\nnomina \\- %s\n", roff(lowerFirst(r.Comment)))
	b.WriteString(".SH SYNOPSIS\n")
	fmt.Fprintf(&b, ".B %s\n", roff(useLine(root)))
	for _, c := range commands(root) {
		fmt.Fprintf(&b, ".br\n.B %s\n", roff(useLine(c)))
	}
	about, _, _ := strings.Cut(root.Long, "\n\nExit status:") // has a section of its own
	fmt.Fprintf(&b, ".SH DESCRIPTION\n%s", paragraphs(about))
	fmt.Fprintf(&b, ".SH OPTIONS\n%s", options(root))
	b.WriteString(".SH COMMANDS\n")
	for _, c := range commands(root) {
		section(&b, c)
	}
	fmt.Fprintf(&b, ".SH EXAMPLES\n.nf\n%s\n.fi\n", roff(root.Example))
	b.WriteString(manualTail)
	fmt.Fprintf(&b, ".SH SEE ALSO\n.UR %s\nThe web site\n.UE\n", r.Website)
	return writeZipped(filepath.Join(share, "man", "man1", "nomina.1.gz"), b.String())
}

// manualTail is what the commands do not tell of themselves.
const manualTail = `.SH FILES
.TP
.I *.nomina
A project: one SQLite database. While it is open, files that end in \-wal, \-shm
and \-lock may lie beside it.
.TP
.I ~/.config/nomina/settings.json
The settings of the window; below
.B XDG_CONFIG_HOME
if that is set.
.TP
.I ~/.local/state/nomina
The log, and reports of crashes; below
.B XDG_STATE_HOME
if that is set.
.TP
.I ~/.cache/nomina
What the program can find out again; below
.B XDG_CACHE_HOME
if that is set.
.SH ENVIRONMENT
.TP
.B NOMINA_CONFIG_DIR
The folder for settings, log and cache, in place of the three above.
.TP
.B FYNE_SCALE
How much larger than usual the window is drawn, such as 1.5.
.TP
.BR DISPLAY ", " WAYLAND_DISPLAY
The screen for the window. The commands above need none.
.TP
.BR LC_ALL ", " LC_MESSAGES ", " LANG
The language of the window, until one is chosen in its settings.
.SH EXIT STATUS
.TP
.B 0
Everything was done.
.TP
.B 1
Something was refused or failed, with a line for each on standard error.
.TP
.B 2
The command was not understood; nothing was done.
`

// commands are the ones below c that users see.
func commands(c *cobra.Command) []*cobra.Command {
	var out []*cobra.Command
	for _, sub := range c.Commands() {
		if sub.IsAvailableCommand() {
			out = append(out, sub)
		}
	}
	return out
}

// useLine is how c is typed, with the choice of what is below it.
func useLine(c *cobra.Command) string {
	var below []string
	for _, sub := range commands(c) {
		below = append(below, sub.Name())
	}
	if !c.HasParent() || len(below) == 0 {
		return c.UseLine()
	}
	return c.UseLine() + " " + strings.Join(below, "|")
}

// section explains one command with its flags.
func section(b *strings.Builder, c *cobra.Command) {
	fmt.Fprintf(b, ".SS %s\n%s", roff(useLine(c)), paragraphs(c.Long))
	if flags := options(c); flags != "" {
		fmt.Fprintf(b, ".PP\n%s", flags)
	}
}

// options writes the flags of a command as they stand in its help.
func options(c *cobra.Command) string {
	flags := strings.TrimRight(c.LocalFlags().FlagUsages(), "\n")
	if flags == "" {
		return ""
	}
	return fmt.Sprintf(".nf\n%s\n.fi\n", roff(flags))
}

// paragraphs writes text whose paragraphs are parted by empty lines.
func paragraphs(text string) string {
	return strings.ReplaceAll(roff(strings.TrimSpace(text)), "\n\n", "\n.PP\n") + "\n"
}

// roff escapes text for man(7).
func roff(text string) string {
	text = strings.NewReplacer(`\`, `\e`, "-", `\-`, "…", "...", "’", "'").Replace(text)
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		if strings.HasPrefix(line, ".") || strings.HasPrefix(line, "'") {
			lines[i] = `\&` + line
		}
	}
	return strings.Join(lines, "\n")
}

func lowerFirst(s string) string { return strings.ToLower(s[:1]) + s[1:] }

// completions writes what the shells need to complete the program's arguments.
func completions(r release, share string) error {
	root := command.Tree(command.Env{Version: r.Version})
	for path, make := range map[string]func(*bytes.Buffer) error{
		"bash-completion/completions/nomina":    func(b *bytes.Buffer) error { return root.GenBashCompletionV2(b, true) },
		"zsh/vendor-completions/_nomina":        func(b *bytes.Buffer) error { return root.GenZshCompletion(b) },
		"fish/vendor_completions.d/nomina.fish": func(b *bytes.Buffer) error { return root.GenFishCompletion(b, true) },
	} {
		var b bytes.Buffer
		if err := make(&b); err != nil {
			return err
		}
		if err := save(filepath.Join(share, path), b.Bytes()); err != nil {
			return err
		}
	}
	return nil
}
