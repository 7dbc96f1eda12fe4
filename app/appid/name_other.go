//go:build !linux || !cgo || ci

package appid

// NameWindows has nothing to do: only Wayland asks.
func NameWindows(string) {}
