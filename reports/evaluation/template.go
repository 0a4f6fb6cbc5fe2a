package evaluation

import (
	"io/fs"

	"bachudong/assets"
	"bachudong/reports/form"
)

// openTemplate reads an embedded template and checks that it has the names the form is filled by.
func openTemplate(file string, names ...string) (*form.Template, error) {
	content, err := fs.ReadFile(assets.FormFiles(), file)
	if err != nil {
		return nil, err
	}
	return form.Parse(content, names...)
}
