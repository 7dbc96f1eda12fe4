#!/bin/sh
# Installs packages on Debian and Ubuntu, by sudo where one is not root. It waits
# for others who install, and tries again where the archive does not answer.
#
# usage: apt.sh PACKAGE…
#
# Without a package it does nothing. Exit status: 0 they are there, else not, and
# what is missing was said.
set -eu
[ $# -gt 0 ] || exit 0

if ! command -v apt-get >/dev/null; then
	echo "Missing, by the names that Debian gives them: $*" >&2
	exit 1
fi
sudo=
if [ "$(id -u)" -ne 0 ]; then
	command -v sudo >/dev/null || {
		echo "Missing packages. An administrator runs: apt-get install $*" >&2
		exit 1
	}
	sudo=sudo
fi
apt() { $sudo env DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=600 -o Acquire::Retries=3 "$@"; }

echo "Installing: $*" >&2
apt update
apt -y --no-install-recommends install "$@" >/dev/null
