package sqlite_test

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"nomina/data"
	"nomina/data/sqlite"
	"nomina/data/storetest"
)

// killedEnv names the project that a child process annotates until it is killed.
const killedEnv = "NOMINA_TEST_KILLED"

// TestMain runs the child of TestKill instead of the tests when it is asked to.
func TestMain(m *testing.M) {
	if path := os.Getenv(killedEnv); path != "" {
		if err := annotateForEver(path); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
	}
	os.Exit(m.Run())
}

// annotateForEver annotates, removes, undoes and redoes, and acknowledges the
// number of each commit on standard output once Apply has returned.
func annotateForEver(path string) error {
	fmt.Println(0) // about to open
	ctx := context.Background()
	s, err := sqlite.Open(ctx, path, data.OpenWrite, data.Template{})
	if err != nil {
		return err
	}
	for i := 0; ; i++ {
		txn, err := anAct(ctx, s, i)
		if err != nil {
			return err
		}
		c, err := s.Apply(ctx, txn)
		if err != nil {
			return err
		}
		fmt.Println(c.Number)
	}
}

// anAct returns the i-th act of a child: of five, three annotate or remove, one
// undoes and one redoes.
func anAct(ctx context.Context, s data.Store, i int) (data.Txn, error) {
	sums, err := s.Summaries(ctx)
	if err != nil {
		return data.Txn{}, err
	}
	labels, err := s.Labels(ctx)
	if err != nil {
		return data.Txn{}, err
	}
	article := sums[0].Article
	all, err := s.Annotations(ctx, article.ID)
	if err != nil {
		return data.Txn{}, err
	}
	if undo, err := s.NextUndo(ctx); err == nil && i%5 == 3 && undo.Act != data.ActImport {
		return storetest.Undo(undo), nil
	}
	if redo, err := s.NextRedo(ctx); err == nil && i%5 == 4 {
		return storetest.Redo(redo), nil
	}
	if len(all) > 40 {
		return storetest.Do(storetest.Deleted(all[len(all)/2])), nil
	}
	at := i % (article.Length - 5)
	return storetest.Do(storetest.Created(storetest.NewAnnotation(article, storetest.Body, at, at+5, labels[i%4].ID))), nil
}

// TestKill kills a process that annotates, at random moments, many times. Each
// time every act it acknowledged is there, the file is whole, and undo works.
func TestKill(t *testing.T) {
	rounds := 200
	if testing.Short() {
		rounds = 20
	}
	path := filepath.Join(t.TempDir(), "killed.nomina")
	s := open(t, path, data.OpenCreate)
	a, text := storetest.NewArticle("seed", storetest.Body)
	txn := storetest.Do(data.Changes{Articles: data.Delta[data.Article]{Created: []data.Article{a}}}, text)
	txn.Act = data.ActImport
	if _, err := s.Apply(context.Background(), txn); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	m := model{head: 1, annotations: map[data.ID]data.Annotation{}}
	acts, unacknowledged := 0, 0
	for round := range rounds {
		before := m.head
		// Half of them are killed while they open the project or soon after, the others
		// not before an act, however slow the machine is.
		acknowledged := killOne(t, path, round%4 < 2, time.Duration(5+rand.IntN(56))*time.Millisecond)
		if round%2 == 0 {
			m.check(t, path, data.OpenRead, acknowledged)
		} else {
			m.check(t, path, data.OpenWrite, acknowledged)
		}
		if t.Failed() {
			t.Fatalf("in round %d of %d", round+1, rounds)
		}
		acts += int(max(acknowledged-before, 0))
		if acknowledged > 0 && m.killed > acknowledged {
			unacknowledged++
		}
	}
	if acts == 0 {
		t.Error("no child acknowledged anything: the test checks nothing")
	}
	t.Logf("%d kills, %d acknowledged acts; in %d kills one act was kept that was not acknowledged", rounds, acts, unacknowledged)
}

// killOne starts a child, kills it some time after it began to open the project, or
// after its first act, and returns the last number that it acknowledged.
func killOne(t *testing.T, path string, opening bool, after time.Duration) int64 {
	t.Helper()
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), killedEnv+"="+path)
	var complaints strings.Builder
	cmd.Stderr = &complaints
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	var last int64
	var kill *time.Timer
	for lines := bufio.NewScanner(out); lines.Scan(); {
		if _, err := fmt.Sscan(lines.Text(), &last); err != nil {
			t.Fatalf("the child said %q", lines.Text())
		}
		if kill == nil && (opening || last > 0) {
			kill = time.AfterFunc(after, func() { _ = cmd.Process.Kill() })
		}
	}
	err = cmd.Wait()
	var exit *exec.ExitError
	if !errors.As(err, &exit) || exit.Exited() {
		t.Fatalf("the child ended by itself: %v\n%s", err, complaints.String())
	}
	return last
}

// model is what the project must contain, followed commit by commit.
type model struct {
	head        int64
	killed      int64 // head as the last child left it
	annotations map[data.ID]data.Annotation
}

// check opens the project after a kill and compares it with the model.
func (m *model) check(t *testing.T, path string, mode data.Mode, acknowledged int64) {
	t.Helper()
	ctx := context.Background()
	s, err := sqlite.Open(ctx, path, mode, data.Template{})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	head, err := s.Head(ctx)
	if err != nil || head < acknowledged || head < m.head {
		t.Fatalf("got head %d, %v, want at least the acknowledged %d and the former %d", head, err, acknowledged, m.head)
	}
	m.killed = head
	m.follow(t, s, head)
	if problems, err := s.Verify(ctx, 5, nil); err != nil || len(problems) != 0 {
		t.Fatalf("Verify: %v, %v", problems, err)
	}
	if !s.Writable() {
		return
	}
	c, err := s.NextUndo(ctx)
	if err != nil {
		t.Fatal(err)
	}
	if c.Act == data.ActImport {
		return // nothing was annotated yet
	}
	if _, err := s.Apply(ctx, storetest.Undo(c)); err != nil {
		t.Fatalf("undo of %d: %v", c.Number, err)
	}
	m.follow(t, s, head+1)
}

// follow applies the commits up to head to the model and compares.
func (m *model) follow(t *testing.T, s data.Store, head int64) {
	t.Helper()
	ctx := context.Background()
	for ; m.head < head; m.head++ {
		c, err := s.Commit(ctx, m.head+1)
		if err != nil {
			t.Fatal(err)
		}
		for _, a := range c.Changes.Annotations.Deleted {
			delete(m.annotations, a.ID)
		}
		for _, a := range c.Changes.Annotations.Created {
			m.annotations[a.ID] = a
		}
	}
	var want []data.Annotation
	for _, a := range m.annotations {
		want = append(want, a)
	}
	slices.SortFunc(want, data.CompareAnnotations)
	got := storetest.Read(t, s).Documents[0].Annotations
	if d := storetest.Diff(got, want); d != "" {
		t.Fatalf("annotations at %d differ from the journal's (-want +got):\n%s", head, d)
	}
}
