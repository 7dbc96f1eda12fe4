# What the drive and the registry hold, to be compared before and after. Sourced
# by run.sh.
# shellcheck shell=bash disable=SC2154 # what it uses is set by run.sh and the parts beside it

# state NAME: writes both into files of that name below $test.
state() {
	tree >"$test/$1.files"
	registry >"$test/$1.registry"
}

# tree lists the drive.
tree() { (cd "$drive" && find . -mindepth 1 -printf '%y %P\n' | sort); }

# registry prints each value in a line, behind its key: a difference says where.
registry() {
	local file=$test/export.reg part
	for part in 'HKCU' 'HKLM\Software' 'HKLM\System\CurrentControlSet\Control\Session Manager\Environment'; do
		windows reg export "$part" "$(dos "$file")" /y >/dev/null
		iconv -f UTF-16 -t UTF-8 "$file" | tr -d '\r' |
			awk '/^\[/ { key = $0; print; next } /\\$/ { sub(/\\$/, ""); line = line $0; next } NF { print key " " line $0; line = "" }'
	done | grep -vF "\\Software\\Wine\\" | sort # what Wine notes of its own
}

# compare BEFORE AFTER [FILE…]: nothing may differ but that these files, and the
# folders they lie in, are there.
compare() {
	local before=$1 after=$2
	shift 2
	listed "$@" >"$test/kept"
	sort -u "$test/$before.files" "$test/kept" | diff -u - "$test/$after.files" || fail "the drive is not as it was"
	diff -u "$test/$before.registry" "$test/$after.registry" || fail "the registry is not as it was"
	printf '  ok: as before are %s files and folders and %s values of the registry\n' \
		"$(wc -l <"$test/$before.files")" "$(wc -l <"$test/$before.registry")"
	comm -13 "$test/$before.files" "$test/kept" | sed 's/^/  left: /'
}

# listed FILE…: each with its folders, as tree lists them.
listed() {
	local file
	for file; do
		file=${file#"$drive/"}
		while [ "$file" != . ]; do
			(cd "$drive" && find "$file" -maxdepth 0 -printf '%y %p\n')
			file=$(dirname "$file")
		done
	done | sort -u
}
