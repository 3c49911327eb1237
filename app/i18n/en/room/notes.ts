/** Marks and notes on the materials, the outline, the record of pastes. */
export const notes = {
  pane: { materials: "Materials", outline: "Outline", answer: "Answer" },
  style: { highlight: "Highlight", underline: "Underline" },
  toolbar: { label: "Mark selected words", note: "Note", outline: "To outline" },
  editor: { label: "Mark and note", note: "Note", style: "Style of mark", remove: "Remove mark", done: "Done" },
  sentence: "Sentence {{no}} of {{total}}. Arrow keys move between sentences, Enter marks.",
  noteSign: "注",
  find: {
    label: "Find in the materials",
    none: "Not found",
    place: "{{at}}/{{count}}",
    previous: "Previous place",
    next: "Next place",
  },
  list: {
    title: "Marks and notes ({{count}})",
    empty:
      "Select words of the materials to mark them. By keyboard, press Tab to enter the materials, then use the arrow keys sentence by sentence.",
  },
  source: " ({{title}}, paragraph {{first}})",
  sourceRange: " ({{title}}, paragraphs {{first}}–{{last}})",
  marked: "Marked: {{style}}",
  inOutline: "Added to the outline",
  outline: {
    title: "Outline",
    hint: "A draft: not counted and not scored.",
    in: "Indent (Alt+→)",
    out: "Outdent (Alt+←)",
    noScript: "Saving the outline and marks needs JavaScript.",
  },
  after: {
    title: "Notes from this answer",
    help: "What you marked and noted in the materials while writing, and your outline; to view only.",
    helpShared:
      "What you marked and noted in the materials of this question, and the outline of the whole paper; to view only.",
  },
  status: {
    loading: "Reading notes",
    saved: "Notes saved",
    pending: "Saving notes",
    offline: "Offline, notes kept on this device",
    "signed-out": "Signed out, notes kept on this device",
    refused: "Notes not saved, kept on this device",
    sealed: "Handed in; notes are read-only",
    "too-long":
      "The notes are too long and were not saved: at most {{outline}} characters of outline, {{note}} in each note and {{marks}} marks. Shorten them.",
  },
  pasteRecorded: "In a mock exam pastes are recorded (length and time). They do not affect the score.",
  pastes: {
    line_one: "{{count}} paste, {{characters}} characters in all (longest {{longest}} characters, {{time}})",
    line: "{{count}} pastes, {{characters}} characters in all (longest {{longest}} characters, {{time}})",
    elsewhere: "{{count}} of them with text that is not from the materials, the outline or the answer itself",
    bound: "The record is full; later pastes were not recorded",
  },
};
