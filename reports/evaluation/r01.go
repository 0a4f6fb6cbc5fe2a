package evaluation

import (
	"bachudong/data"
	"bachudong/data/vntext"
	"bachudong/reports/form"
)

// R01 is everything printed on form R-01, "Phiếu tự đánh giá, thẩm định", of one Đoàn cơ sở and one year.
type R01 struct {
	Head       form.Head
	Unit       string // "Đoàn xã Vĩnh Thanh"
	Appraiser  string // body that appraises: "Huyện đoàn Phước Long"; "" leaves it off
	Year       int
	Set        data.CriteriaSet
	Evaluation data.Evaluation
	// Figures is what the register gives, by criterion code; it shows where the row has no typed figure.
	Figures     map[string]string
	Branches    *int        // nil: not known, printed as dots
	Members     *int        // nil: not known
	Women       *int        // nil: not known
	Youth       string      // as typed; "" prints dots
	FiguresAsOf vntext.Date // ngày chốt số liệu
	UnitSigner  form.Signer
	Superior    form.Signer // who signs for the appraising body
}
