package command_test

const limitVar = "BACHUDONG_TEST_LIMIT"

func limitFileSize(string) {}
