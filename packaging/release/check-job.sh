#!/bin/bash
# check-job.sh PROGRAM FOLDER: does the main job with an installed program, in a
# new folder, without a window: annotate the sample, import, count, check, export.
# It runs wherever there is a shell; on Windows that is the one of Git.
set -euo pipefail
program=$1 folder=$2
fail() { echo "check-job.sh: $*" >&2; exit 1; }
mkdir -p "$folder"
folder=$(cd "$folder" && pwd -P)
if command -v cygpath >/dev/null; then folder=$(cygpath -m "$folder"); fi
export NOMINA_CONFIG_DIR=$folder/settings

"$program" sample --headless --out "$folder/sample" >"$folder/said"
grep -q 'read back and compared' "$folder/said" || fail "the sample was not exported"
for file in sample.xlsx sample.jsonl window.png; do
	[ -s "$folder/sample/$file" ] || fail "the sample left no $file"
done
grep -q '"Pyongyang"' "$folder/sample/sample.jsonl" || fail "what was annotated is not in the export"

printf 'Ada Lovelace lived in London.\n' >"$folder/ada.txt"
printf '%s\n' '{"text": "Ada Lovelace lived in London.", "spans": [{"start": 0, "end": 12, "label": "PERSON"}]}' >"$folder/ada.jsonl"
"$program" import "$folder/ada.txt" "$folder/ada.jsonl" --project "$folder/ada.nomina" >/dev/null
"$program" check --project "$folder/ada.nomina" >/dev/null || fail "the project is not sound"
"$program" stats --project "$folder/ada.nomina" --json >"$folder/stats.json"
[ -s "$folder/stats.json" ] || fail "nothing was counted"
"$program" export --project "$folder/ada.nomina" --out "$folder/ada.xlsx" >/dev/null
[ -s "$folder/ada.xlsx" ] || fail "there is no workbook"
[ "$("$program" export --project "$folder/ada.nomina" --out - | grep -c Lovelace)" -eq 2 ] || fail "the export does not have both articles"
status=0
"$program" export --project "$folder/none.nomina" --out "$folder/none.jsonl" 2>/dev/null || status=$?
[ "$status" -eq 1 ] || fail "a project that is not there: got status $status, want 1"
echo "  annotated, imported, counted, checked and exported"
