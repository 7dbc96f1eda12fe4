#!/bin/sh
# sizes.sh FOLDER: prints the packages in it with their sizes in bytes.
set -eu
cd "$1"
for file in *; do
	[ ! -f "$file" ] || printf '%10d  %s\n' "$(wc -c <"$file")" "$file"
done
