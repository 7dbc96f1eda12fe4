# A Windows for the tests: Wine with a drive C and a registry of its own, below
# the folder $test. Sourced by run.sh.
# shellcheck shell=bash disable=SC2154 # what it uses is set by run.sh and the parts beside it

# make_windows installs it, with the one library that Wine 8 lacks.
make_windows() {
	local system=$drive/windows/system32
	end_windows
	rm -rf "$WINEPREFIX" "$HOME"
	mkdir -p "$HOME"
	"$wine" wineboot -i >/dev/null 2>&1
	"$wine" winecfg /v win10
	own_folders
	x86_64-w64-mingw32-gcc -shared -O2 -s -o "$test/bcryptprimitives.dll" packaging/windows/test/prng.c -ladvapi32
	[ -e "$system/bcryptprimitives.dll" ] || cp "$test/bcryptprimitives.dll" "$system/"
	# Every Windows has a list of the programs that open files; Wine has none.
	windows reg add 'HKLM\Software\RegisteredApplications' /v Another /d 'Software\Another\Capabilities' >/dev/null
	restart_windows # what the second start adds is there before anything is compared
}

# own_folders puts folders where Wine puts links to those of this machine.
own_folders() {
	find "$drive/users" -type l | while IFS= read -r link; do
		rm "$link"
		mkdir "$link"
	done
}

language=en_US

# start PROGRAM…: starts a program of Windows, in $language.
start() {
	printf '$ wine %s &\n' "$*"
	LC_ALL=$language.UTF-8 "$wine" "$@" >>"$test/started.log" 2>&1 &
}

# windows PROGRAM…: runs one, and waits for it.
windows() { timeout "$patience" env "LC_ALL=$language.UTF-8" "$wine" "$@"; }

# user_folder is where the user's files lie.
user_folder() { find "$drive/users" -mindepth 1 -maxdepth 1 -type d ! -name Public; }

# users_own FOLDER lists what is the user's there and not the installer's: the
# projects, the settings, and what the toolkit keeps.
users_own() {
	find "$1/Documents" "$1"/AppData/*/[Nn]omina "$1"/AppData/*/fyne 2>/dev/null || true
}

# dos PATH: as Windows names it.
dos() {
	case $1 in
	"$drive"/*) printf 'C:%s' "${1#"$drive"}" | tr / \\\\ ;;
	*) printf 'Z:%s' "$(realpath -m "$1")" | tr / \\\\ ;;
	esac
}

# value KEY [NAME]: what the registry holds there, or nothing.
value() {
	local what=(/ve)
	[ $# -eq 1 ] || what=(/v "$2")
	windows reg query "$1" "${what[@]}" 2>/dev/null | tr -d '\r' | sed -nE 's/^ {4}.*    REG_[A-Z_]+ {4}//p'
}

# running NAME: does a program of that name run in this Windows?
running() { windows winedbg --command 'info proc' 2>/dev/null | grep -qiF "'$1'"; }
ended() { ! running "$1"; }

# restart_windows does what a restart does to Windows: it ends everything, and
# removes what programs could not remove while they ran.
restart_windows() {
	end_windows
	"$wine" wineboot >/dev/null 2>&1
}

# uninstall_quietly KEY removes what KEY says how to remove, as Windows and its
# administrators do it, and waits: the uninstaller goes on in a copy of itself.
uninstall_quietly() {
	local command
	command=$(value "$1" QuietUninstallString)
	command=${command#\"}
	same "how it is removed" "${command#*\" }" /S
	ok windows "${command%\" /S}" /S
	wait_for "the uninstaller ends" ended Un.exe
	restart_windows
}

# end_windows stops everything that runs there, and nothing else.
end_windows() {
	"$wineserver" -k >/dev/null 2>&1 || return 0 # nothing ran
	"$wineserver" -w
}
