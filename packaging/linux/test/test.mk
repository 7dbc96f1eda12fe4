.PHONY: test-packages-linux
test-packages-linux: packages-linux
