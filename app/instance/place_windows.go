package instance

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"net"

	"github.com/Microsoft/go-winio"
	"golang.org/x/sys/windows"

	"nomina/app/settings"
)

// place is the pipes whose names begin alike. Their names and their rights are
// this user's.
type place struct{ prefix, user string }

// System returns the desk of this program: pipes named nomina-*.
func System() (*Desk, error) {
	world, _ := settings.Path() // without it, nobody has other settings
	return In(world, "nomina")
}

// In returns a desk whose pipes have names that begin with the first of
// prefixes. world tells windows without a project apart.
func In(world string, prefixes ...string) (*Desk, error) {
	if len(prefixes) == 0 {
		return nil, errors.New("no name for a pipe")
	}
	u, err := windows.GetCurrentProcessToken().GetTokenUser()
	if err != nil {
		return nil, fmt.Errorf("find out the user: %w", err)
	}
	return newDesk(place{prefix: prefixes[0], user: u.User.Sid.String()}, world), nil
}

func (p place) pipe(name string) string {
	return `\\.\pipe\` + p.prefix + "-" + digest(p.user, p.prefix, name)
}

// listen takes a name. The system lets only one process make a pipe, and forgets
// it when that ends in whatever way.
func (p place) listen(_ context.Context, name string) (net.Listener, error) {
	l, err := winio.ListenPipe(p.pipe(name), &winio.PipeConfig{SecurityDescriptor: "D:P(A;;GA;;;" + p.user + ")"})
	for _, taken := range []error{windows.ERROR_ACCESS_DENIED, windows.ERROR_ALREADY_EXISTS, windows.ERROR_PIPE_BUSY} {
		if errors.Is(err, taken) {
			return nil, errTaken
		}
	}
	if err != nil {
		return nil, fmt.Errorf("claim project: %w", err)
	}
	return l, nil
}

// dial reaches the process that has the name; errNobody when there is none.
func (p place) dial(ctx context.Context, name string) (net.Conn, error) {
	conn, err := winio.DialPipeContext(ctx, p.pipe(name))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, errNobody
	} else if err != nil {
		return nil, fmt.Errorf("reach the other window: %w", err)
	}
	if err := p.trust(conn); err != nil {
		_ = conn.Close()
		return nil, fmt.Errorf("reach the other window: %w", err)
	}
	return conn, nil
}

// trust sees to it that the process that made the pipe is this user's, since
// anybody may make a pipe of any name, and lets it come to the front.
func (p place) trust(conn net.Conn) error {
	f, ok := conn.(interface{ Fd() uintptr })
	if !ok {
		return errors.New("not a pipe")
	}
	var pid uint32
	if err := windows.GetNamedPipeServerProcessId(windows.Handle(f.Fd()), &pid); err != nil {
		return err
	}
	owner, err := userOf(pid)
	if err != nil {
		return err
	}
	if owner != p.user {
		return errors.New("a process of another user")
	}
	letForward(pid)
	return nil
}

// userOf returns the user of a process.
func userOf(pid uint32) (string, error) {
	process, err := windows.OpenProcess(windows.PROCESS_QUERY_LIMITED_INFORMATION, false, pid)
	if err != nil {
		return "", err
	}
	defer func() { _ = windows.CloseHandle(process) }()
	var token windows.Token
	if err := windows.OpenProcessToken(process, windows.TOKEN_QUERY, &token); err != nil {
		return "", err
	}
	defer func() { _ = token.Close() }()
	u, err := token.GetTokenUser()
	if err != nil {
		return "", err
	}
	return u.User.Sid.String(), nil
}

// letForward allows a process to bring its window to the front. Without that the
// window only asks for attention in the task bar.
func letForward(pid uint32) {
	allow := windows.NewLazySystemDLL("user32.dll").NewProc("AllowSetForegroundWindow")
	if allow.Find() == nil {
		_, _, _ = allow.Call(uintptr(pid))
	}
}

// admit lets everybody in who got here: the pipe's rights keep others out of ours,
// and dial does not go into theirs.
func admit(net.Conn) error { return nil }
