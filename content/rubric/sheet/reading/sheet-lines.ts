import { canonicalText } from "~/domain/text/hashing/canonical";
import { normalise } from "~/domain/text/normalise";

/** A line of a sheet: as it is written, and folded (half width, one kind of quotation mark) to the same length. */
export type SheetLine = { no: number; raw: string; text: string };

/** Every line that holds more than white space. `no` counts from 1; the rows of a pasted table are put into running words. */
export function sheetLines(text: string): SheetLine[] {
  let columns: Column[] | null = null;
  return canonicalText(text)
    .split("\n")
    .flatMap((line, index): SheetLine[] => {
      const cells = cellsOf(line);
      if (cells === null) {
        columns = null;
        return folded(index + 1, line);
      }
      const header = headerOf(cells);
      if (header !== null) {
        columns = header;
        return folded(index + 1, "评分表");
      }
      return folded(index + 1, rowInWords(cells, columns ?? guessedColumns(cells)));
    });
}

function folded(no: number, line: string): SheetLine[] {
  const { text, starts } = normalise(line);
  const raw =
    text.length === line.length ? line : Array.from(starts.subarray(0, text.length), (at) => line[at]).join("");
  return raw.trim() === "" ? [] : [{ no, raw, text }];
}

type Column = "number" | "words" | "marks" | "keywords" | "note";

const COLUMNS: [Column, RegExp][] = [
  ["number", /^(?:序号|编号|题号|号|No\.?)$/i],
  ["marks", /^(?:分值|分数|得分|赋分|满分|分)(?:[（(]分[)）])?$/],
  ["keywords", /^(?:关键词|关键字|关键词语|近义词?|可替换表述)$/],
  ["words", /^(?:要点|采分点|得分点|内容|评分要点|答案要点|参考答案|答案|要点内容|评分点|项目)$/],
  ["note", /^(?:备注|说明|评分说明|评分标准|给分说明|注意事项)$/],
];

function cellsOf(line: string): string[] | null {
  const separator = line.includes("\t") ? "\t" : /^\s*\|.*\|\s*$/.test(line) ? "|" : null;
  if (separator === null) return null;
  const cells = line.split(separator).map((cell) => cell.trim());
  return cells.filter((cell) => cell !== "").length < 2 ? null : cells;
}

function headerOf(cells: string[]): Column[] | null {
  const roles = cells.map((cell) => COLUMNS.find(([, pattern]) => pattern.test(cell))?.[0] ?? null);
  if (!roles.includes("marks") && roles.filter((role) => role !== null).length < 2) return null;
  return roles.some((role, at) => role === null && cells[at] !== "") ? null : roles.map((role) => role ?? "note");
}

/** Without a header: a number in front, marks where a cell holds nothing else, the first words, then notes. */
function guessedColumns(cells: string[]): Column[] {
  const isNumber = (cell: string) => /^\d{1,3}(?:\.\d{1,2})?分?$/.test(cell);
  const marks = cells.findLastIndex((cell, at) => at > 0 && isNumber(cell));
  const words = cells.findIndex((cell, at) => cell !== "" && at !== marks && !(at === 0 && isNumber(cell)));
  return cells.map((cell, at): Column => {
    if (at === marks) return "marks";
    if (at === words) return "words";
    return at === 0 && isNumber(cell) ? "number" : "note";
  });
}

const NUMBER_CELL = /^(?:\d{1,2}|[一二三四五六七八九十]{1,3})[.、．）)]?$/;

function rowInWords(cells: string[], columns: Column[]): string {
  const of = (column: Column) => cells.filter((cell, at) => cell !== "" && (columns[at] ?? "note") === column);
  const [first] = of("number");
  // A last row has its 合计 where the others have their number.
  const number = first !== undefined && NUMBER_CELL.test(first) ? first : undefined;
  const words = [...(number === first ? [] : [first]), ...of("words")].join("，");
  const marks = of("marks").map((cell) => (/[\d一二两三四五六七八九十]$/.test(cell) ? `${cell}分` : cell));
  const keywords = of("keywords").map((cell) => (/关键词|近义/.test(cell) ? cell : `关键词：${cell}`));
  const lead = number === undefined ? "" : `${number.replace(/[.、．）)]+$/, "")}、`;
  const total = /^(?:合计|总计|总分|满分|共计)$/.test(words);
  const marked = marks.length === 0 ? "" : total ? marks.join("；") : `（${marks.join("；")}）`;
  return [`${lead}${words}${marked}`, ...keywords, ...of("note")].join("；");
}
