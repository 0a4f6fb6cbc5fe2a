// Package rating is the screen "Đánh giá, xếp loại năm": the training programme and the yearly assessment of a whole branch
// or Đoàn cơ sở in one grid, with who is not rated and why.
package rating
