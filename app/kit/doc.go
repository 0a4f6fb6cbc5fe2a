// Package kit holds the parts that screens are made of. It knows how things look and answer to keys, not what they mean.
//
//   - Look: Theme, Translate, the colours and sizes, Tone
//   - Lists: Grid (Column, Source, Cell), UnitTree (TreeNode)
//   - Fields: TextField, NoteField, SearchField, DateField, ChoiceField, Segmented (Option)
//   - Actions: Keys and Action, Button (NewButton, NewPrimary, Keys.Button), NewMenuButton, NewTitleMenu, LinkText
//   - Charts: Matrix, Bars
//   - Texts: NewText, NewTitle, NewSectionTitle, NewCaption, NewFigure, Note, Facts, Labeled, Pill, Banner
//   - Order: Root, Frame, ToolbarRow, Tabs, Steps, Card, WithSide, Stack, Beside, Inset, On, HLine, VLine, Gap
//   - Dialogs: NewDialog, Message, Confirm, ErrorBox, AskSave; Progress for long work
//
// A window is set up once: Translate before any widget, app.Settings().SetTheme(Theme()), the content inside NewRoot, and
// Keys.Install on the window. The fields pass the keys they do not use to that registry, so shortcuts work everywhere.
// All of it belongs to the UI goroutine.
package kit
