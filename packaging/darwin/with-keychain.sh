#!/bin/bash
# Runs a command with a keychain that holds the certificate for signing, and
# removes the keychain afterwards, however that ends.
#
# usage: with-keychain.sh COMMAND…
#
# NOMINA_APPLE_CERTIFICATE  a PKCS #12 file with a "Developer ID Application"
#                           certificate and its key
# NOMINA_APPLE_PASSWORD     a file with its password
#
# The command finds NOMINA_KEYCHAIN and NOMINA_IDENTITY, what sign.sh needs, in its
# environment; without a certificate it is run as it is.
set -euo pipefail
[ $# -gt 0 ] || { echo "usage: with-keychain.sh COMMAND…" >&2; exit 2; }
[ -n "${NOMINA_APPLE_CERTIFICATE:-}" ] || exec "$@"

work=$(mktemp -d)
keychain=$work/nomina.keychain-db
password=$(openssl rand -hex 24)

# The keychains that are searched for certificates, as they were.
searched=()
while IFS= read -r line; do
	searched+=("$(sed -E 's/^[[:space:]]*"(.*)"$/\1/' <<<"$line")")
done < <(security list-keychains -d user)

remove() {
	[ ${#searched[@]} -eq 0 ] || security list-keychains -d user -s "${searched[@]}" || true
	security delete-keychain "$keychain" 2>/dev/null || true
	rm -rf "$work"
}
trap remove EXIT
trap 'exit 130' INT TERM HUP

security create-keychain -p "$password" "$keychain"
security set-keychain-settings -lut 7200 "$keychain"
security unlock-keychain -p "$password" "$keychain"
security import "$NOMINA_APPLE_CERTIFICATE" -f pkcs12 -k "$keychain" \
	-P "$(cat "${NOMINA_APPLE_PASSWORD:?}")" -T /usr/bin/codesign >/dev/null
# Without this, codesign asks in a window whether it may use the key.
security set-key-partition-list -S apple-tool:,apple: -s -k "$password" "$keychain" >/dev/null
# The old ones stay: in one of them are the certificates of who signed ours.
security list-keychains -d user -s "$keychain" ${searched[@]+"${searched[@]}"}

identity=$(security find-identity -v -p codesigning "$keychain" | sed -nE 's/^ *1\) ([0-9A-F]{40}) .*/\1/p')
if [ -z "$identity" ]; then
	echo "with-keychain.sh: there is no valid certificate for signing in $NOMINA_APPLE_CERTIFICATE" >&2
	exit 1
fi
NOMINA_KEYCHAIN=$keychain NOMINA_IDENTITY=$identity "$@"
