package jsonl

import "nomina/data/format"

// The codes of this package's report lines. Those about a span have the
// argument span, its place in the line from 1.
const (
	CodeUnreadable    format.Code = "unreadable"     // args: error
	CodeNotUTF8       format.Code = "not_utf8"       // no args
	CodeBinary        format.Code = "binary"         // no args
	CodeBadJSON       format.Code = "bad_json"       // args: error
	CodeNoText        format.Code = "no_text"        // no args
	CodeWrongType     format.Code = "wrong_type"     // args: key, want
	CodeBadUnit       format.Code = "bad_unit"       // args: unit
	CodeSurrogate     format.Code = "lone_surrogate" // no args
	CodeUnknownKey    format.Code = "unknown_key"    // args: key
	CodeToMeta        format.Code = "key_to_meta"    // args: keys
	CodeBadStatus     format.Code = "bad_status"     // args: status
	CodeBadOrigin     format.Code = "bad_origin"     // args: origin, span
	CodeNoOffsets     format.Code = "no_offsets"     // args: span
	CodeNoLabel       format.Code = "no_label"       // args: span
	CodeMeta          format.Code = "bad_meta"       // args: id
	CodeNoArticles    format.Code = "no_articles"    // args: count
	CodeBadDefinition format.Code = "bad_label"      // args: error
	CodeBadEntity     format.Code = "bad_entity"     // args: error
	CodeSpanEntity    format.Code = "span_entity"    // args: error, span
	CodeBadScore      format.Code = "bad_score"      // args: score, span
	CodeSuggestions   format.Code = "suggestions"    // no args

	CodeNoArticlesEntities format.Code = "no_articles_entities" // args: count
)
