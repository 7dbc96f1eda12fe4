#!/bin/sh
# complete.sh VERSION FOLDER: fails unless the folder has every file that the
# notes of the release name, and no package that they do not name.
set -eu
version=$1 folder=$2
notes=$(dirname "$0")/../../dist/stage/release/notes.md
named=$(tr '`' '\n' <"$notes" | grep -E '^nomina[-_][0-9][^ ]*$' | sort -u)
status=0
for file in $named; do
	[ -s "$folder/$file" ] || { echo "missing: $file" >&2; status=1; }
done
for file in "$folder"/nomina*; do
	file=${file##*/}
	case $file in *.cdx.json) continue ;; esac
	printf '%s\n' "$named" | grep -qxF -e "$file" || { echo "nobody speaks of $file" >&2; status=1; }
	case $file in *"$version"*) ;; *) echo "of another version: $file" >&2; status=1 ;; esac
done
exit $status
