package format

// Choices stand in settings and presets by their names.

// MarshalText returns the unit's name.
func (u Unit) MarshalText() ([]byte, error) { return []byte(u.String()), nil }

// UnmarshalText reads a unit's name.
func (u *Unit) UnmarshalText(b []byte) (err error) {
	*u, err = ParseUnit(string(b))
	return err
}

// MarshalText returns the scheme's name.
func (s Scheme) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// UnmarshalText reads a scheme's name.
func (s *Scheme) UnmarshalText(b []byte) (err error) {
	*s, err = ParseScheme(string(b))
	return err
}

// MarshalText returns the choice's name.
func (o Overlaps) MarshalText() ([]byte, error) { return []byte(o.String()), nil }

// UnmarshalText reads the name of a choice.
func (o *Overlaps) UnmarshalText(b []byte) (err error) {
	*o, err = ParseOverlaps(string(b))
	return err
}
