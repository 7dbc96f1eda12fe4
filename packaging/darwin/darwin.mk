.PHONY: packages-darwin check-darwin
packages-darwin: stage
check-darwin: stage
