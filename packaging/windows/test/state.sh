# What the drive and the registry hold, to be compared before and after. Sourced
# by run.sh.

# state NAME: writes both into files of that name below $test.
state() {
	tree >"$test/$1.files"
	registry >"$test/$1.registry"
}

# tree lists the drive. Wine writes its own log of what it has registered.
tree() { (cd "$drive" && find . -mindepth 1 -printf '%y %P\n' | sort); }

# registry prints each value in a line, behind its key: a difference says where.
registry() {
	local file=$test/export.reg part
	for part in 'HKCU' 'HKLM\Software' 'HKLM\System\CurrentControlSet\Control\Session Manager\Environment'; do
		windows reg export "$part" "$(dos "$file")" /y >/dev/null
		iconv -f UTF-16 -t UTF-8 "$file" | tr -d '\r' |
			awk '/^\[/ { key = $0; print; next } /\\$/ { sub(/\\$/, ""); line = line $0; next } NF { print key " " line $0; line = "" }'
	done | grep -vF -f packaging/windows/test/noise.txt | sort
}

# compare BEFORE AFTER [FILE…]: nothing may differ but the files that are named,
# as the drive lists them, which must be there.
compare() {
	local before=$1 after=$2 file
	shift 2
	for file; do printf '%s\n' "$file"; done | sort >"$test/kept"
	sort -m "$test/$before.files" "$test/kept" | uniq >"$test/wanted"
	diff -u "$test/wanted" "$test/$after.files" || fail "the drive is not as it was"
	diff -u "$test/$before.registry" "$test/$after.registry" || fail "the registry is not as it was"
	printf '  ok: the drive (%s entries) and the registry (%s values) are as they were, but for:\n' \
		"$(wc -l <"$test/$after.files")" "$(wc -l <"$test/$after.registry")"
	sed 's/^/      /' "$test/kept"
}
