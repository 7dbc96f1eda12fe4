.PHONY: packages-windows check-windows
packages-windows: stage
check-windows: stage
