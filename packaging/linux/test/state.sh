# shellcheck shell=bash
# state.sh: every file of the system, to compare what was before with what is
# afterwards. For tests to source.

# state prints kind, mode, owner and name of each file, and the sum of what is in
# it. Left out is what is no part of the system: what the kernel shows, the user's
# own files and the packages to be tried.
state() {
	(
		cd "$ROOT" || exit
		find . \( -path ./proc -o -path ./sys -o -path ./dev -o -path ./tmp/.X11-unix -o -path ./home/ada -o -path ./srv -o -path ./run/user \) -prune \
			-o \( -type d -printf 'd %m %u:%g %p\n' -o -type l -printf 'l %p -> %l\n' -o -printf '%y %m %u:%g %p\n' \)
		find . -xdev \( -path ./proc -o -path ./sys -o -path ./home/ada -o -path ./srv -o -path ./run/user \) -prune -o -type f -print0 |
			xargs -0 sha256sum
	) | grep -vE "$(written_by_apt)" | LC_ALL=C sort
}

# written_by_apt prints, as an expression, the files in which apt, dpkg and the
# triggers of other packages keep what they did; each would change with any package.
written_by_apt() {
	grep -v '^#' <<-'END' | sed 's/\./\\./g; s/\*/[^ ]*/; s/$/( |$)/' | paste -sd '|'
		# the logs of apt and dpkg
		./var/log/apt/*
		./var/log/dpkg.log
		./var/log/alternatives.log
		# what is installed, and the copy of it from before the last change
		./var/lib/dpkg/status*
		./var/lib/dpkg/triggers/*
		./var/lib/dpkg/lock*
		# apt's lists, its cache, and why each package is there
		./var/lib/apt/extended_states
		./var/lib/apt/lists/*
		./var/cache/apt/*
		# man-db's index: gdbm, with the time of the last run in it
		./var/cache/man/*
		# the cache of the dynamic linker
		./var/cache/ldconfig/aux-cache
	END
}

# same_state BEFORE: nothing was left, changed or lost since then.
same_state() {
	note "host\$ diff before after   # $(wc -l <"$1") lines: files, links, folders and sums"
	state >"$1.after"
	diff "$1" "$1.after" || fail "the system is not as it was"
	note "    [nothing differs]"
}
