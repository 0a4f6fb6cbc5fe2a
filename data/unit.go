package data

import "bachudong/data/vntext"

// Unit is one unit as it stood on one day: its identity (ID, Code) with the version of its name and place in the tree
// that was in force on that day.
type Unit struct {
	ID       ID          `json:"id"`
	Code     string      `json:"code"` // capitals and digits, unique in the file, never reused
	Name     string      `json:"name"` // "Đoàn xã Vĩnh Thanh"
	Level    Level       `json:"level"`
	Kind     string      `json:"kind"`   // loại hình: "Địa bàn dân cư", "Trường học", … (free, data)
	Parent   ID          `json:"parent"` // "" for the topmost unit kept in the file
	From, To vntext.Date `json:"-"`      // validity of this version; "" is open
	Decision Document    `json:"-"`      // what brought the version about

	LevelName   string `json:"-"` // what its level is called, a name of a UnitLevel; "" is the usual name
	HoldsPeople bool   `json:"-"` // members belong to it directly; set by the store
}

// Document is a reference to a paper: số, ký hiệu, ngày, trích yếu, cơ quan ban hành.
type Document struct {
	Number  string      `json:"number,omitempty"` // "05-KH/ĐTN"
	Date    vntext.Date `json:"date,omitempty"`
	Issuer  string      `json:"issuer,omitempty"`
	Summary string      `json:"summary,omitempty"`
}

// UnitNode is a unit with the number of counted members in it and everything below it.
type UnitNode struct {
	Unit
	Members int `json:"members"`
}
