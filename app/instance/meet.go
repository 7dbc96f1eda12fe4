package instance

import (
	"context"
	"errors"
	"time"
)

// Meet hands r to the window that has project open and reports true, or else
// claims project for this process. An empty project stands for the window
// without one. With an error nobody took r and the project is not claimed: the
// other window hangs, or there is no way to talk to it. It takes 3 s at most.
func (d *Desk) Meet(ctx context.Context, project string, r Request) (handedOver bool, err error) {
	if d == nil {
		return false, nil
	}
	ctx, cancel := context.WithTimeout(ctx, d.handTime)
	defer cancel()
	for {
		done, handedOver, err := d.try(ctx, project, r)
		if done {
			return handedOver, err
		}
		select {
		case <-ctx.Done():
			return false, errors.Join(err, ctx.Err())
		case <-time.After(againTime):
		}
	}
}

// try is one round of Meet. It is not done where another process was faster.
func (d *Desk) try(ctx context.Context, project string, r Request) (done, handedOver bool, err error) {
	key, err := name(d.world, project)
	if err != nil || d.mine(key, project) {
		return true, false, err
	}
	answer, err := d.hand(ctx, key, r)
	switch {
	case err == nil:
		return answer != Gone, answer == OK, complain(answer)
	case !errors.Is(err, errNobody):
		return true, false, err
	}
	if err := d.claim(ctx, key, project); err != nil {
		return !errors.Is(err, errTaken), false, err
	}
	// Whoever made the file meanwhile has claimed it under the name it has now.
	if now, err := name(d.world, project); err != nil || now != key {
		d.drop(key)
		return false, false, err
	}
	return true, false, nil
}

// complain returns the error that goes with an answer.
func complain(a Answer) error {
	if a == OK {
		return nil
	}
	return errors.New("the other window says " + string(a))
}
