package lexicon

import "math/bits"

// Class is what a word is known as.
type Class uint8

// The classes.
const (
	Given     Class = iota // first names
	Surname                // of families
	Honorific              // before a person's name
	Role                   // professions and offices
	OrgHead                // what organizations are called
	OrgTail                // behind an organization's name
	OrgName                // well-known organizations
	PlaceHead              // what places are called
	Country
	City
	Region // and rivers, seas, mountains, streets
	EventHead
	Time // months, days
	Say  // behind or before who speaks
	Particle
	People   // of a country, a language or a faith
	Function // words of grammar, which begin sentences
	Acronym  // of what has no name
	classes
)

func (c Class) String() string {
	return [classes]string{
		"given", "surname", "honorific", "role", "orghead", "orgtail", "orgname", "placehead", "country",
		"city", "region", "eventhead", "time", "say", "particle", "people", "function", "acronym",
	}[c]
}

// Set is some classes.
type Set uint32

// With returns the set and one more class.
func (s Set) With(c Class) Set { return s | 1<<c }

// Has reports whether a class is in the set.
func (s Set) Has(c Class) bool { return s&(1<<c) != 0 }

// All yields the classes of a set, in order.
func (s Set) All(yield func(Class) bool) {
	for ; s != 0; s &= s - 1 {
		if !yield(Class(bits.TrailingZeros32(uint32(s)))) {
			return
		}
	}
}

// Names returns the classes of words that mostly are names.
func Names() Set {
	return Set(0).With(Given).With(Surname).With(OrgName).With(Country).With(City).With(Region)
}

// Others returns the classes of words that mostly are none, though they may have a
// capital.
func Others() Set { return Set(0).With(Time).With(People).With(Function).With(Acronym) }
