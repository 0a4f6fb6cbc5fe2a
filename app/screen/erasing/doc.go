// Package erasing asks about taking the personal data of people who left away for good: who, what goes and what stays, and
// which older copies still hold them. The members screen and the settings both offer it.
package erasing
