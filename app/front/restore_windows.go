package front

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver"
	"golang.org/x/sys/windows"
)

// swRestore is SW_RESTORE.
const swRestore = 9

// restore takes a window out of the task bar, where GLFW's focus leaves it.
func restore(w fyne.Window) {
	native, ok := w.(driver.NativeWindow)
	if !ok {
		return
	}
	native.RunNative(func(context any) {
		c, ok := context.(driver.WindowsWindowContext)
		if !ok {
			return
		}
		user := windows.NewLazySystemDLL("user32.dll")
		if iconic, _, _ := user.NewProc("IsIconic").Call(c.HWND); iconic != 0 {
			_, _, _ = user.NewProc("ShowWindow").Call(c.HWND, swRestore)
		}
	})
}
