// Package pack is the one container of khabar: names, cue words, entries and terms in one string, built once and read in
// place.
package pack
