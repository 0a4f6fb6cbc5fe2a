// Package fees is the screen "Đoàn phí": who paid in which month, who owes since when, and what every unit keeps and hands up.
package fees
