package main

import (
	"encoding/json"
	"fmt"
	"os"
	"runtime"
	"runtime/pprof"
	"strings"
	"time"
)

// The acts.
const (
	actWrite = "write"
	actRead  = "read"
)

// child does an act as often as is asked for, and prints how long it took.
func (b *bench) child(name, act string) error {
	for _, r := range b.rows() {
		if r.name != name {
			continue
		}
		f := r.write
		if act == actRead {
			f = r.read
		}
		stop, err := b.startProfile()
		if err != nil {
			return err
		}
		m, err := b.times(f)
		if err != nil {
			return err
		}
		stop()
		return json.NewEncoder(os.Stdout).Encode(m)
	}
	return fmt.Errorf("there is no row %q", name)
}

func (b *bench) times(f func() (float64, error)) (measured, error) {
	var m measured
	for range b.runs {
		start := time.Now()
		n, err := f()
		if err != nil {
			return m, err
		}
		m.Times, m.Amount = append(m.Times, time.Since(start)), n
	}
	m.Memory = memory()
	return m, nil
}

// memory returns the most memory that the process had, or where the system does
// not tell, what Go's runtime asked for, in MB.
func memory() float64 {
	status, _ := os.ReadFile("/proc/self/status") // Linux only
	if _, after, ok := strings.Cut(string(status), "VmHWM:"); ok {
		var kb float64
		if _, err := fmt.Sscan(after, &kb); err == nil {
			return kb * 1024 / 1e6
		}
	}
	var s runtime.MemStats
	runtime.ReadMemStats(&s)
	return float64(s.Sys) / 1e6
}

func (b *bench) startProfile() (stop func(), err error) {
	if b.profile == "" {
		return func() {}, nil
	}
	f, err := os.Create(b.profile)
	if err != nil {
		return nil, err
	}
	if err := pprof.StartCPUProfile(f); err != nil {
		return nil, err
	}
	return func() {
		pprof.StopCPUProfile()
		_ = f.Close() // a profile is looked at, not kept
	}, nil
}
