# A screen that nobody sees, a hand and an eye. Sourced by run.sh.
# shellcheck shell=bash disable=SC2154 # what it uses is set by run.sh and the parts beside it

# start_screen starts Xvfb, which chooses a display that is free, with a window
# manager: Windows programs take the keyboard only where there is one.
start_screen() {
	local number=$test/display
	: >"$number"
	Xvfb -displayfd 3 -screen 0 1360x900x24 -nolisten tcp 3>"$number" >/dev/null 2>&1 &
	started+=($!)
	wait_for "the screen" test -s "$number"
	DISPLAY=:$(cat "$number")
	export DISPLAY
	openbox --sm-disable >/dev/null 2>&1 &
	started+=($!)
	wait_for "the window manager" sh -c 'xprop -root _NET_SUPPORTING_WM_CHECK | grep -q "#"'
}

# shot NAME [WINDOW]: saves what is on the screen, or in one window.
shot() {
	local file=$transcripts/windows-$name-$1.png
	[ -d "$transcripts" ] || return 0
	import -silent -window "${2:-root}" "$file" && printf '  picture: %s\n' "${file##*/}"
}

# window TITLE: the number of the window with a title that matches.
window() { xdotool search --onlyvisible --name "$1" | tail -1; }

# picture [WINDOW]: a number that says what is in it.
picture() { import -silent -window "${1:-root}" -depth 8 rgb:- | md5sum; }

# settled waits until something is on the screen, and the same for a moment: two
# looks with the time of a few frames between them.
settled() {
	local end=$((SECONDS + patience)) now before=
	while [ $SECONDS -lt $end ]; do
		now=$(picture "${1:-root}")
		[ "$now" != "$before" ] || return 0
		before=$now
		sleep 0.5
	done
	fail "the picture never comes to rest"
}

# see TITLE waits for a window and for its picture, and puts its number into $seen.
see() {
	wait_for "a window $1" window "$1"
	seen=$(window "$1")
	settled "$seen"
	printf '  seen: a window %s\n' "$(xdotool getwindowname "$seen")"
}

# click X Y [TIMES] in the window $seen. The pointer rests for some frames first:
# a toolkit notices with its next frame where it is.
click() {
	printf '  click at %s,%s, %s times\n' "$1" "$2" "${3:-1}"
	xdotool mousemove --window "$seen" "$1" "$2" sleep 0.3 click --repeat "${3:-1}" --delay 60 1
}

press() {
	printf '  press %s\n' "$*"
	xdotool key --delay 30 "$@"
}
