import { cleanCell } from "./clean-cell";

/** What a roster says of a person: 姓名, 账号, 学号, 分组. */
export type RosterColumn = "name" | "userName" | "studentNumber" | "group";

/** Header words by which a column is known, in small letters without blanks. 序号 is none: it counts lines, not people. */
const HEADERS: Record<RosterColumn, readonly string[]> = {
  name: ["姓名", "名字", "学生姓名", "学员姓名", "考生姓名", "name", "fullname", "studentname"],
  userName: ["账号", "帐号", "账户", "用户名", "登录名", "登录账号", "account", "username", "user", "login"],
  studentNumber: ["学号", "学籍号", "学员号", "考号", "studentnumber", "studentno", "studentno.", "studentid"],
  group: ["分组", "小组", "组别", "组", "group", "team"],
};

/** A title or a note may stand above the header, not a whole page. */
const ROWS_BEFORE_HEADER = 10;

export type RosterHeader = {
  /** Its place among the rows, from 0. */
  at: number;
  /** Where each known column stands, from 0. */
  columns: Partial<Record<RosterColumn, number>>;
  /** The first column that stands there twice. */
  twice: RosterColumn | null;
  /** Headers of columns that are not read, as they are written. */
  ignored: string[];
};

/** The first row that names a column of names, or null. */
export function findRosterHeader(cells: readonly (readonly string[])[]): RosterHeader | null {
  for (let at = 0; at < Math.min(cells.length, ROWS_BEFORE_HEADER); at += 1) {
    const header = readHeader(cells[at] ?? [], at);
    if (header.columns.name !== undefined) return header;
  }
  return null;
}

function readHeader(row: readonly string[], at: number): RosterHeader {
  const header: RosterHeader = { at, columns: {}, twice: null, ignored: [] };
  row.forEach((cell, index) => {
    const column = columnOf(cell);
    if (column === null) {
      if (cleanCell(cell) !== "") header.ignored.push(cleanCell(cell));
    } else if (header.columns[column] === undefined) header.columns[column] = index;
    else header.twice ??= column;
  });
  return header;
}

function columnOf(cell: string): RosterColumn | null {
  const word = cleanCell(cell).replace(/[ _-]/g, "").toLowerCase();
  for (const column of Object.keys(HEADERS) as RosterColumn[]) if (HEADERS[column].includes(word)) return column;
  return null;
}
