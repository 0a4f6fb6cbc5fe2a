package work

import "context"

// SampleResult is what the sample district came to.
type SampleResult struct {
	Members int      `json:"members"`
	Units   int      `json:"units"`
	Files   []string `json:"files"`
}

func Sample(ctx context.Context, path, out string, tell func(string)) (SampleResult, error) { return SampleResult{}, nil }
