package main

import "iter"

// ahead is how many values a worker may be ahead of the slowest one: enough that a long article holds up nobody, few enough
// that memory does not grow.
const ahead = 16

// ordered returns what work makes of each value, in the order of the values, with n of them made at a time. Each of the n
// workers has a function of its own from worker, which may keep memory between calls.
func ordered[T, R any](values iter.Seq[T], n int, worker func() func(T) R) iter.Seq[R] {
	type job struct {
		value T
		made  chan R
	}
	return func(yield func(R) bool) {
		jobs, queue, stop := make(chan job), make(chan chan R, ahead*n), make(chan struct{})
		defer close(stop)
		go func() {
			defer close(queue)
			defer close(jobs)
			for v := range values {
				j := job{v, make(chan R, 1)}
				select {
				case queue <- j.made:
					jobs <- j
				case <-stop:
					return
				}
			}
		}()
		for range n {
			go func() {
				work := worker()
				for j := range jobs {
					j.made <- work(j.value)
				}
			}()
		}
		for made := range queue {
			if !yield(<-made) {
				return
			}
		}
	}
}
