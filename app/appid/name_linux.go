//go:build cgo && !ci

package appid

import "github.com/go-gl/glfw/v3.4/glfw"

// NameWindows tells Wayland which program the windows belong to, so that the
// desktop finds its icon and groups them. Under X11 they are known by their
// title. The UI goroutine calls it once there is a window that is not yet shown.
func NameWindows(id string) { glfw.WindowHintString(glfw.WaylandAppID, id) }
