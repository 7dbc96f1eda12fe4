//go:build cgo && !ci

package main

import "github.com/go-gl/glfw/v3.4/glfw"

// nameWindows tells Wayland which program the windows belong to, so that the
// desktop finds its icon and groups them: Fyne does not. Under X11 they are known
// by their title. It is called once there is a window that is not yet shown.
func nameWindows(id string) { glfw.WindowHintString(glfw.WaylandAppID, id) }
