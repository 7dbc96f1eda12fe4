package xlsx

import (
	"encoding/xml"
	"fmt"
	"path"
	"strings"
)

// bookParts says where the parts of a workbook are.
type bookParts struct {
	names  []string          // of the sheets, in the order of their tabs
	paths  map[string]string // of the sheets by their names
	shared string            // the table of shared strings; empty when there is none
}

// sheetPaths returns the paths of a workbook's sheets by their names. open
// returns a part of the archive.
func sheetPaths(open func(name string) ([]byte, error)) (map[string]string, error) {
	p, err := findParts(open)
	return p.paths, err
}

func findParts(open func(name string) ([]byte, error)) (bookParts, error) {
	var book struct {
		Sheets []struct {
			Name string     `xml:"name,attr"`
			Attr []xml.Attr `xml:",any,attr"` // Strict workbooks have another namespace
		} `xml:"sheets>sheet"`
	}
	if err := readPart(open, bookPath, &book); err != nil {
		return bookParts{}, err
	}
	var rels struct {
		Relationships []struct {
			ID     string `xml:"Id,attr"`
			Type   string `xml:"Type,attr"`
			Target string `xml:"Target,attr"`
		} `xml:"Relationship"`
	}
	if err := readPart(open, "xl/_rels/workbook.xml.rels", &rels); err != nil {
		return bookParts{}, err
	}
	p := bookParts{paths: make(map[string]string)}
	targets := make(map[string]string)
	for _, r := range rels.Relationships {
		targets[r.ID] = target(r.Target)
		if strings.HasSuffix(r.Type, "/sharedStrings") {
			p.shared = target(r.Target)
		}
	}
	for _, s := range book.Sheets {
		for _, a := range s.Attr {
			if a.Name.Local == "id" && a.Name.Space != "" {
				p.paths[s.Name] = targets[a.Value]
				p.names = append(p.names, s.Name)
			}
		}
	}
	return p, nil
}

// target returns where a relationship of the workbook leads to.
func target(t string) string {
	if path.IsAbs(t) {
		return t[1:]
	}
	return path.Join("xl", t)
}

func readPart(open func(string) ([]byte, error), name string, v any) error {
	b, err := open(name)
	if err != nil {
		return err
	}
	if err := xml.Unmarshal(b, v); err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	return nil
}
