# Shortcuts; each is one command that also stands in CONTRIBUTING.md.
.PHONY: test check generate api bench corpus ci

test:      ## all tests
	go test ./...

check:     ## what a change must pass first
	gofmt -l .
	go vet ./...
	GOBIN=$(CURDIR)/bin go -C internal/tools install tool
	bin/staticcheck ./...
	go test ./internal/policy

generate:  ## compile the tables of names anew
	go generate ./...

api:       ## record the public surface anew
	go test ./internal/policy -run TestSurface -update

bench:     ## benchmarks, for benchstat
	go test -run '^$$' -bench . -count 10 ./... | tee bench.out

corpus:    ## tests on annotated texts: make corpus KHABAR_CORPUS=folder
	KHABAR_CORPUS=$(KHABAR_CORPUS) go test -count=1 -v -run Gold ./internal/corpus

ci:        ## everything
	.ci/run
