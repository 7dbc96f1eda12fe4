// Package say turns keys into the words on the screen, in the chosen language.
// It stands over Fyne's lang so that the language can be chosen apart from the
// system's. Every package under app may import it.
package say

import (
	"fmt"
	"io/fs"
	"strings"

	"fyne.io/fyne/v2/lang"
)

// Data fills the {{.Fields}} of a message.
type Data map[string]any

// Languages returns the languages there are words in.
func Languages() []string { return []string{"en", "fr"} }

// Use makes every later message speak language, one of Languages; "" and
// unknown ones follow the system. translations holds one JSON file a language.
//
// Fyne picks messages by the system's locale and offers no other choice, so
// the chosen file is put under that locale's name.
func Use(translations fs.FS, language string) error {
	raw, err := fs.ReadFile(translations, Resolve(language)+".json")
	if err != nil {
		return fmt.Errorf("read translations: %w", err)
	}
	if err := lang.AddTranslationsForLocale(raw, lang.SystemLocale()); err != nil {
		return fmt.Errorf("read translations %s: %w", language, err)
	}
	return nil
}

// Resolve returns the language that Use would speak for a setting.
func Resolve(language string) string {
	if language == "" {
		language, _, _ = strings.Cut(lang.SystemLocale().LanguageString(), "-")
	}
	for _, l := range Languages() {
		if l == language {
			return l
		}
	}
	return "en"
}

// T returns the message under key.
func T(key string, d ...Data) string {
	if len(d) > 0 {
		return lang.X(key, key, map[string]any(d[0]))
	}
	return lang.X(key, key)
}

// N returns the message under key in the plural form for count, which fills
// {{.Count}}. The message rule.zero says whether 0 counts as one: Fyne follows
// the rules of the system's language, not of the chosen one.
func N(key string, count int, d ...Data) string {
	all := map[string]any{"Count": count}
	if len(d) > 0 {
		for k, v := range d[0] {
			all[k] = v
		}
	}
	if count == 0 && T("rule.zero") == "one" {
		count = 1
	}
	return lang.XN(key, key, count, all)
}
