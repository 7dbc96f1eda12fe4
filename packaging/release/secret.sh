#!/bin/sh
# Writes a secret of the release workflow into a file that only this user can
# read, and names the file in a variable for the steps that follow. Without the
# secret it does nothing: the packages are then not signed.
#
# usage: SECRET=… secret.sh VARIABLE NAME [base64]
set -eu
[ $# -ge 2 ] || { echo "usage: SECRET=… secret.sh VARIABLE NAME [base64]" >&2; exit 2; }
[ -n "${SECRET:-}" ] || exit 0
umask 077
file=${RUNNER_TEMP:?}/$2
case ${3:-} in
base64) printf %s "$SECRET" | base64 --decode >"$file" ;;
*) printf %s "$SECRET" >"$file" ;;
esac
echo "$1=$file" >>"${GITHUB_ENV:?}"
