# Trying the Windows packages under Wine, on Debian.

# What is upgraded in the tests; its packages are those of this commit with
# another number.
OLDER := 0.0.9

.PHONY: test-packages-windows
test-packages-windows: packages-windows test-windows-deps older-windows ## install, run, upgrade and remove the Windows packages under Wine
	@packaging/windows/test/run.sh $(VERSION) $(OLDER) $(DIST) $(WINDOWS_TESTS)

.PHONY: test-windows-deps
test-windows-deps:
	@packaging/windows/test/deps.sh

.PHONY: older-windows
older-windows: windows-deps
	@$(WRITE_STAGE) -version $(OLDER) -out $(DIST)/test/older/stage windows licences
	@packaging/windows/package.sh $(OLDER) $(DIST)/test/older/stage $(DIST)/test/older setup msi
