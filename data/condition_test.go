package data_test

import (
	"testing"

	"bachudong/data"
)

func TestConditionsHoldOfValues(t *testing.T) {
	for _, tt := range []struct {
		kind     data.ValueKind
		relation data.Relation
		values   []string
		yes, no  []string
	}{
		{data.TextValue, data.Has, []string{"vinh dong"}, []string{"Ấp Vĩnh Đông", "VĨNH ĐÔNG"}, []string{"", "Vĩnh Tây"}},
		{data.TextValue, data.HasNot, []string{"vĩnh"}, []string{"", "Hưng Phú"}, []string{"Xã Vinh"}},
		{data.ChoiceValue, data.Is, []string{"Khmer", "Hoa"}, []string{"Khmer", "HOA"}, []string{"Kinh", ""}},
		{data.ChoiceValue, data.Is, []string{"", "Hoà"}, []string{"", "Hòa"}, []string{"Hoa"}},
		{data.ChoiceValue, data.IsNot, []string{"Kinh"}, []string{"Khmer", ""}, []string{"kinh"}},
		{data.TextValue, data.Blank, nil, []string{""}, []string{"0"}},
		{data.TextValue, data.NotBlank, nil, []string{"0"}, []string{""}},
		{data.DateValue, data.Between, []string{"2003", "2003"}, []string{"2003", "2003-07", "2003-01-01", "2003-12-31"}, []string{"", "2002-12-31", "2004-01-01"}},
		{data.DateValue, data.Between, []string{"2003-02", ""}, []string{"2003-02-01", "2010"}, []string{"2003", "2003-01-31", ""}},
		{data.DateValue, data.Between, []string{"", "2003-06-30"}, []string{"1999", "2003-06-30", "2003-05"}, []string{"2003", "2003-07-01", "2003-06", ""}},
		{data.DateValue, data.Before, []string{"2003-07"}, []string{"2002", "2003-06", "2003-06-30"}, []string{"2003", "2003-07", "2003-07-01", ""}},
		{data.DateValue, data.After, []string{"2003-07"}, []string{"2003-08-01", "2003-08", "2004"}, []string{"2003", "2003-07", "2003-07-31", ""}},
		{data.DateValue, data.Is, []string{"2003-07"}, []string{"2003-07"}, []string{"2003-07-01", "2003"}},
		{data.DateValue, data.Incomplete, nil, []string{"2003", "2003-07"}, []string{"2003-07-01", ""}},
		{data.NumberValue, data.Between, []string{"16", "30"}, []string{"16", "30"}, []string{"15", "31", ""}},
		{data.NumberValue, data.Between, []string{"", "30"}, []string{"-2", "30"}, []string{"31", ""}},
		{data.NumberValue, data.Before, []string{"80"}, []string{"79", "0"}, []string{"80", ""}},
		{data.NumberValue, data.After, []string{"30"}, []string{"31"}, []string{"30", ""}},
	} {
		c := data.Condition{Column: "x", Relation: tt.relation, Values: tt.values}
		if err := c.Check(tt.kind, "Cột"); err != nil {
			t.Errorf("%s %v: %v", tt.relation, tt.values, err)
			continue
		}
		test := c.Test(tt.kind)
		for _, v := range tt.yes {
			if !test(v) {
				t.Errorf("%s %q does not hold of %q", tt.relation, tt.values, v)
			}
		}
		for _, v := range tt.no {
			if test(v) {
				t.Errorf("%s %q holds of %q", tt.relation, tt.values, v)
			}
		}
	}
}

func TestEveryRelationOfAKindHasWords(t *testing.T) {
	for _, kind := range []data.ValueKind{data.TextValue, data.ChoiceValue, data.DateValue, data.NumberValue} {
		for _, r := range kind.Relations() {
			if r.Label(kind) == "" {
				t.Errorf("relation %s of kind %d has no words", r, kind)
			}
		}
	}
}

func TestConditionsThatAskNothingAreRefused(t *testing.T) {
	for _, tt := range []struct {
		kind     data.ValueKind
		relation data.Relation
		values   []string
		want     string
	}{
		{data.TextValue, data.Before, []string{"a"}, "“Cột” không hỏi được theo cách “trước”. Hãy chọn cách khác."},
		{data.TextValue, data.Has, []string{""}, "Điều kiện về “Cột” chưa có giá trị. Hãy nhập giá trị."},
		{data.ChoiceValue, data.Is, nil, "Điều kiện về “Cột” chưa có giá trị. Hãy nhập giá trị."},
		{data.DateValue, data.Between, []string{"", ""}, "Điều kiện về “Cột” chưa có giá trị. Hãy nhập giá trị."},
		{data.DateValue, data.Before, []string{"31/2"}, "“31/2” không phải là ngày. Hãy nhập ngày/tháng/năm, tháng/năm hoặc năm."},
		{data.NumberValue, data.After, []string{"nhiều"}, "“nhiều” không phải là số nguyên. Hãy nhập lại."},
		{data.NumberValue, data.Between, []string{"30", "16"}, "Điều kiện về “Cột”: “từ” đứng sau “đến”. Hãy đổi lại."},
		{data.DateValue, data.Between, []string{"2004", "2003-12"}, "Điều kiện về “Cột”: “từ” đứng sau “đến”. Hãy đổi lại."},
	} {
		err := data.Condition{Relation: tt.relation, Values: tt.values}.Check(tt.kind, "Cột")
		if err == nil || data.MessageOf(err) != tt.want {
			t.Errorf("%s %q: got %v, want %s", tt.relation, tt.values, err, tt.want)
		}
	}
}

func TestConditionsInWords(t *testing.T) {
	for _, tt := range []struct {
		kind data.ValueKind
		c    data.Condition
		want string
	}{
		{data.ChoiceValue, data.Condition{Relation: data.Is, Values: []string{"Khmer", ""}}, "Cột là Khmer, (trống)"},
		{data.ChoiceValue, data.Condition{Relation: data.Is, Values: []string{"a", "b", "c", "d", "e"}}, "Cột là a, b, c và 2 giá trị nữa"},
		{data.DateValue, data.Condition{Relation: data.Before, Values: []string{"2003-07-01"}}, "Cột trước 01/07/2003"},
		{data.NumberValue, data.Condition{Relation: data.Before, Values: []string{"80"}}, "Cột dưới 80"},
		{data.NumberValue, data.Condition{Relation: data.Between, Values: []string{"16", "30"}}, "Cột từ 16 đến 30"},
		{data.NumberValue, data.Condition{Relation: data.Between, Values: []string{"", "30"}}, "Cột đến 30"},
		{data.DateValue, data.Condition{Relation: data.Between, Values: []string{"2003", ""}}, "Cột từ 2003"},
		{data.TextValue, data.Condition{Relation: data.Blank}, "Cột trống"},
	} {
		if got := tt.c.Text(tt.kind, "Cột"); got != tt.want {
			t.Errorf("got %q, want %q", got, tt.want)
		}
	}
}
