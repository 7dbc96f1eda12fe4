#!/bin/bash
# Builds the packages of the newest commit twice, in two folders of different
# names with different time zones, languages and file modes, and compares them
# byte for byte. What is not committed is not looked at.
#
# usage: reproducible.sh [--cold] [TARGET…]
#
# TARGET is what make builds: "packages" unless said otherwise. With --cold the
# second build compiles everything anew instead of taking what Go keeps of the
# first; that takes some ten minutes more.
#
# Exit status: 0 all packages are the same, 1 some differ, with their names.
set -euo pipefail
cd "$(dirname "$0")/.."

cold=
[ "${1:-}" != --cold ] || { cold=yes; shift; }
[ $# -gt 0 ] || set -- packages
work=$(mktemp -d)
trap 'chmod -R u+w "$work"; rm -rf "$work"' EXIT

# build FOLDER UMASK ZONE LANGUAGE TARGET…
build() {
	local folder=$work/$1 mode=$2 zone=$3 language=$4
	shift 4
	echo "Building in $folder"
	mkdir -p "$(dirname "$folder")"
	(
		umask "$mode"
		git clone --quiet . "$folder"
		env -u SOURCE_DATE_EPOCH -u MAKEFLAGS -u MAKELEVEL TZ="$zone" LANG="$language" LC_ALL="$language" \
			"${MAKE:-make}" --no-print-directory -C "$folder" "$@" >"$work/log" 2>&1
	) || { cat "$work/log" >&2; exit 1; }
	git -C "$folder" diff --quiet || { echo "The build changed files that git knows:" >&2; git -C "$folder" diff --stat >&2; exit 1; }
}

build one 022 UTC C.UTF-8 "$@"
[ -z "$cold" ] || export GOCACHE=$work/cache
build "another/much longer name of a folder" 077 Asia/Kathmandu en_US.UTF-8 "$@"

packages() { find "$work/$1/dist" -maxdepth 1 -type f -printf '%P\n' | sort; }
status=0
diff <(packages one) <(packages "another/much longer name of a folder") || status=1
while IFS= read -r name; do
	if cmp -s "$work/one/dist/$name" "$work/another/much longer name of a folder/dist/$name"; then
		echo "same       $name"
	else
		echo "DIFFERENT  $name"
		status=1
	fi
done < <(packages one)
exit $status
