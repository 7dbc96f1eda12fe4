package main

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"nomina/data"
	"nomina/data/suggest"
)

// openNLP is Apache OpenNLP's name finder in a process of its own, with the
// settings of INCEpTION's recommender: maximum entropy, cutoff 5, 100 iterations,
// trained anew each time on the sentences that have a name.
type openNLP struct {
	cmd *exec.Cmd
	in  io.WriteCloser
	out *bufio.Reader
}

// jar is where Debian's libapache-opennlp-java puts it.
const jar = "/usr/share/java/opennlp-tools.jar"

// startOpenNLP compiles and starts the program of opennlp.java. The error says
// what is missing.
func startOpenNLP() (*openNLP, error) {
	if _, err := os.Stat(jar); err != nil {
		return nil, fmt.Errorf("find OpenNLP: %w", err)
	}
	dir, err := os.MkdirTemp("", "opennlp")
	if err != nil {
		return nil, err
	}
	source := filepath.Join(dir, "Finder.java")
	if err := os.WriteFile(source, []byte(finderJava), 0o600); err != nil {
		return nil, err
	}
	if out, err := exec.Command("javac", "-cp", jar, "-d", dir, source).CombinedOutput(); err != nil {
		return nil, fmt.Errorf("compile for OpenNLP: %w: %s", err, out)
	}
	o := &openNLP{cmd: exec.Command("java", "-Xmx1g", "-XX:+UseSerialGC", "-cp", jar+":"+dir, "Finder")}
	if o.in, err = o.cmd.StdinPipe(); err != nil {
		return nil, err
	}
	out, err := o.cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	o.out = bufio.NewReaderSize(out, 1<<16)
	if err := o.cmd.Start(); err != nil {
		return nil, err
	}
	if _, err = o.ask("R"); err != nil {
		return nil, err
	}
	return o, os.RemoveAll(dir) // its classes are loaded now
}

func (o *openNLP) close() error {
	if err := o.in.Close(); err != nil {
		return err
	}
	return o.cmd.Wait()
}

// ask sends a line and returns the line that answers it.
func (o *openNLP) ask(line string) (string, error) {
	if _, err := io.WriteString(o.in, line+"\n"); err != nil {
		return "", err
	}
	answer, err := o.out.ReadString('\n')
	return strings.TrimSpace(answer), err
}

// learn adds the first n sentences of a document to what train sees.
func (o *openNLP) learn(d *document, from, n int) error {
	for i, s := range d.sentences[from:n] {
		if len(s.gold) == 0 {
			continue
		}
		line := fmt.Sprintf("A\t%v\t%s\t", i+from == 0, s.blanks())
		for _, g := range s.gold {
			first, end := s.tokensOf(g.Span)
			line += fmt.Sprintf("%d,%d,%s;", first, end, g.Label)
		}
		if _, err := o.ask(line); err != nil {
			return err
		}
	}
	return nil
}

// blanks returns the tokens with blanks between; a blank within a token, as in
// large numbers, is written as a line.
func (s sentence) blanks() string {
	out := make([]string, len(s.tokens))
	for i, t := range s.tokens {
		out[i] = strings.ReplaceAll(t, " ", "_")
	}
	return strings.Join(out, " ")
}

func (s sentence) tokensOf(span data.Span) (first, end int) {
	for i, p := range s.places {
		if p.Start == span.Start {
			first = i
		}
		if p.End == span.End {
			end = i + 1
		}
	}
	return first, end
}

// suggest returns the names in a document's sentences up to and with sentence n.
func (o *openNLP) suggest(d *document, n int) ([]suggest.Suggestion, error) {
	var out []suggest.Suggestion
	for i, s := range d.sentences[:n+1] {
		command := "G\t"
		if i == 0 {
			command = "N\t" // forgets what was found before
		}
		answer, err := o.ask(command + s.blanks())
		if err != nil {
			return nil, err
		}
		for part := range strings.SplitSeq(answer, ";") {
			var first, end int
			var label string
			if k, _ := fmt.Sscanf(part, "%d,%d,%s", &first, &end, &label); k == 3 {
				out = append(out, suggest.Suggestion{
					Span: data.Span{Start: s.places[first].Start, End: s.places[end-1].End}, Label: data.ID(label), Raw: 1, Score: 1,
				})
			}
		}
	}
	return out, nil
}

// finderJava answers each line with one line: R resets, A adds a sentence, T
// trains, N and G find names in a sentence.
const finderJava = `
import java.io.*;
import java.util.*;
import opennlp.tools.namefind.*;
import opennlp.tools.util.*;

public class Finder {
  static NameFinderME finder;
  static List<NameSample> samples = new ArrayList<>();

  public static void main(String[] a) throws Exception {
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in, "UTF-8"));
    PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, "UTF-8");
    System.setOut(new PrintStream(OutputStream.nullOutputStream()));
    for (String line; (line = in.readLine()) != null;) {
      String[] f = line.split("\t", -1);
      String answer = "";
      switch (f[0]) {
      case "R": samples.clear(); finder = null; break;
      case "A": add(f); break;
      case "T": train(); break;
      case "N": if (finder != null) finder.clearAdaptiveData();
      case "G": answer = find(f[1].split(" ")); break;
      }
      out.println(answer);
    }
  }

  static void add(String[] f) {
    List<Span> names = new ArrayList<>();
    for (String s : f[3].split(";")) {
      String[] p = s.split(",");
      names.add(new Span(Integer.parseInt(p[0]), Integer.parseInt(p[1]), p[2]));
    }
    samples.add(new NameSample(f[2].split(" "), names.toArray(new Span[0]), f[1].equals("true")));
  }

  static void train() throws Exception {
    if (samples.isEmpty()) return;
    try {
      TrainingParameters p = TrainingParameters.defaultParams();
      p.put(TrainingParameters.CUTOFF_PARAM, 5);
      p.put("PrintMessages", false);
      TokenNameFinderModel m = NameFinderME.train("x", null, ObjectStreamUtils.createObjectStream(samples), p, new TokenNameFinderFactory());
      finder = new NameFinderME(m);
    } catch (Exception e) {
      System.err.println("OpenNLP has too little to learn from: " + e.getMessage());
      finder = null;
    }
  }

  static String find(String[] tokens) {
    if (finder == null) return "";
    StringBuilder b = new StringBuilder();
    for (Span s : finder.find(tokens)) b.append(s.getStart() + "," + s.getEnd() + "," + s.getType() + ";");
    return b.toString();
  }
}
`
