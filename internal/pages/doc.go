// Package pages holds tests of what people see: the pages of examples/highlight, timeline and service in a headless Chromium,
// on a desk and on a phone, light and dark. Without a browser they are skipped and say so.
//
//	go -C internal/pages test -v .
//	KHABAR_PICTURES=/tmp/pictures go -C internal/pages test -v .    also keeps a picture of each page
//
// It is a module of its own: what drives the browser (chromedp) comes with it, not with the library.
package pages
