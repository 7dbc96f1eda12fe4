package xlsx

import (
	"fmt"
	"io"
	"strings"
)

// maxItems is how many shared strings are taken: as many as 16 full sheets have
// rows.
const maxItems = 16 << 20

// sharedStrings reads a table of shared strings.
func sharedStrings(in io.Reader) ([]string, error) {
	scan := newScanner(in)
	var all []string
	var item []byte
	for {
		if err := scan.next(); err != nil {
			return nil, unexpected(err)
		}
		if len(all) > maxItems {
			return nil, fmt.Errorf("%w: more than %d shared strings", errXML, maxItems)
		}
		switch string(scan.tag) {
		case "si":
			item = item[:0]
		case "/t":
			var err error
			if item, err = appendValue(item, scan.text); err != nil {
				return nil, err
			}
		case "/si":
			all = append(all, string(item))
		case "si/":
			all = append(all, "")
		case "/sst", "sst/":
			return all, nil
		default:
			if strings.HasPrefix(string(scan.tag), "sst ") && scan.empty() {
				return nil, nil
			}
			if err := scan.skipPhonetic(); err != nil {
				return nil, err
			}
		}
	}
}
