# shellcheck shell=bash
# needs.sh: whether what a package says it depends on is what the program in it
# names. For tests to source.

# Libraries that GLFW tries to open and can do without: other ways to draw than
# OpenGL on a screen, frames of windows under Wayland (recommended), and what
# comes with libGL.
may_lack='^lib(OSMesa|vulkan|decor|X11-xcb|GLES|GLX|OpenGL|GL\.so$)'

# linked PROGRAM, opened PROGRAM: the libraries that it cannot start without, and
# those that GLFW opens when it starts.
linked() { readelf --dynamic "$1" | sed -nE 's/.*\(NEEDED\).*\[(.*)\]/\1/p'; }
opened() { strings -n 6 "$1" | grep -xE 'lib[A-Za-z0-9_+-]+\.so(\.[0-9]+)*' | grep -vE "$may_lack" | sort -u; }

# glibc PROGRAM: the version whose symbols it asks for.
glibc() { readelf --version-info "$1" | grep -oE 'GLIBC_[0-9.]+' | sort -uV | tail -n 1; }

# deb_depends PROGRAM FILE.deb ARCH: each library is in a package that FILE.deb
# depends on. Where they lie is asked of this machine, on which it was built.
deb_depends() {
	local library package depends version
	depends=$(dpkg-deb -f "$2" Depends)
	for library in $(linked "$1") $(opened "$1"); do
		package=$(dpkg-query -S "*/$library" 2>/dev/null | sed -nE "s/^([^:]*):$3: .*/\1/p" | head -n 1)
		note "    $library is in ${package:-no package here}"
		[ -z "$package" ] || grep -qE "(^|, )$package( |,|$)" <<<"$depends" || fail "$2 does not depend on $package"
	done
	version=$(glibc "$1")
	note "    symbols up to $version"
	grep -qF "libc6 (>= ${version#GLIBC_})" <<<"$depends" || fail "$2 does not depend on ${version#GLIBC_} of libc6"
}

# rpm_requires PROGRAM FILE.rpm: each library is required by its name.
rpm_requires() {
	local library requires
	requires=$(rpm -qp --requires "$2")
	for library in $(linked "$1") $(opened "$1"); do
		case $library in
		libc.so.6) library="libc.so.6($(glibc "$1"))(64bit)" ;;
		libm.so.6) continue ;; # comes with libc.so.6
		*) library="$library()(64bit)" ;;
		esac
		grep -qxF "$library" <<<"$requires" || fail "$2 does not require $library"
		note "    $library is required"
	done
}
