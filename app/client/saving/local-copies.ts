import type { Mirror } from "~/domain/saving/client-state";
import { browserDrafts, type DraftStore } from "./local/draft-store";
import { draftWriter } from "./local/draft-writer";
import { mirrorOf, type Kept, type PastText } from "./local/kept";
import { browserStorage, pageEntries } from "./local/page-entries";
import { textToNote } from "./local/past-texts";

/** A text that an earlier page left and that `adopt` did not give. */
export type FoundCopy = {
  mirror: Mirror;
  keptAt: number;
  /**
   * It is later than what was adopted and does not come beside it: a page in which nothing was typed since should show this one.
   */
  follows: boolean;
  /** From now on it is this page's own. */
  take: () => void;
  /** The server has exactly this text. */
  drop: () => void;
};

/**
 * Where a page keeps what is not on the server yet: in localStorage, at once, so that a crash one moment later finds it there,
 * and a moment later in the browser's database too, in case the first is full, forbidden or cleared.
 */
export type LocalCopies = {
  /** False when this browser keeps nothing (both layers full or switched off). */
  remember(mirror: Mirror): boolean;
  /** Drops this page's copy if it holds exactly `text`. */
  forget(text: string): void;
  /** Takes over the newest copy any page of this browser left of the attempt. */
  adopt(): Mirror | null;
  /**
   * The newest copy in either layer, once for each page that left one; the database answers late or, failing, not at all.
   */
  recover?(): Promise<FoundCopy | null>;
  /** Tells whenever the slower layer changes what `remember` answered; returns the end of it. */
  watch?(listener: (kept: boolean) => void): () => void;
  /** Earlier texts of the attempt in this browser, the newest first: what was written on the way and never stored elsewhere. */
  past?(): Promise<PastText[]>;
  /** When all that was asked for has been tried. */
  settled?(): Promise<void>;
};

type Options = {
  drafts?: DraftStore | null;
  /** UTC ms; the server's time where it is known. */
  now?: () => number;
};

type Source = { pageId: string; keptAt: number };

const PAGE_ID_BYTES = 8;

/** Local copies of one attempt. A text is cleared only on an acknowledgement of exactly that text, or by one that goes on from it. */
export function localCopies(
  attemptId: string,
  storage: Storage | null = browserStorage(),
  { drafts = browserDrafts(), now = Date.now }: Options = {},
): Required<LocalCopies> {
  const entries = pageEntries(attemptId, storage);
  const own = randomId();
  const listeners = new Set<(kept: boolean) => void>();
  /** The page's text that is not acknowledged yet. */
  let latest: Kept | null = null;
  let stamp = 0;
  let notedAt = 0;
  /** The entries this page went on from; they go once its own is stored, or acknowledged. */
  let sources: Source[] = [];
  /** The one it went on from last, acknowledged or not. */
  let shown: Source | null = null;
  let inStorage = true;
  let inDrafts = drafts !== null;
  const given = new Set<string>();

  const writer = drafts
    ? draftWriter({
        attemptId,
        store: drafts,
        onDone(ok, change) {
          if (ok) for (const { pageId, upTo } of change.drop) entries.dropNote(pageId, upTo);
          if (ok === inDrafts) return;
          inDrafts = ok;
          if (!inStorage) for (const listener of listeners) listener(ok);
        },
      })
    : null;

  /** Later than all that this page has seen, even if the clock was set back: what goes on from a text is the later one. */
  function nextStamp(atLeast = 0): number {
    stamp = Math.max(now(), atLeast + 1, stamp + 1);
    return stamp;
  }

  function keep(mirror: Mirror, after = 0): boolean {
    const kept: Kept = { ...mirrorOf(mirror), keptAt: nextStamp(after) };
    const before = latest;
    latest = kept;
    inStorage = entries.write(own, kept);
    if (inStorage) for (const { pageId, keptAt } of sources) entries.remove(pageId, keptAt);
    if (notedAt === 0) notedAt = kept.keptAt;
    const note = textToNote({ notedAt, before, next: kept });
    if (note) {
      notedAt = kept.keptAt;
      writer?.note(note);
    }
    writer?.keep({ ...kept, attemptId, pageId: own });
    return inStorage || inDrafts;
  }

  function goOnFrom(pageId: string, kept: Kept) {
    shown = { pageId, keptAt: kept.keptAt };
    sources.push(shown);
    writer?.dropLater(pageId, kept.keptAt);
    return keep(kept, kept.keptAt);
  }

  function acknowledge(pageId: string, upTo: number, text: string) {
    if (writer) entries.noteAcked(pageId, upTo);
    entries.remove(pageId, upTo);
    writer?.drop(pageId, upTo, text);
  }

  return {
    remember: (mirror) => keep(mirror),
    forget(text) {
      if (latest?.text !== text) return;
      acknowledge(own, latest.keptAt, text);
      for (const { pageId, keptAt } of sources) acknowledge(pageId, keptAt, text);
      [latest, sources] = [null, []];
    },
    adopt() {
      const [newest] = entries.all();
      if (!newest) return null;
      if (newest.pageId !== own) goOnFrom(newest.pageId, newest.kept);
      return mirrorOf(newest.kept);
    },
    async recover() {
      const rows = await drafts?.pages(attemptId).catch(() => []);
      const left = [...entries.all().map(({ pageId, kept }) => ({ ...kept, pageId })), ...(rows ?? [])]
        .filter((row) => row.pageId !== own && !given.has(row.pageId))
        .filter((row) => row.keptAt > entries.ackedUpTo(row.pageId))
        .filter((row) => !sources.some(({ pageId, keptAt }) => pageId === row.pageId && row.keptAt <= keptAt))
        .sort((a, b) => b.keptAt - a.keptAt);
      const [newest] = left;
      if (!newest) return null;
      const { pageId, keptAt, text } = newest;
      given.add(pageId);
      return {
        mirror: mirrorOf(newest),
        keptAt,
        follows: shown === null || (keptAt > shown.keptAt && (sources.length === 0 || shown.pageId === pageId)),
        take: () => void goOnFrom(pageId, newest),
        drop: () => acknowledge(pageId, keptAt, text),
      };
    },
    watch(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    async past() {
      const texts = (await drafts?.past(attemptId).catch(() => [])) ?? [];
      return texts.sort((a, b) => b.keptAt - a.keptAt);
    },
    settled: async () => writer?.settled(),
  };
}

/** `crypto.randomUUID` is missing on plain HTTP; this is not. */
function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(PAGE_ID_BYTES));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
