#!/bin/bash
# check-window.sh Nomina.app FOLDER [PICTURES]: starts the window as the Finder
# does, with a project, hands the running one a second project, and looks which
# files the program has open. Nobody's leave is needed for any of it.
set -euo pipefail
app=$1 folder=$2 pictures=${3:-}
program=$app/Contents/MacOS/nomina
fail() { echo "check-window.sh: $*" >&2; exit 1; }
mkdir -p "$folder"
folder=$(cd "$folder" && pwd -P)
settings=$folder/settings
for name in one two; do
	printf 'Ada Lovelace lived in London.\n' >"$folder/$name.txt"
	NOMINA_CONFIG_DIR=$settings "$program" import "$folder/$name.txt" --project "$folder/$name.nomina" >/dev/null
done

running() { pgrep -f "^$program" | head -n 1; }
has_open() { [ -n "$(lsof -a -p "$1" -Fn 2>/dev/null | grep -xF "n$2" || true)" ]; }
# until_done SECONDS COMMAND…
until_done() {
	local left=$(($1 * 2))
	shift
	until "$@"; do
		left=$((left - 1))
		[ "$left" -gt 0 ] || return 1
		sleep 0.5
	done
}
picture() {
	[ -z "$pictures" ] || { mkdir -p "$pictures" && screencapture -x "$pictures/macos-$(uname -m)-$1.png" 2>/dev/null; } || true
}
told() { cat "$settings"/log/* 2>/dev/null >&2 || true; }

# start FILE…: starts it and sets pid.
start() {
	open -n --env "NOMINA_CONFIG_DIR=$settings" -a "$app" "$@"
	until_done 60 running >/dev/null || { told; fail "it does not run"; }
	pid=$(running)
}
# opened FILE WHAT
opened() { until_done 60 has_open "$pid" "$1" || { told; picture failed; fail "$2 is not open"; }; }
gone() { ! kill -0 "$pid" 2>/dev/null; }
stop() {
	kill "$pid"
	until_done 10 gone || fail "it does not end"
}

start "$folder/one.nomina"
opened "$folder/one.nomina" "the project it was started with"
picture started

open -a "$app" "$folder/two.nomina"
opened "$folder/two.nomina" "the project handed to it"
[ "$(pgrep -f "^$program" | wc -l)" -eq 1 ] || fail "a second window was started"
picture handed

stop

# Now there are recent projects: what the Finder asks for goes before them.
start "$folder/one.nomina"
opened "$folder/one.nomina" "the project it was started with the second time"
stop

ls "$settings"/log/crash-* 2>/dev/null && { told; fail "it crashed"; }
NOMINA_CONFIG_DIR=$settings "$program" check --project "$folder/two.nomina" >/dev/null || fail "the project was left unsound"
echo "  opened with a project, and a second one in the same window"
