// Package kit holds the parts that screens are made of. It knows how things look and answer to keys, not what they mean.
//
//   - Look: Theme, Translate, the colours and sizes, Tone
//   - Lists: Grid (Column, Source, Cell; SortMark; with Cells also Block and CellEdit), UnitTree (TreeNode)
//   - Fields: TextField, NoteField, SearchField, DateField, ChoiceField, Segmented (Option)
//   - Actions: Keys and Action, Button (NewButton, NewPrimary, Keys.Button), NewMenuButton, NewTitleMenu, LinkText
//   - Charts: Matrix, Bars
//   - Texts: NewText, NewTitle, NewSectionTitle, NewCaption, NewFigure, Note, Facts, Labeled, Pill, Banner
//   - Order: Root, Frame, ToolbarRow, Tabs, Steps, Card, WithSide, Stack, Beside, Inset, On, HLine, VLine, Gap
//   - Dialogs: NewDialog, Message, Confirm, ErrorBox, AskSave; Progress for long work
//
// A window is set up once: Translate before any widget, app.Settings().SetTheme(Theme()), the content inside NewRoot, and
// Keys.Install on the window. The fields pass the keys they do not use to that registry, so shortcuts work everywhere.
//
// A Grid draws only the rows that are seen and asks its Source for their cells. It chooses rows and can mark several. With
// Cells the officer chooses single cells or blocks of them: OnEdit says how a cell is edited in place, OnPaste and OnFill
// take a block. What is sorted, filtered, moved or written is told to the owner, who changes the source and calls Refresh.
//
// All of it belongs to the UI goroutine.
package kit
