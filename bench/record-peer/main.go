// The same work as RecordBench.cs, by Go's golang.org/x/mod/sumdb: prints a line "name nanoseconds-of-CPU-per-item" for each.
package main

import (
	"crypto/rand"
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"os"
	"strconv"
	"syscall"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

type memory []tlog.Hash

func (m *memory) ReadHashes(indexes []int64) ([]tlog.Hash, error) {
	out := make([]tlog.Hash, len(indexes))
	for i, x := range indexes {
		out[i] = (*m)[x]
	}
	return out, nil
}

type tiles map[tlog.Tile][]byte

func (t tiles) Height() int { return 8 }
func (t tiles) ReadTiles(wanted []tlog.Tile) ([][]byte, error) {
	out := make([][]byte, len(wanted))
	for i, w := range wanted {
		out[i] = t[w]
	}
	return out, nil
}
func (t tiles) SaveTiles([]tlog.Tile, [][]byte) {}

func cpu() int64 {
	var u syscall.Rusage
	syscall.Getrusage(syscall.RUSAGE_SELF, &u)
	return (u.Utime.Nano() + u.Stime.Nano())
}

// The best of some slices: other work on the machine makes some of them slow.
func measure(name string, items, slices int, work func(from, to int)) {
	best := 1e18
	for i := 0; i < slices; i++ {
		from, to := items/slices*i, items/slices*(i+1)
		before := cpu()
		work(from, to)
		if took := float64(cpu()-before) / float64(to-from); took < best {
			best = took
		}
	}
	fmt.Printf("%s %.1f\n", name, best)
}

func entry(i int, size int) []byte {
	b := make([]byte, size)
	binary.BigEndian.PutUint64(b, uint64(i))
	return b
}

func must(err error) {
	if err != nil {
		panic(err)
	}
}

func main() {
	appended, _ := strconv.Atoi(os.Args[1])
	size, _ := strconv.Atoi(os.Args[2])
	proofs, _ := strconv.Atoi(os.Args[3])
	const slices = 16
	entries := make([][]byte, appended)
	for i := range entries {
		entries[i] = entry(i, 500)
	}
	a, b := sha256.Sum256([]byte("a")), sha256.Sum256([]byte("b"))
	measure("node", 1000000, slices, func(from, to int) {
		for i := from; i < to; i++ {
			a = tlog.NodeHash(a, b)
		}
	})
	var log memory
	measure("append", appended, slices, func(from, to int) {
		for i := from; i < to; i++ {
			h, err := tlog.StoredHashes(int64(i), entries[i], &log)
			must(err)
			log = append(log, h...)
		}
	})
	skey, _, _ := note.GenerateKey(rand.Reader, "log.example")
	signer, _ := note.NewSigner(skey)
	log = nil
	written := 0
	measure("sequence", appended, slices, func(from, to int) {
		for n := from; n < to; n += 256 {
			for i := n; i < n+256; i++ {
				h, err := tlog.StoredHashes(int64(i), entries[i], &log)
				must(err)
				log = append(log, h...)
			}
			for _, t := range tlog.NewTiles(8, int64(n), int64(n+256)) {
				d, err := tlog.ReadTileData(t, &log)
				must(err)
				written += len(d)
			}
			var bundle []byte
			for _, e := range entries[n : n+256] {
				bundle = append(bundle, byte(len(e)>>8), byte(len(e)))
				bundle = append(bundle, e...)
			}
			written += len(bundle)
			root, err := tlog.TreeHash(int64(n+256), &log)
			must(err)
			c, err := note.Sign(&note.Note{Text: fmt.Sprintf("log.example\n%d\n%s\n", n+256, root)}, signer)
			must(err)
			written += len(c)
		}
	})
	log = nil
	for i := 0; i < size; i++ {
		h, err := tlog.StoredHashes(int64(i), entry(i, 8), &log)
		must(err)
		log = append(log, h...)
	}
	n := int64(size)
	root, err := tlog.TreeHash(n, &log)
	must(err)
	at := func(i int) int64 { return int64(i) * 7919 % n }
	made := make([]tlog.RecordProof, proofs)
	measure("inclusion-make", proofs, slices, func(from, to int) {
		for i := from; i < to; i++ {
			made[i], err = tlog.ProveRecord(n, at(i), &log)
			must(err)
		}
	})
	measure("inclusion-check", proofs, slices, func(from, to int) {
		for i := from; i < to; i++ {
			must(tlog.CheckRecord(made[i], n, root, at(i), log[tlog.StoredHashIndex(0, at(i))]))
		}
	})
	trees := make([]tlog.TreeProof, proofs)
	roots := make([]tlog.Hash, proofs)
	for i := range roots {
		roots[i], err = tlog.TreeHash(1+at(i), &log)
		must(err)
	}
	measure("consistency-make", proofs, slices, func(from, to int) {
		for i := from; i < to; i++ {
			trees[i], err = tlog.ProveTree(n, 1+at(i), &log)
			must(err)
		}
	})
	measure("consistency-check", proofs, slices, func(from, to int) {
		for i := from; i < to; i++ {
			must(tlog.CheckTree(trees[i], n, root, 1+at(i), roots[i]))
		}
	})
	held := tiles{}
	for _, t := range tlog.NewTiles(8, 0, n) {
		held[t], err = tlog.ReadTileData(t, &log)
		must(err)
	}
	measure("inclusion-from-tiles", proofs/10, slices, func(from, to int) {
		for i := from; i < to; i++ {
			_, err := tlog.ProveRecord(n, at(i), tlog.TileHashReader(tlog.Tree{N: n, Hash: root}, held))
			must(err)
		}
	})
}
