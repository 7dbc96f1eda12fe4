# shellcheck shell=bash
# root.sh: a fresh Debian system in a folder, as this machine's own and from where
# this machine has its packages. For tests to source.

SUITE=$(sed -n 's/^VERSION_CODENAME=//p' /etc/os-release)
clean_path=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin

# root COMMAND…, ada COMMAND…: run it in the system as one of its two users. Ada
# is where her files are.
root() {
	env -i PATH=$clean_path HOME=/root LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive \
		${http_proxy:+http_proxy="$http_proxy"} ${https_proxy:+https_proxy="$https_proxy"} chroot "$ROOT" "$@"
}
ada() {
	# shellcheck disable=SC2016 # the shell in the system fills that in
	env -i PATH=$clean_path HOME=/home/ada USER=ada LANG=en_US.UTF-8 XDG_RUNTIME_DIR=/run/user/ada \
		DISPLAY="${DISPLAY:-}" LIBGL_ALWAYS_SOFTWARE=1 FYNE_SCALE=1 \
		chroot --userspec=ada:ada "$ROOT" sh -c 'cd && exec "$@"' sh "$@"
}

# sources prints where this machine has the packages of its system from: lines of
# address, release and component.
sources() {
	# shellcheck disable=SC2016 # apt-get fills that in
	apt-get indextargets --format '$(REPO_URI) $(RELEASE) $(COMPONENT)' 'Created-By: Packages' "Architecture: $ARCH" |
		awk -v suite="$SUITE" '$2 == suite || index($2, suite "-") == 1'
}

# configure lets apt in the system ask where this machine's asks, in the same way.
configure() {
	sources | sed 's/^/deb /' >"$ROOT/etc/apt/sources.list"
	apt-config dump --no-empty Acquire | grep -vE '^Acquire::(IndexTargets|Changelogs)' >"$ROOT/etc/apt/apt.conf.d/00machine"
	cp /etc/apt/trusted.gpg.d/* "$ROOT/etc/apt/trusted.gpg.d/" 2>/dev/null || true
	cp /etc/resolv.conf /etc/hosts "$ROOT/etc/"
	echo force-unsafe-io >"$ROOT/etc/dpkg/dpkg.cfg.d/fast" # it need not survive a power cut
	printf '#!/bin/sh\nexit 101\n' >"$ROOT/usr/sbin/policy-rc.d" # no services
	chmod +x "$ROOT/usr/sbin/policy-rc.d"
}

# unpack [FILE.tar] makes it the system.
unpack() {
	detach
	rm -rf --one-file-system "$ROOT"
	mkdir -p "$ROOT"
	[ $# -eq 0 ] || tar -C "$ROOT" -xpf "$1"
}

# attach gives the system what only a running one has, and the packages.
attach() {
	mkdir -p "$ROOT/dev/shm" "$ROOT/dev/pts" "$ROOT/tmp/.X11-unix" "$ROOT/srv/packages" "$ROOT/run/user/ada"
	chmod 700 "$ROOT/run/user/ada"
	chroot "$ROOT" chown ada:ada /run/user/ada
	mount -t proc proc "$ROOT/proc"
	mount -t devpts -o newinstance,ptmxmode=666 devpts "$ROOT/dev/pts"
	mount -t tmpfs tmpfs "$ROOT/dev/shm"
	mount --bind /tmp/.X11-unix "$ROOT/tmp/.X11-unix"
	cp "$DIST/test/old"/nomina* "$DIST/nomina_${NEW}_$ARCH.deb" "$DIST/nomina-$NEW-linux-$ARCH.tar.xz" \
		"$DIST/nomina-$NEW-1.$(uname -m).rpm" "$ROOT/srv/packages/"
}

detach() {
	local folder
	for folder in tmp/.X11-unix dev/shm dev/pts proc; do
		! mountpoint -q "$ROOT/$folder" || umount "$ROOT/$folder"
	done
}

# give_articles lays two articles into ada's folder.
give_articles() {
	cp "$HERE"/../../../assets/sample/*.txt "$ROOT/home/ada/"
	chroot "$ROOT" chown -R ada:ada /home/ada
}

# fresh_system: as debootstrap makes it, and one user. It is kept in dist/test.
fresh_system() {
	local tar=$DIST/test/$SUITE-$ARCH.tar mirror
	if [ ! -f "$tar" ]; then
		mirror=$(sources | awk -v suite="$SUITE" '$2 == suite { print $1; exit }')
		[ -n "$mirror" ] || fail "apt knows no source of $SUITE"
		unpack
		debootstrap --variant=minbase --include=apt-utils,locales --arch="$ARCH" "$SUITE" "$ROOT" "$mirror" >"$DIST/test/debootstrap.log" 2>&1 ||
			fail "debootstrap could not make the system: $DIST/test/debootstrap.log"
		chroot "$ROOT" localedef -i en_US -f UTF-8 en_US.UTF-8
		chroot "$ROOT" useradd --create-home --shell /bin/bash ada
		tar -C "$ROOT" --one-file-system -cf "$tar.new" .
		mv "$tar.new" "$tar"
	fi
	unpack "$tar"
	configure
	attach
	give_articles
	root apt-get -qq update
}
