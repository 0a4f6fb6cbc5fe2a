package sheet

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// declarations are the style attribute of an element, in small letters without blanks around.
func declarations(n *html.Node) map[string]string {
	style := attribute(n, "style")
	if style == "" {
		return nil
	}
	found := map[string]string{}
	for part := range strings.SplitSeq(style, ";") {
		if key, value, ok := strings.Cut(part, ":"); ok {
			found[strings.ToLower(strings.TrimSpace(key))] = strings.TrimSpace(value)
		}
	}
	return found
}

// hiddenByStyle tells whether the page does not show the element.
func hiddenByStyle(n *html.Node) bool {
	style := declarations(n)
	return strings.EqualFold(style["display"], "none") || strings.EqualFold(style["visibility"], "hidden") || strings.EqualFold(style["mso-hide"], "all")
}

// fontOf is the first font that an element itself names; "" when it names none.
func fontOf(n *html.Node) string {
	family := declarations(n)["font-family"]
	if family == "" && n.DataAtom == atom.Font {
		family = attribute(n, "face")
	}
	first, _, _ := strings.Cut(family, ",")
	return strings.Trim(first, "\"' ")
}

// fontAround is the font in which the text of an element stands.
func fontAround(n *html.Node) string {
	for ; n != nil; n = n.Parent {
		if font := fontOf(n); font != "" {
			return font
		}
	}
	return ""
}
