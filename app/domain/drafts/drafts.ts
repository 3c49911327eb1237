import { changeBetween } from "../saving/text-change";

/** A saved text as a history knows it. */
export type SavedText = {
  number: number;
  parentNumber: number;
  chain: "head" | "side";
  late: boolean;
  source: "autosave" | "hand-in" | "restore" | "transcript";
  receivedAt: number;
  text: string;
};

/** How much of the text before it a draft added and took away: code points, between what both begin and end with alike. */
export type ChangeSize = { added: number; removed: number };

/** Head drafts that were saved within one minute of the server's clock: the one to show, and the rest behind it. */
export type DraftGroup<Saved> = { shown: Saved; others: Saved[] };

const MINUTE_MS = 60_000;

/** So many characters taken away at once are worth a row of their own, or the text before them would be hard to find. */
const MUCH = 50;

/** What `text` changes of the text before it. */
export function changeSize(before: string, text: string): ChangeSize {
  const { prefix, suffix, middle } = changeBetween(before, text);
  const gone = before.slice(prefix, before.length - suffix);
  return { added: [...middle].length, removed: [...gone].length };
}

/** The text each draft was made from, by number: the head before it, or what a side text says it builds on. */
export function textsBefore(saved: readonly SavedText[]): Map<number, string> {
  const texts = new Map(saved.map(({ number, text }) => [number, text]));
  let head = "";
  return new Map(
    [...saved]
      .sort((a, b) => a.number - b.number)
      .map(({ number, parentNumber, chain, text }) => {
        const before = chain === "head" ? head : (texts.get(parentNumber) ?? "");
        if (chain === "head") head = text;
        return [number, before];
      }),
  );
}

/**
 * The head's drafts, latest first, one shown for each minute: its last. A draft that was handed in or restored stands by
 * itself, and so does the last one before much was taken away. Every draft is in one group.
 */
export function groupDrafts<Saved extends SavedText>(saved: readonly Saved[]): DraftGroup<Saved>[] {
  const head = saved.filter(({ chain }) => chain === "head").sort((a, b) => b.number - a.number);
  const groups: DraftGroup<Saved>[] = [];
  let later: Saved | null = null;
  for (const draft of head) {
    const group = groups.at(-1);
    if (group && later && !standsAlone(draft, later) && sameMinute(draft, group.shown)) group.others.push(draft);
    else groups.push({ shown: draft, others: [] });
    later = draft;
  }
  return groups;
}

/** Texts beside the head, latest first; those another one builds on stand behind it. */
export function groupSideTexts<Saved extends SavedText>(saved: readonly Saved[]): DraftGroup<Saved>[] {
  const side = saved.filter(({ chain }) => chain === "side").sort((a, b) => b.number - a.number);
  const byNumber = new Map(side.map((text) => [text.number, text]));
  const taken = new Set<number>();
  return side.flatMap((shown) => {
    if (taken.has(shown.number)) return [];
    const others: Saved[] = [];
    for (
      let one = byNumber.get(shown.parentNumber);
      one && !taken.has(one.number);
      one = byNumber.get(one.parentNumber)
    ) {
      taken.add(one.number);
      others.push(one);
    }
    return [{ shown, others }];
  });
}

/** What `textsAside` looks at. */
type Aside = { number: number; chain: "head" | "side"; hash: string; charCount: number };

/** Texts beside the sealed answer that say something else than it: each wording once, as it came last, latest first. */
export function textsAside<Known extends Aside>(revisions: readonly Known[], sealedHash: string | null): Known[] {
  const seen = new Set([sealedHash]);
  return [...revisions]
    .sort((a, b) => b.number - a.number)
    .filter(({ chain, hash, charCount }) => {
      if (chain !== "side" || charCount === 0 || seen.has(hash)) return false;
      seen.add(hash);
      return true;
    });
}

function standsAlone(draft: SavedText, later: SavedText): boolean {
  return (
    draft.source !== "autosave" || later.source === "restore" || changeSize(draft.text, later.text).removed >= MUCH
  );
}

function sameMinute(one: SavedText, other: SavedText): boolean {
  return Math.floor(one.receivedAt / MINUTE_MS) === Math.floor(other.receivedAt / MINUTE_MS);
}
