#!/bin/sh
# Tests native-deps.sh against machines made of stand-ins: a PATH with the few
# tools the script calls, and a package manager that only notes what it is asked.
set -eu

script=$(dirname "$0")/native-deps.sh
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0
option=

# stub NAME BODY: puts a command on the machine under test.
stub() {
	printf '#!/bin/sh\n%s\n' "$2" >"$work/bin/$1"
	chmod +x "$work/bin/$1"
}

# machine SYSTEM USERID MANAGER: an empty machine with that package manager,
# which "installs" a compiler and a pkg-config that knows every module.
machine() {
	rm -rf "${work:?}/bin"
	mkdir "$work/bin"
	: >"$work/log"
	for tool in sh cat cut sort tr env chmod find grep rm; do
		ln -s "$(command -v "$tool")" "$work/bin/$tool"
	done
	stub uname "echo $1"
	stub id "echo $2"
	[ -z "$3" ] || stub "$3" "echo $3 \"\$@\" >>'$work/log'
case \" \$* \" in *' update '*) exit ;; esac
for name in gcc pkg-config; do
	echo '#!/bin/sh' >'$work/bin/'\$name
	chmod +x '$work/bin/'\$name
done"
}

# expect NAME STATUS WANTED…: runs the script on the machine; its output and
# what the manager noted must contain every WANTED.
expect() {
	name=$1 want_status=$2
	shift 2
	status=0
	# shellcheck disable=SC2086 # no option, or one
	PATH=$work/bin CC='' "$script" $option >"$work/out" 2>&1 || status=$?
	if [ "$status" -ne "$want_status" ]; then
		echo "$name: got exit status $status, want $want_status" >&2
		failed=1
	fi
	for wanted in "$@"; do
		if ! cat "$work/out" "$work/log" | grep -qF -- "$wanted"; then
			printf '%s: got\n%s\nwant it to contain %s\n' "$name" "$(cat "$work/out" "$work/log")" "$wanted" >&2
			failed=1
		fi
	done
}

machine Linux 0 apt-get
expect "Debian as root" 0 "apt-get -qq -o Acquire::Retries=3 update" "install gcc libc6-dev libgl-dev libwayland-dev" libxkbcommon-dev
: >"$work/log"
expect "Debian, all there" 0
if [ -s "$work/out" ] || [ -s "$work/log" ]; then
	echo "Debian, all there: got output or an installation, want neither" >&2
	failed=1
fi

machine Linux 0 dnf
expect "Fedora as root" 0 "Installing with dnf: gcc glibc-devel" libX11-devel wayland-devel

machine Linux 0 pacman
expect "Arch as root" 0 "pacman -S" "--needed --noconfirm gcc glibc" libxcursor

machine Linux 1000 apt-get
expect "Debian without sudo" 1 "an administrator runs: apt-get install gcc"

stub sudo "echo sudo \"\$@\" >>'$work/log'; \"\$@\""
expect "Debian with sudo" 0 "Installing with apt-get: gcc" "sudo apt-get" "sudo env DEBIAN_FRONTEND"

machine Linux 0 ''
expect "an unknown system" 1 "Nothing here to install it with" "pc:wayland-client"

machine Darwin 501 ''
stub xcode-select 'exit 1'
expect "macOS without tools" 1 "xcode-select --install"
stub xcode-select ''
expect "macOS" 0

option=--window-test
machine Linux 1000 apt-get
stub sudo "exit 1" # wants a password
expect "a test run that must not ask" 1 "an administrator runs: apt-get install" "xdotool xvfb"
machine Darwin 501 ''
expect "a test run on macOS" 1 "macOS does not have"

[ "$failed" -eq 0 ] && echo "native-deps: ok"
exit "$failed"
