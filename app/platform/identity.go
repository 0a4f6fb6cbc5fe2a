package platform

// What the program calls itself. FyneApp.toml at the root is the source; a test keeps the two equal.
const (
	ProgramName    = "Ba Chủ Động"
	ProgramID      = "vn.bachudong"
	ProgramVersion = "0.1.0"
	ProgramBuild   = 1
)
