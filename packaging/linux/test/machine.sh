# shellcheck shell=bash
# machine.sh: the fresh system with all that the .deb depends on and recommends,
# but without the package itself: what the package brings and leaves is told apart
# from what those do. For tests to source.

# machine makes that the system, with articles in ada's folder. It is kept in
# dist/test until the .deb asks for something else.
machine() {
	local wants tar
	# shellcheck disable=SC2016 # dpkg-deb fills that in
	wants=$(dpkg-deb --show --showformat '${Depends}, ${Recommends}' "$DIST/nomina_${NEW}_$ARCH.deb")
	tar=$DIST/test/machine-$SUITE-$ARCH-$(cksum <<<"$wants" | cut -d ' ' -f 1).tar
	if [ ! -f "$tar" ]; then
		rm -f "$DIST"/test/machine-*.tar
		fresh_system
		{
			root apt-get -qq -y --no-install-recommends satisfy "$wants"
			# What opens the manual, completes commands, unpacks and asks for the type of a file.
			root apt-get -qq -y --no-install-recommends install man-db bash-completion libglib2.0-bin libfile-mimeinfo-perl xz-utils
			root apt-get clean
		} >"$DIST/test/machine.log" 2>&1 || fail "what the package depends on cannot be installed: $DIST/test/machine.log"
		detach
		tar -C "$ROOT" --one-file-system -cf "$tar.new" .
		mv "$tar.new" "$tar"
	fi
	unpack "$tar"
	attach
	give_articles
}
