import type { GenreId } from "../../contract/genre";
import type { Framework } from "../../contract/pack";
import type { Ledger, Line } from "../lines/ledger";
import { endsSentence, isBare } from "../lines/line-shape";
import { commonLength, matchText } from "../match/match-key";
import { parseOrdinal, withoutOrdinal, type OrdinalKind } from "../match/ordinal";
import { parseGenreLabel } from "./genre-label";
import { OutlineStack } from "./outline-stack";

type Group = { genre: GenreId; name: string; line: number; known: boolean; lines: Line[] };
type Open = { title: string; line: number; stack: OutlineStack; lines: Line[] };

/**
 * 素材积累 → frameworks. Labels open a genre; inside it a bare line is a title and the rest are points. `isModelTitle`
 * says whether a model essay bears these words as its title: the surest sign where points are as bare as titles.
 */
export function importFrameworks(lines: Line[], isModelTitle: (text: string) => boolean, ledger: Ledger): Framework[] {
  return cutGroups(lines, ledger).flatMap((group) => {
    const opened = readGroup(group, isModelTitle, ledger);
    return opened.map(({ title, line, stack }) => {
      if (stack.points.length === 0) ledger.doubt(line, "framework-empty", title);
      for (const gap of stack.gaps) ledger.doubt(gap, "ordinal-gap", title);
      return { genre: group.genre, title, line, points: stack.points, model: null };
    });
  });
}

function cutGroups(lines: Line[], ledger: Ledger): Group[] {
  const groups: Group[] = [];
  for (const line of lines) {
    ledger.keep(line);
    const label = parseGenreLabel(line.text);
    if (label !== null) {
      const lines = label.rest === "" ? [] : [{ no: line.no, text: label.rest }];
      groups.push({ genre: label.genre, name: label.name, line: line.no, known: label.known, lines });
      if (!label.known) ledger.doubt(line, "unknown-label", label.name);
      continue;
    }
    if (groups.length === 0) {
      groups.push({ genre: "other", name: "", line: line.no, known: true, lines: [] });
      ledger.doubt(line, "genre-unknown", line.text.slice(0, 40));
    }
    groups.at(-1)?.lines.push(line);
  }
  return groups.filter((group) => group.lines.length > 0 || !group.known);
}

function readGroup(group: Group, isModelTitle: (text: string) => boolean, ledger: Ledger): Open[] {
  const opened: Open[] = [];
  const open = (title: string, line: number) => opened.push({ title, line, stack: new OutlineStack(), lines: [] });
  const titleKind = numberedTitles(group);
  // Material that is no framework (金句, 案例) stays together under its label.
  if (!group.known) open(group.name, group.line);
  group.lines.forEach((line, index) => {
    const current = opened.at(-1);
    const isTitle =
      group.known &&
      (titleKind === null
        ? opensFramework(line, group.lines[index + 1], current, isModelTitle, ledger)
        : parseOrdinal(line.text)?.kind === titleKind);
    if (isTitle && current !== undefined && current.lines.length === 0 && /^[—–-]{1,2}/.test(line.text)) {
      current.title += line.text;
    } else if (isTitle) {
      open(titleKind === null ? line.text : withoutOrdinal(line.text), line.no);
    } else {
      if (current === undefined) open(group.name === "" ? line.text : group.name, line.no);
      opened.at(-1)?.stack.add(line.text, line.no);
      opened.at(-1)?.lines.push(line);
    }
  });
  return opened;
}

/** Where no line is bare, titles are numbered themselves: the first line's ordinal opens frameworks, others are points. */
function numberedTitles(group: Group): OrdinalKind | null {
  const [first] = group.lines;
  const kind = first === undefined ? null : (parseOrdinal(first.text)?.kind ?? null);
  if (kind === null || group.lines.some(({ text }) => isBare(text) && !endsSentence(text))) return null;
  const kinds = new Set(group.lines.map(({ text }) => parseOrdinal(text)?.kind ?? null));
  return kinds.size > 1 && endsWithoutStop(first) ? kind : null;
}

function endsWithoutStop(line: Line | undefined): boolean {
  return line !== undefined && isBare(withoutOrdinal(line.text));
}

function opensFramework(
  line: Line,
  next: Line | undefined,
  current: Open | undefined,
  isModelTitle: (text: string) => boolean,
  ledger: Ledger,
): boolean {
  if (!isBare(line.text) || line.listed === true) return false;
  if (current === undefined || isModelTitle(line.text)) return true;
  const before = current.lines.at(-1);
  if (before === undefined) {
    // Right under a title: its second line (——…), or the first of its points.
    return /^[—–-]{1,2}/.test(line.text);
  }
  if (parseOrdinal(before.text) !== null || endsSentence(before.text) || !isBare(before.text)) return true;
  // Points as bare as titles: a line built like the one before is a point, another may open the next framework.
  const title = next !== undefined && !alike(line.text, before.text) && !alike(line.text, next.text);
  ledger.doubt(line, "title-or-point", line.text);
  return title;
}

/** Two lines of one list: nearly equal length, or half their words in common order. */
function alike(a: string, b: string): boolean {
  const first = matchText(a);
  const second = matchText(b);
  const shorter = Math.min(first.length, second.length);
  return Math.abs(first.length - second.length) <= 1 || commonLength(first, second) >= shorter * 0.5;
}
