package data

// HeadFlow is how the head count of a unit came from one day to another: End = Start + everybody who came − everybody who
// left. Moves inside the unit are no part of it.
type HeadFlow struct {
	Start, End int
	In, Out    []FlowPart
}

// FlowPart is who came or left in one way: one of the words for how a stay begins or ends, or Reorganised.
type FlowPart struct {
	Reason string
	People []ID
}

// Reorganised is the reason of those whose branch, or whose stay, came to another unit by a reorganisation.
const Reorganised = "Sắp xếp đơn vị"
