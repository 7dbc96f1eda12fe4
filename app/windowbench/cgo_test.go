//go:build realwindow && cgo && !ci

package windowbench

// window says that this binary can open a window itself.
const window = true
