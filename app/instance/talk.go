package instance

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"time"
)

// maxGuests is how many processes are answered at once; more have to wait.
const maxGuests = 16

// hand gives r to the process with the name; errNobody when there is none.
func (d *Desk) hand(ctx context.Context, key string, r Request) (Answer, error) {
	line, err := encode(r)
	if err != nil {
		return "", fmt.Errorf("hand over: %w", err)
	}
	conn, err := d.at.dial(ctx, key)
	if err != nil {
		return "", err
	}
	defer func() { _ = conn.Close() }()
	if err := admit(conn); err != nil {
		return "", fmt.Errorf("hand over: %w", err)
	}
	if t, ok := ctx.Deadline(); ok {
		_ = conn.SetDeadline(t)
	}
	stop := context.AfterFunc(ctx, func() { _ = conn.SetDeadline(time.Now()) })
	defer stop()
	_, err = conn.Write(line)
	var back []byte
	if err == nil {
		back, err = readLine(conn, maxAnswer)
	}
	switch {
	case timedOut(err):
		return "", fmt.Errorf("hand over: %w", err)
	case err != nil:
		return Gone, nil // the window closed before it could answer
	}
	answer, err := decodeReply(back)
	if err != nil {
		return "", fmt.Errorf("hand over: %w", err)
	}
	return answer, nil
}

// serve answers who comes to l, until that is closed.
func (d *Desk) serve(l net.Listener, key string) {
	seats := make(chan struct{}, maxGuests)
	for {
		conn, err := l.Accept()
		if errors.Is(err, net.ErrClosed) {
			return
		} else if err != nil {
			time.Sleep(againTime) // out of file descriptors, or the guest is gone
			continue
		}
		seats <- struct{}{}
		go func() {
			defer func() { <-seats }()
			d.answer(conn, key)
		}()
	}
}

// answer reads one request and answers it.
func (d *Desk) answer(conn net.Conn, key string) {
	defer func() { _ = conn.Close() }()
	if admit(conn) != nil {
		return
	}
	_ = conn.SetDeadline(time.Now().Add(d.takeTime))
	line, err := readLine(conn, maxLine)
	if err != nil {
		return // who only looks whether somebody is there says nothing
	}
	a := Refused
	if r, err := decode(line); err == nil {
		ctx, cancel := context.WithTimeout(context.Background(), d.takeTime)
		a = d.deliver(ctx, key, r)
		cancel()
	}
	back, err := json.Marshal(reply{Version: version, Answer: a})
	if err != nil {
		return
	}
	_ = conn.SetDeadline(time.Now().Add(d.takeTime))
	if _, err := conn.Write(append(back, '\n')); err == nil {
		_, _ = conn.Read(make([]byte, 1)) // Windows may throw away what was not read when we close first
	}
}

// deliver gives r to the window that has the name. One that is still being made
// gets it when it is there.
func (d *Desk) deliver(ctx context.Context, key string, r Request) Answer {
	d.mu.Lock()
	c, take := d.claims[key], d.take
	if c == nil {
		d.mu.Unlock()
		return Gone
	}
	project := c.projects[len(c.projects)-1]
	if take == nil {
		defer d.mu.Unlock()
		if len(d.early) == maxEarly {
			return Busy
		}
		d.early = append(d.early, handed{project, r})
		return OK
	}
	d.mu.Unlock()
	return take(ctx, project, r)
}

// readLine reads a line of fewer than most bytes.
func readLine(r io.Reader, most int64) ([]byte, error) {
	line, err := bufio.NewReader(io.LimitReader(r, most)).ReadBytes('\n')
	if err != nil {
		return nil, err
	}
	return bytes.TrimSuffix(line, []byte("\n")), nil
}

func timedOut(err error) bool {
	var n net.Error
	return errors.As(err, &n) && n.Timeout()
}
