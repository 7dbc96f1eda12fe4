// Package appid tells the desktop which program a window belongs to, where the
// toolkit does not. It stands apart because it speaks to GLFW, which needs cgo.
// Only launch imports it.
package appid
