.PHONY: test-packages-windows
test-packages-windows: packages-windows
