import type { Pack } from "../../contract/pack";
import { endsSentence, isBare, runInHead } from "../lines/line-shape";
import type { Ledger, Line } from "../lines/ledger";
import { parseOrdinal, withoutOrdinal } from "../match/ordinal";
import type { WildSection } from "./find-sections";

type Theory = Pack["theory"][number];

const SYMBOL = /^[★☆●◆■▲◎※]+\s*/;
const BRACKETED = /^【([^】]{2,20})】\s*/;

/** 理论精析: ★ (or 【】, or short numbered lines where there is neither) opens a block; heads stand alone or run into their paragraph. */
export function importTheory(section: WildSection, ledger: Ledger): Theory[] {
  const opener = chooseOpener(section.lines);
  const theory: Theory[] = [];
  let head: Line | null = null;
  const current = (line: Line): Theory => {
    const open = theory.at(-1);
    if (open !== undefined) return open;
    const first: Theory = { title: section.name, line: line.no, blocks: [] };
    theory.push(first);
    return first;
  };
  const flushHead = () => {
    // A head without a paragraph is all there is of its block: it stays as the block's words.
    if (head !== null) current(head).blocks.push({ head: null, text: head.text, line: head.no });
    head = null;
  };

  for (const line of section.lines) {
    ledger.keep(line);
    const opened = opener(line.text);
    if (opened !== null) {
      flushHead();
      const runIn = runInHead(opened);
      const short = !endsSentence(opened) && opened.length <= 40;
      theory.push({
        title: short && opened !== "" ? opened : (runIn?.head ?? section.name),
        line: line.no,
        blocks: [],
      });
      if (!short) theory.at(-1)?.blocks.push({ head: null, text: runIn?.rest ?? opened, line: line.no });
      continue;
    }
    const theoryNow = current(line);
    const bareWords = withoutOrdinal(line.text);
    if (isBare(bareWords) && !endsSentence(bareWords)) {
      flushHead();
      head = line;
    } else if (head !== null) {
      theoryNow.blocks.push({ head: head.text, text: line.text, line: line.no });
      head = null;
    } else {
      const runIn = runInHead(line.text);
      theoryNow.blocks.push({ head: runIn?.head ?? null, text: runIn?.rest ?? line.text, line: line.no });
    }
  }
  flushHead();
  return theory;
}

/** How this section marks its blocks: the first way that any of its lines uses. */
function chooseOpener(lines: Line[]): (text: string) => string | null {
  if (lines.some(({ text }) => SYMBOL.test(text))) {
    return (text) => (SYMBOL.test(text) ? text.replace(SYMBOL, "").trim() : null);
  }
  if (lines.some(({ text }) => BRACKETED.test(text))) {
    return (text) => BRACKETED.exec(text)?.[1] ?? null;
  }
  const numbered = lines.find(({ text }) => isNumberedHead(text));
  const kind = numbered === undefined ? null : parseOrdinal(numbered.text)?.kind;
  return (text) => (isNumberedHead(text) && parseOrdinal(text)?.kind === kind ? withoutOrdinal(text) : null);
}

function isNumberedHead(text: string): boolean {
  const words = withoutOrdinal(text);
  return words !== text && words.length <= 20 && isBare(words) && !endsSentence(words);
}
