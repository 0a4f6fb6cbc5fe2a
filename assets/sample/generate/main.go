// Command generate writes the member lists of the sample district, four Đoàn cơ sở in four layouts as offices really
// send them: go run ./assets/sample/generate assets/sample. All people are invented; the same seed gives the same lists.
package main

import (
	"fmt"
	"os"
	"path/filepath"
)

// list is one Đoàn cơ sở: its file, its chi đoàn and how its list is laid out.
type list struct {
	file     string
	branches []branch
	write    func(path string, branches []branch) error
}

type branch struct {
	name    string
	members []*person
}

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: generate FOLDER")
		os.Exit(2)
	}
	if err := run(os.Args[1]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(folder string) error {
	m := newMaker()
	lists := []list{
		{"vinh-thanh.xlsx", m.rural(86, "ấp Vĩnh Đông", "ấp Vĩnh Hòa", "ấp Tường 1", "ấp Huê 1", "ấp Nhà Lầu"), writeGrouped},
		{"hung-phu.xlsx", m.rural(72, "ấp Mỹ Hòa", "ấp Mỹ Tân", "ấp Tường 4", "Quân sự xã"), writeWithBranchColumn},
		{"thi-tran-phuoc-long.xlsx", m.rural(64, "khóm 1", "khóm 2", "khóm 3", "Công an thị trấn"), writeSheetEach},
		{"thpt-tran-van-bay.csv", m.school(78, "11A1", "11A2", "12A1", "12A2", "Giáo viên"), writeCSV},
	}
	for _, l := range lists {
		if err := l.write(filepath.Join(folder, l.file), l.branches); err != nil {
			return fmt.Errorf("%s: %w", l.file, err)
		}
	}
	return nil
}
