# Linux: .deb and .rpm by nfpm, and an archive with its own install script.

# The tools speak English, whatever the locale; this one is on every machine.
packages-linux check-linux lintian: export LC_ALL := C.UTF-8

.PHONY: packages-linux
packages-linux: linux-deps stage-linux ## the .deb, .rpm and .tar.xz packages for amd64 and arm64, or for LINUX_ARCHES
	@for arch in $(or $(LINUX_ARCHES),$$(packaging/linux/deps.sh --arches)); do \
		packaging/linux/package.sh "$$arch" $(VERSION) $(STAGE) $(DIST) || exit 1; \
	done
	@$(MAKE) --no-print-directory lintian

.PHONY: stage-linux
stage-linux: need-go
	@$(WRITE_STAGE) linux licences

.PHONY: linux-deps
linux-deps: need-go
	@packaging/native-deps.sh
	@packaging/linux/deps.sh

.PHONY: check-linux
check-linux: linux-deps stage-linux
	packaging/linux/check.sh $(STAGE)/linux

.PHONY: flatpak-sources
flatpak-sources: stage-linux ## what the Flatpak manifest in packaging/linux/flatpak is built from
	@packaging/linux/flatpak/sources.sh $(DIST)/flatpak/vendor.tar

.PHONY: test-archive-linux
test-archive-linux: ## install, replace and remove the .tar.xz of this machine in dist
	packaging/linux/install-test.sh $(DIST)/nomina-$(VERSION)-linux-$$(dpkg --print-architecture).tar.xz

.PHONY: lintian
lintian: ## judge the .deb packages in dist as Debian would
	lintian --allow-root --fail-on error,warning --tag-display-limit 0 $(DIST)/nomina_$(VERSION)_*.deb
