// Package duplicates is the screen "Hồ sơ trùng": the pairs of records of the chosen unit that may be one person, side by
// side, to be told apart in bulk or joined one by one.
package duplicates
