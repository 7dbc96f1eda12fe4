# macOS: a disk image with the application. It can be built on macOS only; what
# can be judged without a Mac is judged anywhere.

# The tools speak English, whatever the locale; this one is on every machine.
check-darwin: export LC_ALL := C.UTF-8

MACOS_IMAGE := $(DIST)/nomina-$(VERSION)-macos.dmg

.PHONY: packages-darwin
packages-darwin: need-go ## the .dmg package, on macOS only
	@if [ "$$(uname -s)" = Darwin ]; then $(MAKE) --no-print-directory stage-darwin; fi
	@packaging/darwin/package.sh $(VERSION) $(STAGE) $(DIST)

.PHONY: stage-darwin
stage-darwin: need-go
	@$(WRITE_STAGE) darwin licences

.PHONY: test-packages-darwin
test-packages-darwin: ## run what is in the .dmg in dist, on macOS only
	@mkdir -p $(DIST)/transcripts
	@packaging/darwin/check-app.sh $(MACOS_IMAGE) $(DIST)/transcripts

.PHONY: darwin-deps
darwin-deps:
	@packaging/darwin/deps.sh

.PHONY: check-darwin
check-darwin: darwin-deps stage-darwin
	packaging/darwin/check.sh $(STAGE)/darwin
