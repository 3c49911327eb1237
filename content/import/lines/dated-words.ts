import type { Ledger, Line } from "./ledger";

// Measures and plans that have ended: a model that leans on them is no longer policy. Add to the list as more lapse.
const LAPSED = [
  "健康码",
  "行程码",
  "行程卡",
  "常态化疫情防控",
  "疫情防控常态化",
  "常态化防控",
  "复工复产",
  "动态清零",
  "“十三五”",
  "“十四五”",
];

/** 时效核对: asks about lines with words of a policy that is over, once per line. */
export function doubtDatedWords(lines: Line[], ledger: Ledger): void {
  for (const line of lines) {
    const word = LAPSED.find((lapsed) => line.text.includes(lapsed));
    if (word !== undefined) ledger.doubt(line, "dated-word", word);
  }
}

/** 时效核对: a named author may have lost the office, or more, since. */
export function doubtByline(line: Line, author: string, ledger: Ledger): void {
  ledger.doubt(line, "dated-byline", author);
}
