import type { Catalogue } from "../../catalogue";
import type { sheet as zh } from "../../zh-CN/room/sheet";

export const sheet: Catalogue<typeof zh> = {
  title: "Answer sheet",
  countMark: "{{count}}",
  limitMark: "limit {{count}}",
  endMark: "End: nothing below is marked",
  characters: "Characters",
  cells: "Cells",
  rows: "Rows",
  rowsOf: "{{used}} of {{rows}}",
  countsHelp:
    "Characters include punctuation but no spaces. Cells are those of the squared paper: title row, indents and unfinished rows are included.",
  marks: "{{marks}} marks",
  text: "The answer",
  textEmpty: "Nothing written yet.",
  page: "Page {{page}} of {{pages}}",
  name: "Name",
  number: "Candidate number",
  draft: "Draft, {{date}}",
  handedIn: "Handed in {{date}}",
  sealed: "Collected at the deadline, {{date}}",
  transcribed: "Typed-up text, {{date}}",
  printHelp: "Choose A4 paper and a scale of 100 %: 25 cells a row, as on the screen.",
  showBlank: "Blank sheet",
  showFilled: "Sheet with the answer",
  backToAttempt: "Back to writing",
  backToReport: "Back to the report",
};
