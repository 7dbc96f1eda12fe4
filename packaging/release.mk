.PHONY: check-workflows
check-workflows: need-go
	$(TOOL) actionlint
