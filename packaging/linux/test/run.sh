#!/bin/bash
# run.sh OLD NEW DIST [TEST…]: tries the packages of version NEW in DIST. TESTS are
# deb, archive, rpm and arm64, or all of them. What was typed and what was said
# goes into DIST/transcripts/linux-TEST.txt, with pictures beside it.
#
# Each test runs with mounts and processes of its own (unshare): whatever
# happens, with its end they are gone. It needs root for that.
set -euo pipefail
[ $# -ge 3 ] || { echo "usage: run.sh OLD NEW DIST [TEST…]" >&2; exit 2; }
[ "$(id -u)" -eq 0 ] || exec sudo --preserve-env=http_proxy,https_proxy,no_proxy "$0" "$@"
export LC_ALL=C.UTF-8 OLD=$1 NEW=$2 DIST HERE ARCH ROOT
DIST=$(realpath "$3")
HERE=$(cd "$(dirname "$0")" && pwd)
ARCH=$(dpkg --print-architecture)
ROOT=$DIST/test/root # the system that packages are installed into
shift 3
unset DISPLAY # a test has a screen of its own, or none
[ $# -gt 0 ] || set -- deb archive rpm arm64

transcripts=$DIST/transcripts
mkdir -p "$transcripts" "$DIST/test"
results=$DIST/test/results
: >"$results"
failed=0
for test in "$@"; do
	echo "Testing: $test"
	began=$SECONDS result=passed
	rm -f "$transcripts/linux-$test"*
	unshare --mount --pid --fork --kill-child --mount-proc --propagation private \
		"$HERE/$test.sh" >"$transcripts/linux-$test.txt" 2>&1 || result=FAILED failed=1
	[ "$result" = passed ] || tail -n 25 "$transcripts/linux-$test.txt" >&2
	printf '%-8s %-7s %4d s\n' "$test" "$result" $((SECONDS - began)) | tee -a "$results"
done
rm -rf --one-file-system "$DIST/test/root"
# What root wrote belongs to whom the folder belongs to.
chown -R --reference="$DIST" "$transcripts" "$DIST/test"
echo "Transcripts and pictures: $transcripts"
exit $failed
