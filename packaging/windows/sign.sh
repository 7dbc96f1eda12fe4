#!/bin/sh
# Signs Windows files in place, when the environment names a certificate, and
# says so when it does not.
#
# usage: sign.sh FILE…
#
# NOMINA_SIGN_CERTIFICATE  a PKCS #12 file
# NOMINA_SIGN_PASSWORD     a file with its password, if it has one
# NOMINA_SIGN_TIME         the address of a time stamping service, if wanted
set -eu
if [ -z "${NOMINA_SIGN_CERTIFICATE:-}" ]; then
	echo "not signed, for want of NOMINA_SIGN_CERTIFICATE: $*" >&2
	exit 0
fi
for file in "$@"; do
	osslsigncode sign -pkcs12 "$NOMINA_SIGN_CERTIFICATE" \
		${NOMINA_SIGN_PASSWORD:+-readpass "$NOMINA_SIGN_PASSWORD"} \
		${NOMINA_SIGN_TIME:+-ts "$NOMINA_SIGN_TIME"} \
		-h sha256 -n Nomina -in "$file" -out "$file.signed"
	mv "$file.signed" "$file"
done
