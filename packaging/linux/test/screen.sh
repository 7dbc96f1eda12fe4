# shellcheck shell=bash
# screen.sh: a screen, and hands that use the window on it. For tests to source.

# start_screen makes a screen that only this test sees, and names it in DISPLAY.
start_screen() {
	mkdir -p /tmp/.X11-unix
	mount -t tmpfs tmpfs /tmp/.X11-unix
	chmod 1777 /tmp/.X11-unix
	local number=$DIST/test/display
	: >"$number"
	# Without a lock: its file would be seen by screens that cannot see the process.
	# Without a reset: it would turn away who comes just when the last one has left.
	Xvfb -displayfd 9 -screen 0 1280x800x24 -nolisten tcp -nolock -noreset -ac 9>"$number" 2>/dev/null &
	wait_for "a screen" test -s "$number"
	export DISPLAY
	DISPLAY=:$(cat "$number")
}

# open_window COMMAND…: ada starts the program by that command, and its window is
# there. What it prints is told when it is closed.
open_window() {
	note "ada\$ $(quoted "$@") &"
	ada "$@" >"$DIST/test/window.log" 2>&1 &
	window=$!
	id=
	wait_for "the window" window_or_end
	[ -n "$id" ] || { sed 's/^/    /' "$DIST/test/window.log"; fail "the program ended, and had no window"; }
	still
	xdotool windowmove "$id" 0 0 windowfocus "$id"
	note "    [a window named $(xdotool getwindowname "$id")]"
}

window_or_end() {
	id=$(xdotool search --onlyvisible --name Nomina | head -n 1) || true
	[ -n "$id" ] || ended
}

# close_window: by the key, as an annotator. The program ends well.
close_window() {
	local status=0
	press ctrl+q
	wait_for "the end of the program" ended
	wait "$window" || status=$?
	sed 's/^/    /' "$DIST/test/window.log"
	[ $status -eq 0 ] || fail "the program ended with $status"
	note "    [the window is closed]"
}
ended() { ! kill -0 "$window"; }

# press KEY…, write TEXT.
press() { note "hand: press $*" && xdotool key --delay 20 "$@"; }
write() { note "hand: write $1" && xdotool type --delay 20 "$1"; }

# double_click X Y. The toolkit handles a move with its next frame, and a click at
# once: the pointer rests for longer than a frame, as that of any hand does.
double_click() {
	note "hand: double-click at $1, $2"
	xdotool mousemove "$1" "$2" sleep 0.15 click --repeat 2 --delay 60 1
}

# still waits until the screen has been the same for half a second.
still() {
	local last='' now same=0 end=$((SECONDS + PATIENCE))
	while [ $same -lt 5 ]; do
		[ $SECONDS -lt $end ] || fail "the screen never comes to rest"
		sleep 0.1
		now=$(import -window root rgb:- | cksum)
		if [ "$now" = "$last" ]; then same=$((same + 1)); else same=0; fi
		last=$now
	done
}

# shot NAME: a picture of the screen at rest.
shot() {
	still
	import -window root "$DIST/transcripts/linux-$1.png"
	note "    [picture: linux-$1.png]"
}
