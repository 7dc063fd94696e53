// Package gen compiles the tables that people edit into those that the library reads. It checks first, and stops at the
// first doubt with file, line, quoted input and reason. The same input gives the same bytes.
//
// It folds with the library's own internal/text and imports neither gazetteer nor internal/names, so that broken data can
// always be built anew.
package gen
