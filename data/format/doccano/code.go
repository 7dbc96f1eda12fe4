package doccano

import "nomina/data/format"

// The codes of this package's report lines.
const (
	CodeNoText          format.Code = "no_text"           // no args
	CodeLabelDefinition format.Code = "label_definition"  // args: label
	CodeWholeLabels     format.Code = "whole_labels"      // args: key
	CodeRelations       format.Code = "relations"         // args: count
	CodeLabelIDs        format.Code = "label_ids"         // args: count
	CodeLabelsBeside    format.Code = "labels_beside"     // args: file, count
	CodeBadLabelsBeside format.Code = "bad_labels_beside" // args: file, error
	CodeNumberText      format.Code = "number_text"       // args: span
	CodeUnknownKey      format.Code = "unknown_key"       // args: key, span

	LossEmpty     format.Code = "loss_empty"
	LossID        format.Code = "loss_id"
	LossAnnotator format.Code = "loss_annotator"
	LossNote      format.Code = "loss_note"
	LossEntity    format.Code = "loss_entity"
	LossMeta      format.Code = "loss_meta"
	LossLongLabel format.Code = "loss_long_label"
)
