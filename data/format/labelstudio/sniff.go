package labelstudio

import (
	"bytes"
	"slices"

	"nomina/data/format"
	"nomina/data/format/jsonpart"
)

// Sniff recognises tasks by their data beside annotations, and tables and lists
// of annotations by their columns.
func (Format) Sniff(s format.Sample) format.Guess {
	head := bytes.TrimSpace(bytes.TrimPrefix(s.Head, []byte("\xef\xbb\xbf")))
	if len(head) == 0 {
		return format.Guess{}
	}
	if head[0] != '{' && head[0] != '[' {
		return sniffTable(head)
	}
	o := jsonpart.OutlineOf(head)
	switch {
	case len(o["annotation_id"]) > 0 && (len(o["lead_time"]) > 0 || len(o["annotator"]) > 0):
		return format.Recognise(format.Certain, "is_labelstudio_min", "Label Studio, JSON_MIN: an annotation in each record")
	case o.Has("task.data", '{') && o.Has("result", '['):
		return recognise(format.Certain)
	case !o.Has("data", '{'):
		return format.Guess{}
	}
	for _, key := range []string{"annotations", "completions", "predictions"} {
		if len(o[key+"[].result"]) > 0 {
			return recognise(format.Certain)
		}
	}
	if len(o["annotations"]) > 0 || len(o["predictions"]) > 0 || len(o["data.text"]) > 0 {
		return recognise(format.Likely)
	}
	return format.Guess{Fit: format.Perhaps}
}

func recognise(fit format.Fit) format.Guess {
	return format.Recognise(fit, "is_labelstudio", "Label Studio: tasks with their data and annotations")
}

func sniffTable(head []byte) format.Guess {
	columns := header(head)
	has := func(name string) bool { return slices.Contains(columns, name) }
	if !has("annotation_id") || !has("lead_time") && !has("annotator") {
		return format.Guess{}
	}
	return format.Recognise(format.Certain, "is_labelstudio_table", "Label Studio: a table with an annotation in each row")
}
