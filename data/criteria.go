package data

// CriteriaSet is one period's wording of the programme Đoàn cơ sở "3 chủ động": three criteria, each with its rows.
// Sets are data: they are read from assets/criteria at first and the office may add its own.
type CriteriaSet struct {
	ID       string          `json:"id"`    // "2018-2022"
	Title    string          `json:"title"` // "Bộ tiêu chí 2018–2022"
	FromYear int             `json:"from_year"`
	ToYear   int             `json:"to_year"`
	Guidance Document        `json:"guidance"`      // printed under the title of R-01; empty number: "số …"
	Kind     string          `json:"guidance_kind"` // "Hướng dẫn"
	Criteria []CriteriaGroup `json:"criteria"`
}

// CriteriaGroup is one of the three criteria (TC1, TC2, TC3).
type CriteriaGroup struct {
	Code  string      `json:"code"`  // "I"
	Title string      `json:"title"` // exact name
	Rows  []Criterion `json:"rows"`
}

// Criterion is one row of the form. Measure names the figure the register can give for it ("" when it is typed in).
type Criterion struct {
	Code    string `json:"code"` // "1.2a"
	Title   string `json:"title"`
	Measure string `json:"measure,omitempty"`
}

// Rows is the number of leaf rows in the set.
func (s *CriteriaSet) Rows() int {
	n := 0
	for _, g := range s.Criteria {
		n += len(g.Rows)
	}
	return n
}

// Row finds a criterion by its code; nil when the set has none.
func (s *CriteriaSet) Row(code string) *Criterion {
	for g := range s.Criteria {
		for r := range s.Criteria[g].Rows {
			if s.Criteria[g].Rows[r].Code == code {
				return &s.Criteria[g].Rows[r]
			}
		}
	}
	return nil
}
