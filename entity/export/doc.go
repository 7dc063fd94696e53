// Package export writes what package entity finds in the forms that other programs and people read.
//
// A page that shows an article with its names:
//
//	w := export.NewHTML(f, "")
//	err := w.Write(d, entity.Default().Extract(d))
//	…
//	err = w.Close()
//
// The forms, each with what it keeps:
//
//   - JSON and JSON Lines ([NewJSON], [NewJSONLines]): everything, text included; [ReadJSON] reads it back. The form is
//     described by docs/khabar-1.schema.json.
//   - CoNLL ([NewCoNLL]): a word a line with an IOB2 tag, for training and scoring; the outer or the innermost names.
//   - brat ([WriteBrat]): a text and its stand-off annotations, for correction by people.
//   - Web Annotation ([NewWebAnnotation]): the W3C's JSON-LD, for annotation servers.
//   - HTML ([NewHTML]): a page for people, without script.
//
// All but JSON want the result that Extract gave, with offsets in bytes of the document's text. Each writer checks that a
// document and a result belong together before it writes anything of them. Bytes that are not UTF-8 are written as U+FFFD,
// and offsets are moved to match.
//
// # Versions
//
// [Version] names the form of the JSON. Within a version fields are only added; a program that reads it should pass over
// fields that it does not know. A field that goes, or comes to mean another thing, makes a new version, and ReadJSON
// refuses one that it does not know. The other forms are fixed by their standards, and by the comments of their functions
// where a standard leaves a choice.
//
// # Limits
//
// Writing takes time and memory that are linear in a document and its result: the output of one document is in memory at a time,
// from three times the text for CoNLL to thirty times for HTML. Nothing is cut. ReadJSON sets no limit of its own either: who reads what
// others send gives it an [io.LimitReader]. A [Writer] is for one goroutine; the functions may be called by many.
package export
