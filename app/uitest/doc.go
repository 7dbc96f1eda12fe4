// Package uitest holds the scripts that drive the whole window as an annotator
// would, without a display. It has no code of its own; nothing imports it.
package uitest
