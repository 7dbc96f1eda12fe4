# What a test says and how it judges: everything goes on the screen and into the
# transcript, so that somebody who was not there can read what happened. Sourced
# by run.sh.
# shellcheck shell=bash disable=SC2154 # what it uses is set by run.sh and the parts beside it

patience=${PATIENCE:-120} # seconds until something counts as not happening

# step WORDS…: what comes now.
step() { printf '\n== %s\n' "$*"; }
say() { printf '%s\n' "$*"; }
fail() {
	printf 'FAILED: %s\n' "$*"
	[ -z "${DISPLAY:-}" ] || shot failed || true
	exit 1
}

# try COMMAND…: shows it, what it prints and its status, which stays in $status;
# what it prints stays in $said, with the ends of lines of Unix.
try() {
	printf '$ %s\n' "${*/#windows/wine}"
	status=0
	said=$("$@" 2>&1 | tr -d '\r'; exit "${PIPESTATUS[0]}") || status=$?
	[ -z "$said" ] || printf '%s\n' "$said" | sed 's/^/  /'
	printf '  → status %s\n' "$status"
}

# ok COMMAND…: tries it; it must end with status 0.
ok() {
	try "$@"
	[ "$status" = 0 ] || fail "status $status, want 0"
}

# prints WORDS: what was tried last must have printed them.
prints() { [[ $said == *"$1"* ]] || fail "that did not print: $1"; }

# same WHAT GOT WANT
same() {
	[ "$2" = "$3" ] || fail "$1: got $2, want $3"
	printf '  ok: %s: %s\n' "$1" "$(head -n 1 <<<"${2:-none}")"
}

there() { for f; do [ -e "$f" ] || fail "there is no $f"; printf '  ok: there is %s\n' "${f#"$drive"/}"; done; }
gone() { for f; do [ ! -e "$f" ] || fail "$f is still there"; printf '  ok: there is no %s\n' "${f#"$drive"/}"; done; }

# wait_for WHAT COMMAND…: asks again and again, until the command says yes.
wait_for() {
	local what=$1 end=$((SECONDS + patience))
	shift
	until "$@" >/dev/null 2>&1; do
		[ $SECONDS -lt $end ] || fail "$what: did not happen within $patience s"
		sleep 0.2
	done
}
