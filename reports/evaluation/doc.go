// Package evaluation writes the forms of the programme Đoàn cơ sở "3 chủ động": R-01 of one unit and R-02 of all units
// of a district. It prints what it is given; where figures come from is the caller's business.
package evaluation
