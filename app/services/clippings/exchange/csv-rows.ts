import { writtenCell } from "~/domain/exports/written-cell";

/** Columns of the table, by the names in its first row. */
export const CLIPPING_COLUMNS = ["kind", "text", "source", "date", "topics", "uses", "entry"] as const;
type Column = (typeof CLIPPING_COLUMNS)[number];
export type ClippingCells = Record<Column, string>;

/** What a person may write for a kind in a table of their own. */
const KIND_WORDS: Record<string, string> = { 句子: "sentence", 案例: "case", 数据: "figure", 笔记: "note" };

/** The cells of a row by their columns: as the first row names them, or else in their order. */
export function cellsOf(row: readonly string[], head: readonly string[] | null): ClippingCells {
  const at = (column: Column, index: number) => {
    const place = head === null ? index : head.indexOf(column);
    return writtenCell(place < 0 ? "" : (row[place] ?? ""));
  };
  const [kind = "", text = "", source = "", date = "", topics = "", uses = "", entry = ""] = CLIPPING_COLUMNS.map(at);
  return { kind: KIND_WORDS[kind.trim()] ?? kind.trim(), text, source, date, topics, uses, entry: entry.trim() };
}

/** What a person may call the columns in a table of their own. */
const COLUMN_WORDS: Record<string, Column> = {
  ...{ 类别: "kind", 内容: "text", 出处: "source", 日期: "date", 主题: "topics", 用途: "uses" },
};

/** The columns that a first row names; null where it is a row like the others. */
export function headOf(row: readonly string[] | undefined): string[] | null {
  const names = (row ?? []).map((cell) => cell.trim().toLowerCase()).map((name) => COLUMN_WORDS[name] ?? name);
  return names.includes("kind") && names.includes("text") ? names : null;
}
