import type { Catalogue } from "../../catalogue";
import type { sheet as zh } from "../../zh-CN/room/sheet";

export const sheet: Catalogue<typeof zh> = {
  title: "Answer sheet",
  countMark: "{{count}}",
  limitMark: "limit {{count}}",
  endMark: "The answer sheet ends here; nothing below is marked",
  characters: "Characters",
  cells: "Cells",
  rows: "Rows",
  rowsOf: "{{used}} of {{rows}}",
  countsHelp:
    "Characters include punctuation but not spaces. Cells are counted on squared paper, with the title row, indents and unfilled row ends.",
  marks_one: "{{marks}} mark",
  marks: "{{marks}} marks",
  text: "The answer",
  textEmpty: "Nothing written yet.",
  page: "Page {{page}} of {{pages}}",
  name: "Name",
  number: "Candidate number",
  draft: "Draft as of {{date}}",
  handedIn: "Handed in {{date}}",
  sealed: "Handed in automatically, {{date}}",
  transcribed: "Typed-up text, {{date}}",
  printHelp: "Choose A4 paper and a scale of 100%: 25 cells a row, as on the screen.",
  showBlank: "Blank sheet",
  showFilled: "Sheet with the answer",
  backToAttempt: "Back to writing",
  backToReport: "Back to the report",
};
