package main

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"golang.org/x/exp/apidiff"
	"golang.org/x/tools/go/packages"
)

// load returns the packages of the module in a folder that others may import.
func load(root string) (*apidiff.Module, error) {
	loaded, err := packages.Load(&packages.Config{Mode: packages.NeedName | packages.NeedTypes | packages.NeedModule, Dir: root}, "./...")
	if err != nil {
		return nil, err
	}
	m := new(apidiff.Module)
	for _, p := range loaded {
		var broken []error
		for _, e := range p.Errors {
			broken = append(broken, e)
		}
		if err := errors.Join(broken...); err != nil {
			return nil, fmt.Errorf("%s: %w", p.PkgPath, err)
		}
		if p.Name == "main" || slices.Contains(strings.Split(p.PkgPath, "/"), "internal") {
			continue
		}
		m.Path = p.Module.Path
		m.Packages = append(m.Packages, p.Types)
	}
	if len(m.Packages) == 0 {
		return nil, fmt.Errorf("%s holds no package", root)
	}
	return m, nil
}
