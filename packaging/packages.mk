# What "make packages" builds, and how each package is tried. docs/packaging.md
# tells what is in them. Nothing here writes outside dist.

DIST := dist
STAGE := $(DIST)/stage
NAME := nomina
VERSION := $(shell sed -nE 's/^Version = "(.*)"/\1/p' FyneApp.toml)
# The time of the release is that of its commit: a package says nothing of when
# and where it was made.
SOURCE_DATE_EPOCH ?= $(shell git log -1 --format=%ct 2>/dev/null || echo 0)
export SOURCE_DATE_EPOCH
TOOL := CGO_ENABLED=0 $(GO) tool -modfile=packaging/tools/go.mod

# HERE are the systems whose packages can be built on this one.
HERE := $(if $(filter Darwin,$(shell uname -s)),darwin,linux windows)

.PHONY: packages
packages: $(HERE:%=packages-%) ## build every package that this system can build, into dist
	@packaging/sizes.sh $(DIST)

.PHONY: test-packages
test-packages: $(HERE:%=test-packages-%) ## install, run, upgrade and remove each package; transcripts and pictures into dist/transcripts

.PHONY: check-packages
check-packages: check-linux check-windows check-darwin check-workflows ## judge what the packages are made of, without building the program

.PHONY: check-reproducible
check-reproducible: need-go ## build the packages of the newest commit twice, in two places, and compare their bytes
	packaging/reproducible.sh

# WRITE_STAGE, with the names of folders behind it, writes those of the stage.
WRITE_STAGE = CGO_ENABLED=0 $(GO) run -trimpath -buildvcs=false -tags $(HEADLESS_TAGS) ./packaging/stage \
	-out $(STAGE) -time $(SOURCE_DATE_EPOCH)

.PHONY: stage
stage: need-go
	@$(WRITE_STAGE)

include packaging/linux/linux.mk packaging/linux/test/test.mk \
	packaging/windows/windows.mk packaging/windows/test/test.mk \
	packaging/darwin/darwin.mk packaging/release.mk
