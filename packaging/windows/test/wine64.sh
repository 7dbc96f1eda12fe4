#!/bin/sh
# Prints the path of Wine's 64-bit program, or nothing. Debian keeps it out of
# PATH, and its "wine" complains when there is no 32-bit half.
for file in /usr/lib/wine/wine64 "$(command -v wine64)" "$(command -v wine)"; do
	[ ! -x "$file" ] || { echo "$file"; exit 0; }
done
