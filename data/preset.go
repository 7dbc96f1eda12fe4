package data

// Preset is a set of choices kept in a project under a name, such as those of an
// export. It is no act: there is no undo and no journal row.
type Preset struct {
	Name string // not empty; two names that differ only in case are different
	Body string // a JSON object
}
