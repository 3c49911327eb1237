/** Marks and notes on the materials, the outline, the record of pastes. */
export const notes = {
  pane: { materials: "Materials", outline: "Outline", answer: "Answer" },
  style: { highlight: "Highlight", underline: "Underline" },
  toolbar: { label: "Mark the selected words", note: "Note", outline: "To outline" },
  editor: { label: "Mark and note", note: "Note", style: "Style of the mark", remove: "Remove mark", done: "Done" },
  sentence: "Sentence {{no}} of {{total}}. Arrow keys move between sentences, Enter marks",
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
      "Select words of the materials to mark them. By keyboard, press Tab to enter the text and use the arrow keys.",
  },
  source: " ({{title}}, paragraph {{first}})",
  sourceRange: " ({{title}}, paragraphs {{first}}–{{last}})",
  marked: "Marked: {{style}}",
  inOutline: "Added to the outline",
  outline: {
    title: "Outline",
    hint: "A draft: not counted, not scored.",
    in: "Indent (Alt+→)",
    out: "Outdent (Alt+←)",
    noScript: "Outline and marks need JavaScript to be kept.",
  },
  after: {
    title: "Notes from the sitting",
    help: "What you marked and noted in the materials while writing, and your outline; to read only.",
    helpShared:
      "What you marked and noted in the materials of this question, and the outline of the whole paper; to read only.",
  },
  status: {
    loading: "Reading notes",
    saved: "Notes saved",
    pending: "Saving notes",
    offline: "Offline, notes kept on this device",
    "signed-out": "Session expired, notes kept on this device",
    refused: "Notes could not be saved, kept on this device",
    sealed: "Handed in, notes are read-only",
    "too-long":
      "Notes are too long to be saved: at most {{outline}} characters of outline, {{note}} for each note and {{marks}} marks. Please shorten them.",
  },
  pasteRecorded: "In a mock exam pastes are recorded (how much and when). They do not affect the score.",
  pastes: {
    line: "{{count}} pastes, {{characters}} characters in all (longest {{longest}} characters, {{time}})",
    elsewhere: "{{count}} of them with words that are not from the materials, the outline or the answer itself",
    bound: "The record is full; later pastes are not in it",
  },
};
