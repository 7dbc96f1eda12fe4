package text

import "strings"

// isTitle reports whether word, which stands before a point, is an abbreviation
// that a name or another word always follows, in French or English. The case
// matters: "Me." is a lawyer, "me." ends a sentence.
func isTitle(word string) bool {
	switch word {
	case "M", "MM", "Mme", "Mmes", "Mlle", "Mlles", "Me", "Mes", "Mgr", "Dr", "Drs", "Pr", "Prs", "St", "Ste",
		"Mr", "Mrs", "Ms", "Messrs", "Prof", "Rev", "Hon",
		"Gen", "Gén", "Col", "Cdt", "Cmdr", "Cpt", "Capt", "Cap", "Lt", "Sgt", "Adm", "Maj", "Brig",
		"Gov", "Sen", "Rep", "Pres", "Supt", "Det", "Insp", "Amb",
		"Mt", "Ft", "Bd", "Bld", "Av", "Ave", "av", "apr", "env", "vs", "cf", "Cf", "ex", "Ex", "e.g", "i.e", "c.-à-d", "viz":
		return true
	}
	return false
}

// endsName reports whether word is an abbreviation that ends names, so that its
// point belongs to the name: Apple Inc., Sammy Davis Jr., Wall St.
func endsName(word string) bool {
	switch word {
	case "Inc", "Ltd", "Co", "Corp", "Bros", "Jr", "Sr", "St", "Ave", "Blvd", "Esq":
		return true
	}
	return false
}

// isReference reports whether word is an abbreviation before a number: p. 12.
func isReference(word string) bool {
	switch strings.ToLower(word) {
	case "no", "nos", "n°", "nº", "n", "p", "pp", "art", "vol", "chap", "ch", "fig", "al", "sect", "sec", "t", "tél", "tel", "ca", "jan", "feb", "aug", "sept", "oct", "nov", "dec":
		return true
	}
	return false
}

// startsSentence reports whether s begins with a word that after initials
// (the U.S. The …) begins a sentence rather than going on with a name.
func startsSentence(s string) bool {
	word := s[:skip(s, 0, plainLetter)]
	if elision(s) > 0 || isApostrophe(after(s, len(word)).r) && strings.EqualFold(word, "c") {
		return true
	}
	switch word {
	case "The", "A", "An", "This", "That", "These", "Those", "He", "She", "It", "They", "We", "You", "I",
		"His", "Her", "Its", "Their", "Our", "In", "On", "At", "By", "For", "From", "With", "As", "After", "Before",
		"But", "And", "Or", "So", "If", "When", "While", "However", "Meanwhile", "There", "Then", "What", "Who",
		"Le", "La", "Les", "Un", "Une", "Des", "Du", "Ce", "Cet", "Cette", "Ces", "Cela", "Il", "Elle", "Ils", "Elles",
		"Nous", "Vous", "Je", "Son", "Sa", "Ses", "Leur", "Leurs", "En", "Dans", "Sur", "Pour", "Par", "Avec", "Selon",
		"Lors", "Depuis", "Mais", "Et", "Ou", "Donc", "Si", "Quand", "Puis", "Alors", "Après", "Avant", "Y":
		return true
	}
	return false
}
