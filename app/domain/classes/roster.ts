import { cleanCell } from "./clean-cell";
import { GIVEN_NAME_MAX } from "./given-name";
import { findRosterHeader, type RosterColumn } from "./roster-columns";

/** As many people as a roster may bring at once: a whole year of a large school. */
export const ROSTER_MAX = 1_000;

const STUDENT_NUMBER_MAX = 32;
const QUOTED_MAX = 20;

export type RosterProblemCode =
  // of the table as a whole
  | "no-header"
  | "column-twice"
  | "no-rows"
  | "too-many-rows"
  // of a cell
  | "name-missing"
  | "too-long"
  | "formula"
  | "odd-characters"
  | "number-garbled"
  | "user-name-invalid"
  // of a row beside others
  | "user-name-twice"
  | "number-twice"
  | "name-twice"
  // of a row beside the class and the school
  | "in-class"
  | "number-in-class"
  | "name-in-class"
  | "account-is-staff"
  | "account-closed";

/** What is wrong, where: rows count from 1 as a spreadsheet shows them. `value` quotes the cell, `other` the other row. */
export type RosterProblem = {
  row: number;
  column: RosterColumn | null;
  code: RosterProblemCode;
  params: { value?: string; other?: number; limit?: number };
};

/** One person of a roster as it is written there, cleaned. */
export type RosterLine = {
  row: number;
  name: string;
  /** In the form in which user names are kept. */
  userName: string | null;
  studentNumber: string | null;
  group: string | null;
};

export type Roster = {
  lines: RosterLine[];
  problems: RosterProblem[];
  /** Rows that hold something and are not among the lines. Every row that holds something is in one of the two. */
  refused: number[];
  /** Columns that are not read. */
  ignored: string[];
};

type Options = {
  /** A typed user name in the form in which it is kept; null for what can be none. */
  userNameOf: (typed: string) => string | null;
};

/** The rows of a table, header and all → its people. Never throws, whatever the table holds. */
export function readRoster(cells: readonly (readonly string[])[], { userNameOf }: Options): Roster {
  const header = findRosterHeader(cells);
  const first = header === null ? 0 : header.at + 1;
  const rows = cells
    .map((row, index) => ({ row: index + 1, cells: row }))
    .filter(({ row, cells: own }) => row > first && own.some((cell) => cleanCell(cell) !== ""));
  const all = rows.map(({ row }) => row);
  const ignored = header?.ignored ?? [];
  const whole = (code: RosterProblemCode, column: RosterColumn | null, limit?: number): Roster => ({
    lines: [],
    problems: [{ row: Math.max(first, 1), column, code, params: limit === undefined ? {} : { limit } }],
    refused: all,
    ignored,
  });
  if (header === null) return whole("no-header", "name");
  if (header.twice !== null) return whole("column-twice", header.twice);
  if (rows.length === 0) return whole("no-rows", null);
  if (rows.length > ROSTER_MAX) return whole("too-many-rows", null, ROSTER_MAX);

  const problems: RosterProblem[] = [];
  const lines: RosterLine[] = [];
  for (const { row, cells: own } of rows) {
    const cell = (column: RosterColumn) => textOf(own[header.columns[column] ?? -1] ?? "");
    const studentNumber = halfWidth(cell("studentNumber"));
    const line = { row, name: cell("name") ?? "", studentNumber, group: cell("group") };
    const typed = cell("userName");
    const userName = typed === null ? null : userNameOf(typed);
    problems.push(...cellProblems({ ...line, userName: typed }, userName));
    lines.push({ ...line, userName });
  }
  problems.push(...besideOthers(lines));
  return withoutRefused({ lines, problems, refused: [], ignored });
}

