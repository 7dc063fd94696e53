// Package policy holds the rules of the house as tests: which package may import which, what the public packages export,
// what a source file may not contain, that compiled tables are current, and how large a program becomes.
//
// Each rule is a check from a tree of files to findings, and has a test that breaks it and one that holds the module to it.
// Where a rule stops a change, it is rarely the rule that is wrong. The two that change with the code are the table in
// imports_test.go and the recorded surface in testdata/api, which "go test ./internal/policy -update" writes anew.
package policy
