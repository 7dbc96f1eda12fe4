#!/bin/bash
# Tries the Windows packages under Wine: each is installed, run, upgraded and
# removed. What happened is in DIST/transcripts/windows-*.txt, with pictures.
#
# usage: run.sh VERSION OLDER DIST [TEST…]
#
# OLDER is the version that is upgraded; its packages lie in DIST/test/older. A
# TEST is try-TEST.sh beside this file; without one all are run. PATIENCE is how
# many seconds anything may take (120).
set -euo pipefail
cd "$(dirname "$0")/../../.."
[ $# -ge 3 ] || { echo "usage: run.sh VERSION OLDER DIST [TEST…]" >&2; exit 2; }
version=$1 older=$2 dist=$(realpath "$3")
shift 3
[ $# -gt 0 ] || set -- setup everybody pages msi zip
here=packaging/windows/test
test=$dist/test/windows
transcripts=$dist/transcripts
# shellcheck disable=SC2034 # the tests use these
package=$dist/nomina-$version-windows-amd64
# shellcheck disable=SC2034
before=$dist/test/older/nomina-$older-windows-amd64

rm -rf "$test"
mkdir -p "$test/home" "$transcripts"
wine=$("$here/wine64.sh")
wineserver=$(dirname "$wine")/wineserver64
[ -x "$wineserver" ] || wineserver=wineserver
export HOME=$test/home WINEPREFIX=$test/wine WINEARCH=win64 WINELOADER=$wine WINESERVER=$wineserver WINEDEBUG=-all
# Neither .NET nor a browser, and no entries in the menus of this machine.
export WINEDLLOVERRIDES='mscoree,mshtml=;winemenubuilder.exe='
# Wine speaks the language of the machine, which need not have these.
mkdir -p "$test/locale"
for language in en_US fr_FR; do localedef -i $language -f UTF-8 "$test/locale/$language.UTF-8"; done
export LOCPATH=$test/locale LC_ALL=C.UTF-8
export LIBGL_ALWAYS_SOFTWARE=1
unset WAYLAND_DISPLAY XDG_CONFIG_HOME XDG_DATA_HOME XDG_RUNTIME_DIR NOMINA_CONFIG_DIR
# shellcheck disable=SC2034
drive=$WINEPREFIX/drive_c
for part in transcript windows screen state annotate; do
	# shellcheck source=/dev/null # beside this file
	. "$here/$part.sh"
done

started=() # what ends with this run
clean() {
	end_windows || true
	[ ${#started[@]} -eq 0 ] || kill "${started[@]}" 2>/dev/null || true
}
trap clean EXIT

name=start
start_screen
make_windows
failed=()
for name; do
	rm -f "$transcripts/windows-$name"[.-]*
	began=$SECONDS
	set +e # of the part before the pipe, which has its own
	(
		set -e
		say "Nomina $version for Windows, tried with $("$wine" --version): $name"
		# shellcheck source=/dev/null # one of the tests beside this file
		. "$here/try-$name.sh"
		printf '\nPASSED in %s s\n' $((SECONDS - began))
	) 2>&1 | tee "$transcripts/windows-$name.txt"
	[ "${PIPESTATUS[0]}" = 0 ] || failed+=("$name")
	set -e
	[[ " ${failed[*]} " != *" $name "* ]] || make_windows # the next test has a clean one
done
[ ${#failed[@]} -eq 0 ] || { echo "failed: ${failed[*]}" >&2; exit 1; }
