package process

import (
	"bachudong/app/screen"
	"bachudong/data"
)

// yearly is what is done for a whole chi đoàn at once; the chosen person is shown first.
var yearly = []Process{
	{Key: "year-rating", Title: "Đánh giá, xếp loại năm, rèn luyện đoàn viên… (Ctrl+R)", Group: Yearly, Suits: anybody, Several: true, Nobody: true, Open: goes(screen.Rating)},
	{Key: "fees", Title: "Thu, nộp đoàn phí… (Ctrl+H)", Group: Yearly, Suits: anybody, Several: true, Nobody: true, Open: goes(screen.Fees)},
}

// goes opens another screen at the first of the people.
func goes(id string) func(screen.Host, []data.ID) {
	return func(host screen.Host, people []data.ID) {
		var request any
		if len(people) > 0 {
			request = screen.ShowPerson{ID: people[0]}
		}
		host.Open(id, request)
	}
}
