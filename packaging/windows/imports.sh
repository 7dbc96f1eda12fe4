#!/bin/sh
# Fails when a Windows program needs a library that Windows does not bring, such
# as those of the compiler.
#
# usage: imports.sh PROGRAM…
set -eu
allowed='advapi32 bcrypt comctl32 comdlg32 gdi32 imm32 kernel32 msvcrt ntdll ole32 opengl32 shell32 shlwapi user32 version winmm ws2_32'
objdump=${OBJDUMP:-x86_64-w64-mingw32-objdump}
bad=
for program in "$@"; do
	needed=$("$objdump" -p "$program" | sed -n 's/.*DLL Name: //p' | tr '[:upper:]' '[:lower:]')
	[ -n "$needed" ] || { echo "$program: its imports cannot be read" >&2; exit 1; }
	for dll in $needed; do
		case " $allowed " in
		*" ${dll%.dll} "*) ;;
		*) echo "$program: needs $dll, which is not part of Windows" >&2; bad=1 ;;
		esac
	done
	echo "${program##*/} needs:" "$(echo "$needed" | paste -sd " ")"
done
[ -z "$bad" ]
