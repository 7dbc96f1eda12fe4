.PHONY: packages-linux check-linux
packages-linux: stage
check-linux: stage
