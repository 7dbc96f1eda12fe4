# Each package is installed, used, upgraded and removed. LINUX_TESTS names some
# of the tests: deb, archive, rpm, arm64.

.PHONY: test-packages-linux
test-packages-linux: packages-linux ## install, use, upgrade and remove the Linux packages in a fresh Debian system
	@packaging/linux/deps.sh --test
	@packaging/linux/test/old.sh $(OLD_VERSION) $(DIST)
	@packaging/linux/test/run.sh $(OLD_VERSION) $(VERSION) $(DIST) $(LINUX_TESTS)

# A version that is older than any that was published.
OLD_VERSION := 0.0.9
