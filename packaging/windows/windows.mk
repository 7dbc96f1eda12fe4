# Windows: the installer by NSIS, an .msi by wixl, and an archive; built by
# mingw-w64 on Debian.

# The tools speak English, whatever the locale; this one is on every machine.
packages-windows check-windows test-packages-windows: export LC_ALL := C.UTF-8

.PHONY: packages-windows
packages-windows: windows-deps stage ## the setup.exe, .msi and .zip packages
	@packaging/windows/package.sh $(VERSION) $(STAGE) $(DIST)

.PHONY: windows-deps
windows-deps: need-go
	@packaging/windows/deps.sh

.PHONY: check-windows
check-windows: windows-deps stage
	packaging/windows/check.sh $(STAGE)
