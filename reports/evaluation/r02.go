package evaluation

import (
	"bachudong/data"
	"bachudong/reports/form"
)

// R02 is everything printed on form R-02, the summary of all Đoàn cơ sở of one body and one year.
type R02 struct {
	Head     form.Head
	Year     int
	Set      data.CriteriaSet
	Rows     []R02Row // in the order to print
	Preparer string   // người lập biểu
	Signer   form.Signer
}

// R02Row is one Đoàn cơ sở; its results, its registration and its recognition are taken from the evaluation.
type R02Row struct {
	Unit       string
	Kind       string // loại hình
	Branches   *int   // nil: not known
	Members    *int   // nil: not known
	Evaluation data.Evaluation
}
