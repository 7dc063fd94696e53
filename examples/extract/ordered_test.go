package main

import (
	"iter"
	"slices"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"
)

// numbers yields 0, 1, 2 … below n and counts how many it has yielded.
func numbers(n int, count *atomic.Int64) iter.Seq[int] {
	return func(yield func(int) bool) {
		for i := range n {
			count.Add(1)
			if !yield(i) {
				return
			}
		}
	}
}

// sleepy doubles a number; the less it is, the longer it takes.
func sleepy(n int) func() func(int) int {
	return func() func(int) int {
		return func(i int) int {
			time.Sleep(time.Duration(n-i) * time.Second) // of a bubble's clock
			return 2 * i
		}
	}
}

func TestOrdered(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var read atomic.Int64
		begin := time.Now()
		got := slices.Collect(ordered(numbers(10, &read), 5, sleepy(10)))
		if want := []int{0, 2, 4, 6, 8, 10, 12, 14, 16, 18}; !slices.Equal(got, want) {
			t.Errorf("got %v, want %v", got, want)
		}
		if took := time.Since(begin); took >= 30*time.Second { // one after the other it is 55
			t.Errorf("five workers took %v", took)
		}
	})
}

// TestOrderedReadsNotFarAhead: while the first value takes its time, the workers wait with a bounded number of others.
func TestOrderedReadsNotFarAhead(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var read atomic.Int64
		first := make(chan bool)
		work := func() func(int) int {
			return func(i int) int {
				if i == 0 {
					<-first
				}
				return i
			}
		}
		all := make(chan []int)
		go func() { all <- slices.Collect(ordered(numbers(10_000, &read), 2, work)) }()
		synctest.Wait()
		if n := read.Load(); n > 2*ahead+4 {
			t.Errorf("%d values were read while the first was worked on", n)
		}
		close(first)
		if got := <-all; len(got) != 10_000 || !slices.IsSorted(got) {
			t.Errorf("%d values in the end", len(got))
		}
	})
}

// TestOrderedStops: nothing goes on when the caller has seen enough; the bubble ends only when all goroutines have.
func TestOrderedStops(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var read atomic.Int64
		for range ordered(numbers(10_000, &read), 3, sleepy(3)) {
			break
		}
		synctest.Wait()
		if n := read.Load(); n > 4*ahead {
			t.Errorf("%d values were read for one", n)
		}
	})
}
