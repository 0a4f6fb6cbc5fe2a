package kit

import (
	"fmt"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

func districtNodes() []TreeNode {
	return []TreeNode{{ID: "h", Title: "Huyện đoàn", Count: "300"}, {ID: "x1", Title: "Đoàn xã 1", Depth: 1}, {ID: "c1", Title: "Chi đoàn 1", Depth: 2},
		{ID: "c2", Title: "Chi đoàn 2", Depth: 2}, {ID: "x2", Title: "Đoàn xã 2", Depth: 1}, {ID: "c3", Title: "Chi đoàn 3", Depth: 2}}
}

func rowsOf(t *UnitTree) []string {
	var ids []string
	for _, i := range t.rows {
		ids = append(ids, t.nodes[i].ID)
	}
	return ids
}

func TestTreeOpensClosesAndWalksByKeys(t *testing.T) {
	begin(t)
	var told []string
	tree := NewUnitTree(func(id string) { told = append(told, id) })
	w := show(t, tree, 230, 300)
	tree.SetNodes(districtNodes())
	tree.Select("h")
	tree.Focus()
	if got := rowsOf(tree); !slices.Equal(got, []string{"h", "x1", "x2"}) {
		t.Fatalf("at first shows %q", got)
	}
	for i, step := range []struct {
		key  fyne.KeyName
		want string
		rows int
	}{{fyne.KeyDown, "x1", 3}, {fyne.KeyRight, "x1", 5}, {fyne.KeyRight, "c1", 5}, {fyne.KeyDown, "c2", 5}, {fyne.KeyLeft, "x1", 5},
		{fyne.KeyLeft, "x1", 3}, {fyne.KeyLeft, "h", 3}, {fyne.KeyEnd, "x2", 3}, {fyne.KeyDown, "x2", 3}, {fyne.KeyHome, "h", 3}, {fyne.KeyLeft, "h", 1}} {
		press(w.Canvas(), step.key)
		if tree.Selected() != step.want || len(tree.rows) != step.rows {
			t.Fatalf("step %d, %s: selected %q, shows %q", i, step.key, tree.Selected(), rowsOf(tree))
		}
	}
	if !slices.Equal(told, []string{"h", "x1", "c1", "c2", "x1", "h", "x2", "h"}) {
		t.Errorf("told %q", told)
	}
}

func TestTreeByMouse(t *testing.T) {
	begin(t)
	tree := NewUnitTree(nil)
	w := show(t, tree, 230, 300)
	tree.SetNodes(districtNodes())
	test.TapCanvas(w.Canvas(), fyne.NewPos(100, treeRow*1.5))
	if tree.Selected() != "x1" || tree.IsOpen("x1") {
		t.Errorf("selected %q, open %v", tree.Selected(), tree.IsOpen("x1"))
	}
	test.TapCanvas(w.Canvas(), fyne.NewPos(treeIndent(1)+4, treeRow*2.5))
	if tree.Selected() != "x1" || !tree.IsOpen("x2") {
		t.Errorf("the arrow: selected %q, open %v", tree.Selected(), tree.IsOpen("x2"))
	}
	test.TapCanvas(w.Canvas(), fyne.NewPos(100, 290))
	if tree.Selected() != "x1" {
		t.Error("a click below the rows selects")
	}
}

func TestTreeKeepsItsStateWhenNodesAreReloaded(t *testing.T) {
	begin(t)
	tree := NewUnitTree(nil)
	show(t, tree, 230, 300)
	tree.SetNodes(districtNodes())
	tree.Select("c3")
	if !tree.IsOpen("x2") {
		t.Fatal("the unit above was not opened")
	}
	tree.SetNodes(districtNodes()[:5])
	if tree.Selected() != "" || !tree.IsOpen("x2") || len(tree.rows) != 3 {
		t.Errorf("selected %q, rows %q", tree.Selected(), rowsOf(tree))
	}
	tree.Select("gone")
	if tree.Selected() != "" {
		t.Error("selected a unit that does not exist")
	}
}

func BenchmarkTree2000(b *testing.B) {
	begin(b)
	tree := NewUnitTree(nil)
	show(b, tree, 230, 700)
	nodes := []TreeNode{{ID: "root", Title: "Tỉnh đoàn"}}
	for i := range 2000 {
		nodes = append(nodes, TreeNode{ID: fmt.Sprint(i), Title: "Chi đoàn ấp Vĩnh Đông", Count: "41", Depth: 1 + i%2})
	}
	b.ResetTimer()
	for b.Loop() {
		tree.SetNodes(nodes)
	}
}
