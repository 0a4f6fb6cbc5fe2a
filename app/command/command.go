// Package command runs the program without a window: one file a command, JSON on stdout, Vietnamese messages on stderr.
// It decides nothing about the register; it reads the arguments, asks package work and prints the answer.
package command

import (
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"strings"

	"bachudong/app/platform"
	"bachudong/app/work"
	"bachudong/data"
)

// Exit codes of the program.
const (
	Done    = 0 // all was done
	Refused = 1 // refused or failed; nothing was written
	Misused = 2 // the words of the call are wrong
)

// command is one word of the command line with what it does.
type command struct {
	name  string
	usage string // its arguments, as shown by "help"
	does  string
	run   func(ctx context.Context, c *call) error
}

// call is one command being run: its flags and where its answers go.
type call struct {
	*flag.FlagSet
	args   []string // as given, flags and words mixed
	words  []string // what is not a flag; filled by parse
	db     string
	json   bool
	stdout io.Writer
	stderr io.Writer
}

// misuse is an error in the words of the call.
type misuse struct{ message string }

func (m misuse) Error() string { return m.message }

func commands() []command {
	return []command{
		{"init", "--unit-name TÊN --level CẤP [--code MÃ]", "tạo tệp dữ liệu mới", runInit},
		{"sample", "[--out THƯ_MỤC]", "tạo huyện mẫu bằng chính việc nhập khẩu danh sách", runSample},
		{"units", "[add --name TÊN --level CẤP --parent MÃ] [--as-of NGÀY]", "cây đơn vị và số đoàn viên", runUnits},
		{"reorganise", "KẾ_HOẠCH.json | --map 2025 [--dry-run | --checked]", "sắp xếp đơn vị: lập mới, đổi tên, chuyển, sáp nhập, chia tách, giải thể", runReorganise},
		{"import", "TỆP|THƯ MỤC… --unit MÃ [--sheet TRANG] [--mode fill|update|skip] [--profile MẪU] [--password MK] [--dry-run]", "nhập khẩu danh sách từ Excel, CSV, HTML", runImport},
		{"members", "[--unit MÃ] [--as-of NGÀY] [--find CHỮ] [-o TỆP.xlsx [--format full|central] [--with numbers,beliefs] [--purpose MỤC_ĐÍCH]]", "danh sách đoàn viên; -o kết xuất thành bảng tính", runMembers},
		{"compare", "TỆP --unit MÃ [--as-of NGÀY] [--sheet TRANG] [-o TỆP.xlsx [--with numbers,beliefs] [--purpose MỤC_ĐÍCH]]", "đối chiếu với danh sách của phần mềm khác, không ghi vào sổ", runCompare},
		{"duplicates", "[--unit MÃ] [--min ĐIỂM]", "các cặp hồ sơ có thể là một người", runDuplicates},
		{"merge", "GIỮ_LẠI GỘP_VÀO [--prefer-other MỤC,MỤC] [--dry-run]", "gộp hồ sơ của một người; tách lại bằng undo", runMerge},
		{"changes", "[--exports] [--limit N]", "nhật ký thay đổi; --exports là nhật ký kết xuất", runChanges},
		{"undo", "LẦN_NHẬP|SỐ_THAY_ĐỔI", "hoàn tác một thay đổi hoặc một lần nhập khẩu", runUndo},
		{"form", "R-01|R-02 --unit MÃ --year NĂM -o TỆP [--all]", "kết xuất phiếu, biểu", runForm},
		{"list", "--what TÊN -o TỆP.xlsx|.pdf | --all THƯ_MỤC [--pdf] [--unit MÃ] [--from NGÀY] [--to NGÀY] [--with numbers,beliefs] [--purpose MỤC_ĐÍCH]", "kết xuất một danh sách, hoặc cả sổ của đơn vị", runList},
		{"dossier", "--unit MÃ | --member ID… -o TỆP.pdf [--as-of NGÀY] [--with numbers,beliefs] [--purpose MỤC_ĐÍCH]", "in hồ sơ đoàn viên", runDossier},
		{"erase", "[--left-months N] | --member ID… [--checked]", "xóa hẳn dữ liệu cá nhân của người đã rời sổ, giữ các số đếm", runErase},
		{"check", "[--clean]", "kiểm tra tệp dữ liệu và các tệp đính kèm; --clean xóa tệp không còn ai cần", runCheck},
	}
}

