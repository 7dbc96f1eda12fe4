# Every target is explained by "make help". docs/decisions/0002 says why there
# are two ways to build the program.

GO ?= go
FUZZTIME ?= 20s
BENCH ?= .
RUNS ?= 30
GOLANGCI_VERSION := v2.15.0

GOLANGCI := .tools/bin/golangci-lint-$(GOLANGCI_VERSION)

# The window: Fyne's OpenGL driver. The last two tags keep the standard library
# the same as in a build without cgo, so that nothing else is compiled twice.
WINDOW_TAGS := migrated_fynedo,netgo,osusergo
# No window: Fyne's software driver, without cgo and without any native package.
HEADLESS_TAGS := ci,migrated_fynedo

FLAGS := -trimpath -buildvcs=false
# A range of text reads well without the names of its two fields.
VET := -composites=false
# On macOS, Fyne asks the system for its colours through cgo, window or not.
NOCGO := CGO_ENABLED=$(if $(filter Darwin,$(shell uname -s)),1,0) $(GO)
TEST := $(NOCGO) test $(FLAGS) -tags $(HEADLESS_TAGS)
WINDOW_TEST := NOMINA_BIN="$(CURDIR)/bin/nomina" $(NOCGO) test $(FLAGS) -count=1 -timeout 20m -tags $(HEADLESS_TAGS),realwindow

# What runs under the race detector: everything that does not draw. It costs one
# more compilation of all it touches, and drawing happens on one goroutine.
RACE_PACKAGES ?= ./data/... ./app/command/... ./app/ingest/... ./app/session/... ./app/settings/... ./widgets/textview/layout/...

# macOS and Windows always have a screen; elsewhere a variable names it.
SCREEN := $(strip $(DISPLAY)$(WAYLAND_DISPLAY)$(filter Darwin,$(shell uname -s))$(filter Windows_NT,$(OS)))

# Fyne complains about the locale "C" of bare machines; this one need not exist.
ifeq ($(filter-out C POSIX C.UTF-8,$(LC_ALL)$(LANG)),)
export LC_ALL := en_US.UTF-8
endif

.DEFAULT_GOAL := help

.PHONY: run
run: $(if $(SCREEN),run-window,run-headless) ## open Nomina on a copy of the sample project; without a display, do the same work headless

.PHONY: run-window
run-window: build
	bin/nomina sample

.PHONY: run-headless
run-headless: build-headless
	@echo "There is no display here (DISPLAY and WAYLAND_DISPLAY are empty): the same work without a window."
	bin/nomina-headless sample --headless --out out/

.PHONY: build
build: need-go ## build bin/nomina, installing native build packages that are missing
	@packaging/native-deps.sh
	CGO_ENABLED=1 $(GO) build $(FLAGS) -tags $(WINDOW_TAGS) -o bin/nomina .

.PHONY: build-headless
build-headless: need-go ## build bin/nomina-headless, which needs no native package and opens no window
	$(NOCGO) build $(FLAGS) -tags $(HEADLESS_TAGS) -o bin/nomina-headless .

.PHONY: test
test: vet test-headless test-scripts window-ready ## all tests; the last part drives the real window where Xvfb is there or can be installed
	@$(MAKE) --no-print-directory test-window

# What the last part needs is built beside the tests before it; the window is then
# driven alone, for pointer and keys wait a moment for the next frame, not for it.
.PHONY: window-ready
window-ready: need-go
	@if packaging/native-deps.sh --window-test; then $(MAKE) --no-print-directory build; fi

.PHONY: test-headless
test-headless: need-go ## unit, property, golden and screen tests, without a display
	$(TEST) ./...

.PHONY: test-scripts
test-scripts:
	@packaging/native-deps-test.sh

.PHONY: test-window
test-window: need-go ## drive the real window on a virtual screen
	@if packaging/native-deps.sh --window-test; then \
		$(MAKE) --no-print-directory window-run; \
	else \
		echo "SKIPPED: the real-window run (see the lines above)."; \
	fi

.PHONY: window-run
window-run: build
	CGO_ENABLED=1 $(GO) vet $(FLAGS) $(VET) -tags $(WINDOW_TAGS) .
	$(WINDOW_TEST) ./app/e2e/...

.PHONY: vet
vet: need-go ## go vet, over the files of every build tag
	$(NOCGO) vet $(FLAGS) $(VET) -tags $(HEADLESS_TAGS),realwindow ./...

.PHONY: race
race: need-go ## tests under the race detector, of everything that does not draw
	@packaging/native-deps.sh
	CGO_ENABLED=1 $(GO) test $(FLAGS) -race -timeout 30m -tags $(HEADLESS_TAGS),netgo,osusergo $(RACE_PACKAGES)

.PHONY: fuzz
fuzz: need-go ## run each fuzz target for FUZZTIME (20s)
	@grep -rE '^func Fuzz[A-Za-z0-9_]*\(' --include='*_test.go' . | \
		sed -E 's|^\./(.*)/[^/]*:func (Fuzz[A-Za-z0-9_]*)\(.*|\1 \2|' | \
		while read -r dir name; do \
			echo "$$dir $$name"; \
			$(TEST) -run '^$$' -fuzz "^$$name$$" -fuzztime $(FUZZTIME) "./$$dir" || exit 1; \
		done

