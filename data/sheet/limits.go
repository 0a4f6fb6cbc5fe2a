package sheet

// What is read at most. The largest list the program serves (350,000 people, 16 columns) stays well inside; a file made to
// exhaust memory or time does not. The unpacked sizes are counted while reading: what a zip says of itself can be a lie.
type limits struct {
	file     int64 // bytes on disk
	parts    int   // entries of the zip
	unpacked int64 // bytes of all parts together
	grace    int64 // unpacked bytes up to which the ratio does not matter
	ratio    int64 // unpacked : packed
	text     int64 // bytes of all texts kept
	cells    int   // non-empty cells
	merges   int   // merged ranges, hidden column ranges, styles, fonts: each
}

var usualLimits = limits{
	file:     256 << 20,
	parts:    10_000,
	unpacked: 2 << 30,
	grace:    96 << 20,
	ratio:    200,
	text:     512 << 20,
	cells:    8_000_000,
	merges:   200_000,
}

// budget is what is left of the limits for one file.
type budget struct {
	limits
	name string // of the file, for the sentence
}

// spendText counts bytes of kept text.
func (b *budget) spendText(n int) error {
	if b.text -= int64(n); b.text < 0 {
		return refuseTooBig(b.name, "có quá nhiều chữ")
	}
	return nil
}

// spendCell counts one kept cell.
func (b *budget) spendCell() error {
	if b.cells--; b.cells < 0 {
		return refuseTooBig(b.name, "có quá nhiều ô dữ liệu")
	}
	return nil
}
