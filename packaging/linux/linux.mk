.PHONY: packages-linux test-packages-linux check-linux
packages-linux: stage
test-packages-linux: packages-linux
check-linux: stage
