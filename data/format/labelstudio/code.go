package labelstudio

import "nomina/data/format"

// The codes of this package's report lines.
const (
	CodeNoTaskText      format.Code = "no_task_text"      // args: keys
	CodeNoTable         format.Code = "no_task_table"     // no args
	CodeWrongType       format.Code = "wrong_type"        // args: key, want, span
	CodeCancelled       format.Code = "cancelled"         // args: count
	CodeReferred        format.Code = "annotation_ids"    // args: count
	CodeDrafts          format.Code = "drafts"            // args: count
	CodePredicted       format.Code = "predicted"         // args: count
	CodePredictions     format.Code = "predictions"       // args: count
	CodeRelations       format.Code = "relations"         // args: count
	CodeOtherRegions    format.Code = "other_regions"     // args: count, type
	CodeWholeLabels     format.Code = "whole_labels"      // args: key
	CodeSeveralLabels   format.Code = "several_labels"    // args: count, span
	CodeNumberText      format.Code = "number_text"       // args: span
	CodeUnknownKey      format.Code = "unknown_key"       // args: key, span
	CodePath            format.Code = "place_is_path"     // args: path, span
	CodeHTML            format.Code = "html_to_text"      // no args
	CodeJoined          format.Code = "rows_joined"       // args: count
	CodeRowMeta         format.Code = "row_meta"          // no args
	CodeLabelsBeside    format.Code = "labels_beside"     // args: file, count
	CodeBadLabelsBeside format.Code = "bad_labels_beside" // args: file, error

	LossMeta format.Code = "loss_meta"
)
