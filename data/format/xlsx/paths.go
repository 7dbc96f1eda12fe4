package xlsx

import (
	"encoding/xml"
	"fmt"
	"path"
)

// sheetPaths returns the paths of a workbook's sheets by their names. open
// returns a part of the archive.
func sheetPaths(open func(name string) ([]byte, error)) (map[string]string, error) {
	var book struct {
		Sheets []struct {
			Name string `xml:"name,attr"`
			ID   string `xml:"http://schemas.openxmlformats.org/officeDocument/2006/relationships id,attr"`
		} `xml:"sheets>sheet"`
	}
	if err := readPart(open, "xl/workbook.xml", &book); err != nil {
		return nil, err
	}
	var rels struct {
		Relationships []struct {
			ID     string `xml:"Id,attr"`
			Target string `xml:"Target,attr"`
		} `xml:"Relationship"`
	}
	if err := readPart(open, "xl/_rels/workbook.xml.rels", &rels); err != nil {
		return nil, err
	}
	targets := make(map[string]string)
	for _, r := range rels.Relationships {
		targets[r.ID] = target(r.Target)
	}
	paths := make(map[string]string)
	for _, s := range book.Sheets {
		paths[s.Name] = targets[s.ID]
	}
	return paths, nil
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
