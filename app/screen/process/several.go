package process

import (
	"fmt"
	"strings"

	"bachudong/data"
	"bachudong/data/process"
)

const mostNames = 6 // in one line

// together names several people in a line.
func together(people []data.Member) string {
	names := make([]string, 0, mostNames)
	for i := range people {
		if i == mostNames {
			return fmt.Sprintf("%d đoàn viên: %s và %d người khác", len(people), strings.Join(names, ", "), len(people)-i)
		}
		names = append(names, people[i].FullName)
	}
	return fmt.Sprintf("%d đoàn viên: %s", len(people), strings.Join(names, ", "))
}

// alone is the name of a single one; "" of several.
func alone(people []data.Member) string {
	if len(people) == 1 {
		return people[0].FullName
	}
	return ""
}

// eachOf judges people one by one. What holds of all is said once, else of whom it is.
func eachOf(people []data.Member, judge func(i int) ([]process.Finding, error)) ([]process.Finding, error) {
	lists := make([][]process.Finding, len(people))
	times := map[process.Finding]int{}
	for i := range people {
		found, err := judge(i)
		if err != nil {
			return nil, err
		}
		lists[i] = found
		for _, f := range found {
			times[f]++
		}
	}
	var all []process.Finding
	for i, found := range lists {
		for _, f := range found {
			switch name := people[i].FullName; {
			case times[f] < len(people) && !strings.Contains(f.Text, name):
				f.Text = name + ": " + f.Text
			case i > 0 && times[f] == len(people):
				continue
			}
			all = append(all, f)
		}
	}
	return all, nil
}