// Known tells whether name is a command; anything else starts the window.
func Known(name string) bool {
	for _, c := range commands() {
		if c.name == name {
			return true
		}
	}
	return name == "help"
}

// Run runs one command and gives the program's exit code. args[0] is the command's name.
func Run(ctx context.Context, args []string, stdout, stderr io.Writer) int {
	if len(args) == 0 || args[0] == "help" {
		printHelp(stdout)
		return Done
	}
	for _, cmd := range commands() {
		if cmd.name == args[0] {
			return report(cmd, cmd.run(ctx, newCall(cmd, args[1:], stdout, stderr)), stderr)
		}
	}
	fmt.Fprintf(stderr, "Không có lệnh “%s”. Gõ “bachudong help” để xem các lệnh.\n", args[0])
	return Misused
}

func newCall(cmd command, args []string, stdout, stderr io.Writer) *call {
	c := &call{FlagSet: flag.NewFlagSet(cmd.name, flag.ContinueOnError), args: args, stdout: stdout, stderr: stderr}
	c.SetOutput(io.Discard)
	usual, _ := platform.DefaultDataFile() // without one, --db must be given
	c.StringVar(&c.db, "db", usual, "tệp dữ liệu")
	c.BoolVar(&c.json, "json", false, "in kết quả dạng JSON")
	return c
}

func report(cmd command, err error, stderr io.Writer) int {
	var wrong misuse
	switch {
	case err == nil:
		return Done
	case errors.As(err, &wrong):
		fmt.Fprintf(stderr, "%s\nCách dùng: bachudong %s %s [--db TỆP] [--json]\n", wrong.message, cmd.name, cmd.usage)
		return Misused
	}
	fmt.Fprintln(stderr, data.MessageOf(err))
	if data.CodeOf(err) == data.Internal {
		fmt.Fprintln(stderr, "Chi tiết cho người hỗ trợ:", err)
	}
	return Refused
}

func printHelp(w io.Writer) {
	fmt.Fprintln(w, "Ba Chủ Động: quản lý đoàn viên và đánh giá Đoàn cơ sở “3 chủ động”.")
	fmt.Fprintln(w, "Không có lệnh: mở cửa sổ chương trình (--db TỆP để mở một tệp dữ liệu).")
	for _, c := range commands() {
		fmt.Fprintf(w, "  %-10s %s\n             %s\n", c.name, c.usage, c.does)
	}
}

// parse reads flags and words in any order; a flag it does not know is a misuse.
func (c *call) parse() error {
	rest := c.args
	for {
		if err := c.Parse(rest); err != nil {
			return misuse{"Tham số chưa đúng: " + err.Error() + "."}
		}
		if c.NArg() == 0 {
			return nil
		}
		c.words = append(c.words, c.Arg(0))
		rest = c.Args()[1:]
	}
}

// need refuses a call without one of its flags.
func (c *call) need(flags ...string) error {
	for _, name := range flags {
		if c.Lookup(name).Value.String() == "" {
			return misuse{"Thiếu tham số --" + name + "."}
		}
	}
	return nil
}

// open opens the data file named by --db.
func (c *call) open(ctx context.Context) (*work.Desk, error) {
	if err := c.need("db"); err != nil {
		return nil, err
	}
	return work.Open(ctx, c.db)
}

// answer prints value as one JSON value when --json was given, else lets text print it for people.
func (c *call) answer(value any, text func(w io.Writer)) error {
	if !c.json {
		text(c.stdout)
		return nil
	}
	enc := json.NewEncoder(c.stdout)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", " ")
	return enc.Encode(value)
}

// say prints one line for people; with --json it goes to stderr so that stdout holds the JSON value only.
func (c *call) say(format string, args ...any) {
	fmt.Fprintf(c.stderr, format+"\n", args...)
}

// listed is a flag that may be given several times.
type listed []string

func (l *listed) String() string     { return strings.Join(*l, " ") }
func (l *listed) Set(v string) error { *l = append(*l, v); return nil }
