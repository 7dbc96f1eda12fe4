#!/bin/sh
# Installs what trying the Windows packages needs on Debian and Ubuntu: Wine, a
# virtual screen with a window manager and a hand for it, and French. Wine's
# 64-bit half is enough, for nothing in the packages has 32 bits.
set -eu
cd "$(dirname "$0")/../../.."
packaging/native-deps.sh --window-test

missing=
for row in /usr/bin/openbox:openbox /usr/share/i18n/locales/fr_FR:locales /usr/bin/localedef:libc-bin \
	/usr/bin/sqlite3:sqlite3; do
	[ -e "${row%%:*}" ] || missing="$missing ${row#*:}"
done
[ -n "$(packaging/windows/test/wine64.sh)" ] ||
	missing="$missing wine64 fonts-wine fonts-liberation libgl1 libxrender1 libxi6 libxcursor1 libxrandr2 libxinerama1 libxcomposite1 libgnutls30"
# shellcheck disable=SC2086 # a list of names
packaging/apt.sh $missing