/** The roster without the lines that have a problem; their rows are among the refused. */
export function withoutRefused(roster: Roster): Roster {
  const wrong = new Set(roster.problems.map(({ row }) => row));
  const refused = roster.lines.filter(({ row }) => wrong.has(row)).map(({ row }) => row);
  return {
    ...roster,
    lines: roster.lines.filter(({ row }) => !wrong.has(row)),
    problems: [...roster.problems].sort((a, b) => a.row - b.row),
    refused: [...roster.refused, ...refused].sort((a, b) => a - b),
  };
}

/** Null for an empty cell and for the strokes that stand for one. */
function textOf(cell: string): string | null {
  const text = cleanCell(cell);
  return text === "" || /^([-/—–]+|无)$/.test(text) ? null : text;
}

const FULL_WIDTH = /[\uff01-\uff5e]/g;
const FULL_WIDTH_OFFSET = 0xfee0;

/** ２０２６ typed with a Chinese input method is the number 2026, not another one. */
function halfWidth(text: string | null): string | null {
  if (text === null) return null;
  return text.replace(FULL_WIDTH, (letter) => String.fromCharCode(letter.charCodeAt(0) - FULL_WIDTH_OFFSET));
}

const FORMULA = /^[=+@]|^-(?!\d)|^#(N\/A|REF!|NAME\?|VALUE!|DIV\/0!|NULL!|NUM!|SPILL!|CALC!)$/i;
/** What a spreadsheet makes of a long number: 2.026E+11. */
const GARBLED = /^\d(\.\d+)?E\+?\d+$/i;
const ODD = /[\ufffd<>]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

const LIMITS: Record<RosterColumn, number> = {
  name: GIVEN_NAME_MAX,
  userName: GIVEN_NAME_MAX,
  studentNumber: STUDENT_NUMBER_MAX,
  group: GIVEN_NAME_MAX,
};

function cellProblems(line: RosterLine, userName: string | null): RosterProblem[] {
  const { row } = line;
  const problems: RosterProblem[] = [];
  if (line.name === "") problems.push({ row, column: "name", code: "name-missing", params: {} });
  for (const column of Object.keys(LIMITS) as RosterColumn[]) {
    const text = line[column];
    if (text === null || text === "") continue;
    const value = quoted(text);
    const add = (code: RosterProblemCode, limit?: number) =>
      problems.push({ row, column, code, params: limit === undefined ? { value } : { value, limit } });
    if (FORMULA.test(text)) add("formula");
    else if (ODD.test(text)) add("odd-characters");
    else if (text.length > LIMITS[column]) add("too-long", LIMITS[column]);
    else if (column === "studentNumber" && GARBLED.test(text)) add("number-garbled");
    else if (column === "userName" && userName === null) add("user-name-invalid");
  }
  return problems;
}

/** One account, one 学号, one person; the same name twice needs something that tells them apart. */
function besideOthers(lines: readonly RosterLine[]): RosterProblem[] {
  const problems: RosterProblem[] = [];
  const seen = new Map<string, RosterLine>();
  const again = (line: RosterLine, key: string, column: RosterColumn, code: RosterProblemCode, value: string) => {
    const before = seen.get(key);
    if (before === undefined) seen.set(key, line);
    else problems.push({ row: line.row, column, code, params: { value: quoted(value), other: before.row } });
  };
  for (const line of lines) {
    const { name, userName, studentNumber } = line;
    if (userName !== null) again(line, `u ${userName}`, "userName", "user-name-twice", userName);
    if (studentNumber !== null) again(line, `n ${studentNumber}`, "studentNumber", "number-twice", studentNumber);
    if (userName === null && studentNumber === null && name !== "")
      again(line, `p ${name}`, "name", "name-twice", name);
  }
  return problems;
}

/** The beginning of a cell, for a sentence. A pair of units that is one character is not cut. */
function quoted(text: string): string {
  const cut = /[\ud800-\udbff]/.test(text.charAt(QUOTED_MAX - 1)) ? QUOTED_MAX - 1 : QUOTED_MAX;
  return text.length > QUOTED_MAX ? `${text.slice(0, cut)}…` : text;
}
