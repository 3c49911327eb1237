import type { Pack } from "../../contract/pack";
import { parseAuthor, parseDate } from "../lines/byline";
import { doubtByline } from "../lines/dated-words";
import type { Ledger, Line } from "../lines/ledger";
import type { MetaLine } from "../lines/meta-line";
import { endsSentence, isBare } from "../lines/line-shape";
import { parseOrdinal } from "../match/ordinal";

type Article = Pack["articles"][number];

/** Longest bare line in running text that may be the rest of a cut sentence as well as a head. UTF-16 units. */
const MAX_DOUBTFUL = 30;

/**
 * Given material → articles. Bare lines above an author line are a title; where the page has several authors each begins
 * an article. In text whose columns were cut (`cut`) a short bare line may be half a sentence: it stays and is asked about.
 */
export function importArticles(lines: Line[], cut: boolean, ledger: Ledger): Article[] {
  const articles: Article[] = [];
  let pending: Line[] = [];
  let dateLine: Line | null = null;
  const doubtful: Line[] = [];
  const open = (): Article => {
    const line = pending[0]?.no ?? lines[0]?.no ?? 1;
    const title = pending.map(({ text }) => text).join(" ");
    pending = [];
    const last = articles.at(-1);
    if (last !== undefined && last.title === null && isUnsigned(last)) {
      // So far only a date above the title: the page's, and so this article's.
      Object.assign(last, { title: title === "" ? null : title, line });
      return last;
    }
    const article: Article = { title: title === "" ? null : title, author: null, date: null, line, paragraphs: [] };
    articles.push(article);
    return article;
  };
  const current = (): Article => (pending.length > 0 ? open() : (articles.at(-1) ?? open()));
  lines.forEach((line, index) => {
    ledger.keep(line);
    const author = parseAuthor(line.text);
    const date = parseDate(line.text);
    if (author !== null && (pending.length > 0 || articles.length === 0)) {
      doubtByline(line, author, ledger);
      if (index === lines.length - 1) endWithTitle(articles, doubtful, pending, { line, author }, ledger);
      else open().author = author;
      pending = [];
    } else if (author !== null && isUnsigned(articles.at(-1))) {
      // Behind the date, which has opened the article already.
      doubtByline(line, author, ledger);
      current().author = author;
    } else if (date !== null && (articles.at(-1)?.paragraphs.length ?? 0) === 0) {
      const article = current();
      // Of two dates the one nearer to the text is the article's; the other is shown to the tutor.
      if (article.date !== null && dateLine !== null) ledger.unplaced(dateLine);
      article.date = date;
      dateLine = line;
    } else if (isHead(line) && (articles.length === 0 || titleAhead(lines, index))) {
      pending.push(line);
    } else {
      const { paragraphs } = current();
      const before = paragraphs.at(-1);
      const asked = cut && isHead(line) && line.text.length <= MAX_DOUBTFUL;
      if (asked && ledger.doubt(line, "join-or-title", line.text, before === undefined ? null : "join")) {
        if (before !== undefined) before.text += line.text;
      } else {
        paragraphs.push({ text: line.text, line: line.no });
        if (asked) doubtful.push(line);
      }
    }
  });
  for (const line of pending) ledger.unplaced(line);
  return articles;
}

/** What the page says of an article in a line that was dropped fills in what the article itself leaves out. */
export function signArticles(articles: Article[], said: (MetaLine & { no: number })[], ledger: Ledger): void {
  for (const { no, author, date } of said) {
    const article = articles.findLast(({ line }) => line <= no) ?? articles[0];
    if (article === undefined) continue;
    article.date ??= date;
    if (author !== null && article.author === null) {
      article.author = author;
      doubtByline({ no, text: author }, author, ledger);
    }
  }
}

function isUnsigned(article: Article | undefined): boolean {
  return article !== undefined && article.author === null && article.paragraphs.length === 0;
}

function isHead(line: Line): boolean {
  return isBare(line.text) && !endsSentence(line.text) && parseOrdinal(line.text) === null;
}

/** One or two more bare lines and then an author: these lines are the title of what follows. */
function titleAhead(lines: Line[], index: number): boolean {
  for (let ahead = index + 1; ahead <= index + 3; ahead += 1) {
    const line = lines[ahead];
    if (line === undefined) return false;
    if (parseAuthor(line.text) !== null) return true;
    if (!isHead(line)) return false;
  }
  return false;
}

/** Title and author printed below their text: the article began at the last line that could have been its beginning. */
function endWithTitle(
  articles: Article[],
  doubtful: Line[],
  titles: Line[],
  { line, author }: { line: Line; author: string },
  ledger: Ledger,
): void {
  const last = articles.at(-1);
  const title = titles.map(({ text }) => text).join(" ") || null;
  const start = doubtful.at(-1)?.no ?? null;
  const at = last === undefined || start === null ? -1 : last.paragraphs.findIndex((item) => item.line === start);
  if (last !== undefined && start !== null && last.author !== null && at > 0) {
    articles.push({ title, author, date: null, line: start, paragraphs: last.paragraphs.splice(at) });
    return;
  }
  // The article has a title or an author already, or there is none: whose these are is for the tutor to say.
  if (last === undefined || last.author !== null) ledger.unplaced(line);
  else last.author = author;
  if (last === undefined || last.title !== null) for (const titleLine of titles) ledger.unplaced(titleLine);
  else last.title = title;
}
