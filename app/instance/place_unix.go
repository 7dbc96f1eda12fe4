//go:build unix

package instance

import (
	"context"
	"errors"
	"fmt"
	"net"
	"os"
	"path/filepath"
	"syscall"

	"github.com/gofrs/flock"

	"nomina/app/settings"
)

// maxSocket is the longest path that a socket may have, in bytes: macOS has room
// for 104 and a zero.
const maxSocket = 103

// place is a folder in which each name is a socket. Nobody else can get into it.
type place struct{ dir string }

// System returns the desk of this program: $XDG_RUNTIME_DIR/nomina, else the
// folder run in the cache folder, else nomina-UID in the folder for temporary
// files.
func System() (*Desk, error) {
	var dirs []string
	if run := os.Getenv("XDG_RUNTIME_DIR"); filepath.IsAbs(run) {
		dirs = append(dirs, filepath.Join(run, "nomina"))
	}
	if cache, err := settings.CacheDir(); err == nil {
		dirs = append(dirs, filepath.Join(cache, "run"))
	}
	world, _ := settings.Path() // without it, nobody has other settings
	return In(world, append(dirs, shortDir(os.TempDir()))...)
}

// shortDir is this user's folder in one that all users share.
func shortDir(shared string) string {
	return filepath.Join(shared, fmt.Sprintf("nomina-%d", os.Geteuid()))
}

// In returns a desk in the first of dirs that can be this user's alone and has a
// short enough path. world tells windows without a project apart.
func In(world string, dirs ...string) (*Desk, error) {
	err := errors.New("no folder for a socket")
	for _, dir := range dirs {
		e := own(dir)
		if e == nil {
			return newDesk(place{dir}, world), nil
		}
		err = errors.Join(err, e)
	}
	return nil, err
}

// own makes dir, and sees to it that it belongs to this user and nobody else
// gets in.
func own(dir string) error {
	if n := len(filepath.Join(dir, digest()+ending)); n > maxSocket {
		return fmt.Errorf("%s: a socket there has %d characters", dir, n)
	}
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return err
	}
	info, err := os.Lstat(dir)
	if err != nil {
		return err
	}
	st, ok := info.Sys().(*syscall.Stat_t)
	if !info.IsDir() || !ok || int(st.Uid) != os.Geteuid() {
		return fmt.Errorf("%s is no folder of this user", dir)
	}
	if info.Mode().Perm() != 0o700 {
		return os.Chmod(dir, 0o700)
	}
	return nil
}

// ending is that of a socket's file.
const ending = ".sock"

func (p place) socket(name string) string { return filepath.Join(p.dir, name+ending) }

// listen takes a name. What a process left there that ended without letting go
// of it is in nobody's way; a lock keeps two from finding that at once.
func (p place) listen(ctx context.Context, name string) (net.Listener, error) {
	lock := flock.New(filepath.Join(p.dir, "lock"), flock.SetPermissions(0o600))
	if ok, err := lock.TryLockContext(ctx, againTime); err != nil || !ok {
		return nil, errors.Join(fmt.Errorf("claim project: %w", err), lock.Close())
	}
	defer func() { _ = lock.Close() }()
	conn, err := p.dial(ctx, name)
	if err == nil {
		_ = conn.Close()
		return nil, errTaken
	} else if !errors.Is(err, errNobody) {
		return nil, errTaken // it has more guests than it can take
	}
	p.sweep(ctx)
	l, err := (&net.ListenConfig{}).Listen(ctx, "unix", p.socket(name))
	if err != nil {
		return nil, fmt.Errorf("claim project: %w", err)
	}
	return l, nil
}

// sweep removes the sockets of processes that ended without letting go of them.
func (p place) sweep(ctx context.Context) {
	all, err := os.ReadDir(p.dir)
	if err != nil {
		return
	}
	for _, e := range all {
		if filepath.Ext(e.Name()) != ending {
			continue
		}
		path := filepath.Join(p.dir, e.Name())
		if conn, err := p.connect(ctx, path); err == nil {
			_ = conn.Close()
		} else if errors.Is(err, errNobody) {
			_ = os.Remove(path)
		}
	}
}

// dial reaches the process that has the name; errNobody when there is none.
func (p place) dial(ctx context.Context, name string) (net.Conn, error) {
	return p.connect(ctx, p.socket(name))
}

func (place) connect(ctx context.Context, path string) (net.Conn, error) {
	conn, err := (&net.Dialer{}).DialContext(ctx, "unix", path)
	if errors.Is(err, syscall.ECONNREFUSED) || errors.Is(err, syscall.ENOENT) {
		return nil, errNobody
	} else if err != nil {
		return nil, fmt.Errorf("reach the other window: %w", err)
	}
	return conn, nil
}

// admit returns an error for a process of another user. The folder keeps those
// out already; this is for a folder whose mode somebody changed.
func admit(conn net.Conn) error {
	c, ok := conn.(*net.UnixConn)
	if !ok {
		return errors.New("not a socket")
	}
	raw, err := c.SyscallConn()
	if err != nil {
		return err
	}
	var uid int
	var peerErr error
	if err := raw.Control(func(fd uintptr) { uid, peerErr = peer(int(fd)) }); err != nil {
		return err
	}
	if peerErr == nil && uid != os.Geteuid() {
		return fmt.Errorf("a process of user %d", uid)
	}
	return peerErr
}
