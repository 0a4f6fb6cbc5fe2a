package data

// RegisterChange is what one import does to the register, decided but not yet written: the branches to create, the people
// to add and the facts to change. The store writes it as one change, whole or not at all.
type RegisterChange struct {
	Batch       ID           // shared by the imports of one go, so that one undo takes them all back; "" makes its own
	Title       string       // "Nhập khẩu 01-chuan.xlsx: 120 mới"
	Units       []Unit       // to create; IDs are already made so that people can point to them
	People      []NewPerson  // to add
	Updates     []FactUpdate // to change; also of people that the same import adds
	Apart       []PairIDs    // people who look like one and are not, as the officer decided
	Raw         []RawText    // what converted cells said before
	Ratings     []Assessment // yearly ratings to add or to replace; only Rating is written, other facts of the year stay
	Trainings   []Training   // programmes of a year; only what they say of RegisteredOn and Grade is written
	Awards      []Award      // to add
	Disciplines []Discipline // to add
}

// NewPerson is somebody to add, with the stay that places them; IDs are already made.
type NewPerson struct {
	Person     Person
	Membership Membership
}

// FactUpdate gives a known person new values. Facts maps keys of PersonFields to values; Position, when not nil, is the
// new position in the stay named by MembershipID.
type FactUpdate struct {
	PersonID     ID
	Facts        map[string]string
	Own          map[ID]string // by field of the office's own; "" takes a value away
	MembershipID ID
	Position     *string
}

// Size is how much there is to write; 0 when there is nothing.
func (c *RegisterChange) Size() int {
	return len(c.Units) + len(c.People) + len(c.Updates) + len(c.Raw) + len(c.Ratings) + len(c.Trainings) + len(c.Awards) + len(c.Disciplines)
}
