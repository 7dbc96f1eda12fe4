# What a release has beside its packages. .github/workflows/release.yml builds
# those, each on its own system, and then runs this.

.PHONY: release-files
release-files: need-go ## beside the packages in dist: the lists of components, the checksums, and what the release says
	@$(WRITE_STAGE) release
	@packaging/release/sbom.sh $(VERSION) $(DIST)
	@packaging/release/checksums.sh $(DIST)
	@echo "The notes: $(STAGE)/release/notes.md; for the website: $(STAGE)/release/latest.json"

.PHONY: release-check
release-check: need-go ## fail unless TAG (v and the version) can be released: version and changelog say the same
	@CGO_ENABLED=0 $(GO) run -trimpath -buildvcs=false -tags $(HEADLESS_TAGS) ./packaging/stage -tag "$(or $(TAG),v$(VERSION))"

.PHONY: check-workflows
check-workflows: need-go
	@command -v shellcheck >/dev/null || packaging/darwin/deps.sh
	$(TOOL) actionlint
	@packaging/release/pins.sh
	shellcheck packaging/release/*.sh
