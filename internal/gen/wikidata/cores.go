package main

import (
	"io"
	"sync"
)

// process gives the chunks of l to as many workers as there are cores, and their results to take, one after the other in
// the order of the dump. It stops at the first error of l or take. A chunk is only lent: a result must hold copies.
func process[T any](l *lineReader, cores int, newWorker func() func(chunk) T, take func(T) error) error {
	f := &feed[T]{
		jobs:  make(chan job[T]),
		order: make(chan chan T, 2*cores), // bounds the chunks in memory
		free:  make(chan []byte, 3*cores+2),
		stop:  make(chan struct{}),
	}
	go f.read(l)
	var workers sync.WaitGroup
	for range cores {
		workers.Go(func() { f.work(newWorker()) })
	}
	err := f.take(take)
	workers.Wait()
	if err == nil {
		err = f.err
	}
	return err
}

// A feed is what reader, workers and taker share.
type feed[T any] struct {
	jobs  chan job[T]
	order chan chan T   // where the results will be, in the order of the chunks
	free  chan []byte   // memory of chunks to use again
	stop  chan struct{} // closed when nobody wants more
	err   error         // of the reader; to be read after order is closed
}

// A job is a chunk and where its result goes.
type job[T any] struct {
	chunk
	done chan T
}

// read makes jobs of the chunks of l until it ends, fails or nobody wants more.
func (f *feed[T]) read(l *lineReader) {
	defer close(f.order)
	defer close(f.jobs)
	for {
		var buf []byte
		select {
		case buf = <-f.free:
		default:
		}
		c, err := l.next(buf)
		if err != nil {
			if err != io.EOF {
				f.err = err
			}
			return
		}
		if !f.give(job[T]{c, make(chan T, 1)}) {
			return
		}
	}
}

// give gives a job to a worker. It returns false if nobody wants more.
func (f *feed[T]) give(j job[T]) bool {
	select {
	case f.order <- j.done:
	case <-f.stop:
		return false
	}
	select {
	case f.jobs <- j:
		return true
	case <-f.stop:
		return false
	}
}

// work does jobs until there are no more.
func (f *feed[T]) work(do func(chunk) T) {
	for j := range f.jobs {
		j.done <- do(j.chunk)
		select {
		case f.free <- j.data:
		default:
		}
	}
}

// take gives the results to g in their order. At the first error of g it stops the reader and waits for it.
func (f *feed[T]) take(g func(T) error) error {
	for done := range f.order {
		if err := g(<-done); err != nil {
			close(f.stop)
			for range f.order {
			}
			return err
		}
	}
	return nil
}
