# The commands of the project; "make" alone lists them. Each installs what it needs on Debian, once.
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory

# What the officer gets: the window library without its thread checks and emoji font, identity set in code.
RELEASE := migrated_fynedo,release,no_emoji
PROGRAM := bin/bachudong
SAMPLE  := out/mau.db

.PHONY: help run build test bench screenshots windows check licences clean

help: ## list the commands
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: build ## build, make the sample district with its forms and dossiers in out/, open the window on it
	@rm -f $(SAMPLE) $(SAMPLE)-wal $(SAMPLE)-shm; mkdir -p out; touch bin/sample.began
	$(PROGRAM) sample --db $(SAMPLE) --out out/
	@echo "Written:"; find out -type f -newer bin/sample.began -printf '  %p  %s bytes\n' | LC_ALL=C sort
	@if [ -n "$${DISPLAY:-}$${WAYLAND_DISPLAY:-}" ]; then \
		echo "Opening the window on $(SAMPLE)"; exec $(PROGRAM) --db $(SAMPLE) --as-of 2022-11-15; \
	else \
		echo "No display here. Open the window where there is one with: $(PROGRAM) --db $(SAMPLE)"; \
	fi

build: ## build the program for this system
	@.ci/need run
	CGO_ENABLED=1 go build -tags $(RELEASE) -ldflags "-s -w" -o $(PROGRAM) ./app

test: ## run every test, the last of them in a real window; prints how many
	@.ci/need test
	@$(MAKE) build
	@.ci/test

bench: ## measure against the yardsticks and rewrite BENCHMARKS.md
	@.ci/need test
	@$(MAKE) build
	go run -tags $(RELEASE) ./app/bench

screenshots: ## write a picture of each screen into out/screenshots
	@mkdir -p out/screenshots
	SCREENSHOTS="$(CURDIR)/out/screenshots" CGO_ENABLED=0 go test -tags ci -count=1 -timeout 10m -run 'Screenshots$$' ./app/...

windows: ## cross-build dist/BaChuDong.exe, and its setup program where makensis is installed
	@.ci/need windows
	go run ./app/installer/build

check: ## format, vet, known mistakes, allowed imports, known holes
	@.ci/need check
	@.ci/check

licences: ## rewrite LICENSES.md after a change of dependencies
	@mkdir -p bin
	go run ./app/installer/licences/list > bin/LICENSES.md
	mv bin/LICENSES.md LICENSES.md

clean: ## remove everything that was built or written
	rm -rf bin dist out app/rsrc_windows_amd64.syso