.PHONY: golden
golden: need-go ## write the golden files anew; read the diff before you commit it
	@for dir in $$(grep -rlE 'flag\.Bool\("update"' --include='*_test.go' . | xargs -r -n1 dirname | sort -u); do \
		$(TEST) -count=1 "$$dir" -update || exit 1; \
	done
	@for dir in $$(grep -rlE 'test\.Assert(Image|Object|Renders)' --include='*_test.go' . | xargs -r -n1 dirname | sort -u); do \
		$(TEST) -count=1 "$$dir" >/dev/null 2>&1 && continue; \
		[ ! -d "$$dir/testdata/failed" ] || cp -R "$$dir/testdata/failed/." "$$dir/testdata/"; \
		rm -rf "$$dir/testdata/failed"; \
		$(TEST) -count=1 "$$dir" || exit 1; \
	done

.PHONY: keys
keys: need-go ## write docs/keys.md anew from the list of actions
	$(TEST) -count=1 -run '^TestKeysPage$$' ./app/uitest -update

.PHONY: bench
bench: need-go ## run the benchmarks that match BENCH (all)
	$(TEST) -run '^$$' -bench '$(BENCH)' -benchmem -timeout 60m ./...

.PHONY: bench-suggest
bench-suggest: need-go ## measure the learner on the texts in DATA, beside OpenNLP where it is there; QUICK=1 takes fewer
	$(NOCGO) run $(FLAGS) -tags $(HEADLESS_TAGS) ./data/suggest/suggestbench -data "$(DATA)" $(if $(QUICK),-quick)

.PHONY: bench-formats
bench-formats: need-go ## print how fast each format is written and read, as a table; QUICK=1 takes fewer articles
	$(NOCGO) run $(FLAGS) -tags $(HEADLESS_TAGS) ./data/format/formatbench $(if $(QUICK),-articles 300 -runs 3) $(if $(ONLY),-only $(ONLY))

.PHONY: bench-window
bench-window: build ## print how fast the real window is, as a table; takes some 15 minutes, RUNS=5 fewer
	@packaging/native-deps.sh --window-test
	NOMINA_BIN="$(CURDIR)/bin/nomina" CGO_ENABLED=1 $(GO) test $(FLAGS) -count=1 -timeout 60m -tags $(WINDOW_TAGS),realwindow \
		-run '^$$' -bench '^BenchmarkTable$$' -benchtime 1x ./app/windowbench -args -- -runs $(RUNS) $(if $(TABLE),-out "$(abspath $(TABLE))")

.PHONY: lint
lint: need-go $(GOLANGCI) ## gofmt, golangci-lint, and shellcheck where it is there
	@unformatted=$$(gofmt -l main.go app assets data packaging widgets); \
		[ -z "$$unformatted" ] || { echo "Not formatted by gofmt:"; echo "$$unformatted"; exit 1; }
	CGO_ENABLED=0 $(GOLANGCI) run ./...
	@if command -v shellcheck >/dev/null; then \
		shellcheck .ci/run packaging/*.sh; \
	else \
		echo "SKIPPED: shellcheck is not installed."; \
	fi

$(GOLANGCI):
	CGO_ENABLED=0 GOBIN="$(CURDIR)/.tools/bin" $(GO) install github.com/golangci/golangci-lint/v2/cmd/golangci-lint@$(GOLANGCI_VERSION)
	mv .tools/bin/golangci-lint $@

.PHONY: cover
cover: need-go ## write cover.out and print the coverage of each package and the total
	$(TEST) -coverprofile=cover.out -coverpkg=./... ./...
	$(GO) tool cover -func=cover.out | tail -n 1

.PHONY: screenshots
screenshots: build ## take the pictures of the README from the real window, into docs/images
	@packaging/native-deps.sh --window-test
	mkdir -p docs/images
	NOMINA_SCREENSHOTS="$(CURDIR)/docs/images" $(WINDOW_TEST) -run Screenshots ./app/e2e/...

.PHONY: icon
icon: ## render assets/Icon.png from assets/icon.svg (needs rsvg-convert)
	rsvg-convert --width 512 --height 512 --output assets/Icon.png assets/icon.svg

.PHONY: clean
clean: ## remove what was built; the cached lint tool stays in .tools
	rm -rf bin out dist cover.out

include packaging/packages.mk

.PHONY: help
help: ## this list
	@sed -nE 's/^([a-z-]+):.*## (.*)/\1|\2/p' $(MAKEFILE_LIST) | while IFS='|' read -r name text; do \
		printf '  make %-15s %s\n' "$$name" "$$text"; \
	done

.PHONY: need-go
need-go:
	@command -v $(GO) >/dev/null || { \
		echo "Nomina is built with Go, which is not installed here: https://go.dev/doc/install"; \
		echo "Version 1.21 or newer will do; it fetches the one that go.mod names."; \
		exit 1; }
