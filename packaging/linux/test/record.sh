# shellcheck shell=bash
# record.sh: a test writes down what it does, as it would be typed and said in a
# terminal. For tests to source.
set -euo pipefail

trap 'ending $?' EXIT
ending() {
	[ "$1" -ne 0 ] || return 0
	printf '\nFAILED with %d after %d s\n' "$1" $SECONDS
	[ -z "${DISPLAY:-}" ] || import -window root "$DIST/transcripts/linux-$(basename "$0" .sh)-failed.png"
}

step() { printf '\n== %s  (%d s)\n\n' "$*" $SECONDS; }
note() { printf '%s\n' "$*"; }
fail() { printf 'WRONG: %s\n' "$*"; exit 1; }

# run WHO COMMAND…: has it done by host, root or ada, which are functions. What was
# said is in $SAID afterwards. A command that fails ends the test.
run() {
	local who=$1 from=$SECONDS status=0
	shift
	case $who in host) printf 'host$' ;; root) printf 'root#' ;; *) printf '%s$' "$who" ;; esac
	printf ' %s\n' "$(quoted "$@")"
	SAID=$("$who" "$@" 2>&1) || status=$?
	[ -z "$SAID" ] || printf '%s\n' "$SAID" | sed 's/\r$//; s/.*\r//; s/^/    /' | short
	printf '    [%d, %d s]\n' $status $((SECONDS - from))
	return $status
}
host() { "$@"; }

# quoted prints words as a shell would read them.
quoted() {
	local word line=
	for word in "$@"; do
		case $word in '' | *[!A-Za-z0-9_./,:=@%+-]*) word="'${word//\'/\'\\\'\'}'" ;; esac
		line+=" $word"
	done
	printf '%s' "${line# }" | short
}

# short writes the names of this machine's folders as the repository's.
short() { sed "s|$DIST|dist|g; s|$HERE|packaging/linux/test|g"; }

# expect TEXT: the last command said it.
expect() { [[ $SAID == *"$1"* ]] || fail "expected: $1"; }
# nothing: the last command said nothing.
nothing() { [ -z "$SAID" ] || fail "expected nothing"; }

# PATIENCE is how long anything may take until it counts as not happening, in
# seconds. Machines that run tests are shared.
PATIENCE=60

# wait_for WHAT COMMAND…: asks again and again until the command succeeds.
wait_for() {
	local what=$1 end=$((SECONDS + PATIENCE))
	shift
	until "$@" >/dev/null 2>&1; do
		[ $SECONDS -lt $end ] || fail "not within $PATIENCE s: $what"
		sleep 0.1
	done
}
