package process

import (
	"fmt"

	"bachudong/data"
	"bachudong/data/vntext"
)

// judgeFees compares the month that the letter vouches for with the fee book and with the day of the letter.
func (m *Move) judgeFees() []Finding {
	t := &m.Transfer
	due := monthBefore(t.LetterDate)
	said := max(t.FeesPaidTo, m.FeesTo)
	switch {
	case said == "":
		return []Finding{{Field: "fees_paid_to", Source: transferGuide,
			Text: m.Name + " chưa được ghi đã đóng đoàn phí hết tháng nào. Hãy thu đủ đoàn phí đến khi chuyển rồi ghi tháng."}}
	case m.FeesTo != "" && t.FeesPaidTo > m.FeesTo:
		return []Finding{{Field: "fees_paid_to", Source: transferGuide, Text: fmt.Sprintf("Sổ thu đoàn phí mới ghi %s đóng đến tháng %s, giấy ghi hết tháng %s. Hãy kiểm tra lại.",
			m.Name, m.FeesTo.Display(), t.FeesPaidTo.Display())}}
	case due != "" && said < due:
		return []Finding{{Field: "fees_paid_to", Source: transferGuide, Text: fmt.Sprintf("%s mới đóng đoàn phí hết tháng %s, còn thiếu đến tháng %s. Hãy thu đủ trước khi giới thiệu.",
			m.Name, said.Display(), due.Display())}}
	}
	return nil
}

// SettledTo is the last month that was paid or exempt by the fee book of a person; "" when there is none.
func SettledTo(fees []data.Fee) data.Month {
	last := data.Month("")
	for _, fee := range fees {
		for i, paid := range fee.Months {
			if paid != nil || fee.Exempt[i] {
				last = max(last, data.Month(fmt.Sprintf("%04d-%02d", fee.Year, i+1)))
			}
		}
	}
	return last
}

// monthBefore is the month before that of a day, "" when the month is not known.
func monthBefore(day vntext.Date) data.Month {
	t, known := day.Time()
	if !known || day.Precision() < vntext.YearMonth {
		return ""
	}
	return data.Month(t.AddDate(0, 0, -t.Day()).Format("2006-01"))
}
