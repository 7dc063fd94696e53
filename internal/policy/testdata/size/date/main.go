// Date reads time expressions only.
package main

import "github.com/khabar-go/khabar/date"

func main() {
	for _, t := range date.Find("في 15 أغسطس 2025", nil) {
		println(t.Start, t.End, t.Value.String())
	}
}
