.PHONY: packages-windows test-packages-windows check-windows
packages-windows: stage
test-packages-windows: packages-windows
check-windows: stage
