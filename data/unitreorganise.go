package data

import "bachudong/data/vntext"

// Reorganising is what one step of a reorganisation does.
type Reorganising string

// The steps.
const (
	CreateUnit   Reorganising = "create"   // lập mới
	RenameUnit   Reorganising = "rename"   // đổi tên
	MoveUnits    Reorganising = "move"     // chuyển trực thuộc, with everything below
	MergeUnits   Reorganising = "merge"    // sáp nhập, hợp nhất: several become one
	SplitUnit    Reorganising = "split"    // chia tách: one becomes several
	DissolveUnit Reorganising = "dissolve" // giải thể
	RerankUnit   Reorganising = "rerank"   // nâng, hạ loại
)

// ReorganisingLabels are the names of the steps on screen.
var ReorganisingLabels = map[Reorganising]string{
	CreateUnit: "Lập mới", RenameUnit: "Đổi tên", MoveUnits: "Chuyển trực thuộc", MergeUnits: "Sáp nhập",
	SplitUnit: "Chia tách", DissolveUnit: "Giải thể", RerankUnit: "Nâng, hạ loại",
}

// Reorganisation is what one decision changes about the units on one day. Its steps are taken in order, each on what the
// ones before it left. A unit is named by its code or its id.
type Reorganisation struct {
	Title    string             `json:"title,omitempty"` // for the log of changes; "" has one made
	On       vntext.Date        `json:"on"`              // first day of the new order
	Decision Document           `json:"decision"`
	Steps    []ReorganisingStep `json:"steps"`
}

// ReorganisingStep is one step. Which facts it needs:
//
//	create    into (a new unit)
//	rename    units (one), into.name
//	move      units, into.parent
//	merge     units, into (new, or one that exists; it may be one of units)
//	split     units (one), parts; what no part takes stays, unless a part takes the rest: then the unit ends
//	dissolve  units (all empty), or with into: where their branches and people go
//	rerank    units (one), into.level; also its name, kind and parent, where they change
type ReorganisingStep struct {
	Do    Reorganising `json:"do"`
	Units []string     `json:"units,omitempty"`
	Into  UnitTarget   `json:"into,omitzero"`
	Parts []SplitPart  `json:"parts,omitempty"`
}

// UnitTarget is a unit that takes units or people in: one that exists or that an earlier step made (Unit), else a new one
// with these facts. Code and ID may be given to a new unit so that later steps can name it.
type UnitTarget struct {
	Unit      string `json:"unit,omitempty"`
	Name      string `json:"name,omitempty"`
	Level     Level  `json:"level,omitempty"`
	LevelName string `json:"level_name,omitempty"` // "" is the usual name of the level
	Kind      string `json:"kind,omitempty"`
	Parent    string `json:"parent,omitempty"` // code or id
	Code      string `json:"code,omitempty"`
	ID        ID     `json:"id,omitempty"`
}

// SplitPart is one of the units that a split makes, with the branches and people that go there. At most one part takes the
// rest.
type SplitPart struct {
	UnitTarget
	Units  []string `json:"units,omitempty"`
	People []ID     `json:"people,omitempty"`
	Rest   bool     `json:"rest,omitempty"`
}

// ReorganisationPlan is what a Reorganisation will do, worked out and counted but not written. The store runs exactly this
// plan, and only while nothing else was written since.
type ReorganisationPlan struct {
	Reorganisation Reorganisation     `json:"reorganisation"` // new units have their ids and codes
	Lines          []ReorganisingLine `json:"lines"`          // one a step
	Units          int                `json:"units"`          // units that begin, end or stand otherwise
	Branches       int                `json:"branches"`       // branches that come below another unit
	Members        int                `json:"members"`        // counted members in the units concerned
	Stays          int                `json:"stays"`          // stays that end and go on elsewhere as "Sáp nhập"
	Evaluations    int                `json:"evaluations"`    // evaluations that remain with units that end
	Total          int                `json:"total"`          // counted members of the file on the day, before and after
	Warnings       []string           `json:"warnings"`
	Seen           int64              `json:"-"` // the newest change when the plan was made
}

// ReorganisingLine is what one step comes to.
type ReorganisingLine struct {
	Do          Reorganising `json:"do"`
	Text        string       `json:"text"` // "Đoàn xã A, Đoàn xã B thành Đoàn xã C (lập mới)"
	Branches    int          `json:"branches"`
	Members     int          `json:"members"`
	Evaluations int          `json:"evaluations"`
}
