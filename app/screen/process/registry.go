package process

import (
	"slices"

	"bachudong/app/screen"
	"bachudong/data"
)

// Subject is somebody a process can be for, as the list or the person's page shows them.
type Subject struct {
	ID     data.ID
	Status string // as printed: data.StatusActive, data.StatusNotAMember, how the last stay ended, …
}

// Process is one thing that can happen, as it is offered.
type Process struct {
	Key   string
	Title string // "Kết nạp"
	Group string // what it is listed under
	// Suits tells whether it can be for somebody of that status.
	Suits func(status string) bool
	// Several lets it be for many at once; otherwise it is for exactly one.
	Several bool
	// Nobody lets it be for somebody who is not in the register yet.
	Nobody bool
	// Open asks for it. It is called on the UI goroutine.
	Open func(host screen.Host, people []data.ID)
}

// The headings that processes are listed under.
const (
	Joining     = "Vào Đoàn"
	Staying     = "Sinh hoạt"
	Leaving     = "Rời danh sách"
	Merits      = "Khen thưởng, kỷ luật"
	Party       = "Phát triển Đảng"
	Introducing = "Giới thiệu 1+1"
	Caring      = "Hoàn cảnh, giúp đỡ"
	Yearly      = "Cả chi đoàn"
)

// All are the processes in the order in which they are offered.
var All = slices.Concat(joining, cards, transferring, staying, leaving, merits, caring, honorary, yearly)

// Offered are the processes that suit all of some people; without people those that add somebody.
func Offered(people []Subject) []Process {
	var offered []Process
	for _, p := range All {
		switch {
		case len(people) == 0 && !p.Nobody, len(people) > 1 && !p.Several:
			continue
		case slices.ContainsFunc(people, func(s Subject) bool { return !p.Suits(s.Status) }):
			continue
		}
		offered = append(offered, p)
	}
	return offered
}

// Leaves tells whether a process takes somebody off the list.
func Leaves(p Process) bool {
	return p.Group == Leaving || p.Key == "transfer" || p.Key == "discipline"
}

// Find is the process with that key; nil when there is none.
func Find(key string) *Process {
	i := slices.IndexFunc(All, func(p Process) bool { return p.Key == key })
	if i < 0 {
		return nil
	}
	return &All[i]
}

// Who processes are for, by status. Somebody who left can join again; who died cannot.
func member(status string) bool { return data.Active(status) }

func anybody(string) bool { return true }

func living(status string) bool { return status != data.EndedDeath }

func notMember(status string) bool { return !member(status) && status != data.EndedDeath }
