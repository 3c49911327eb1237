/** Announced lists (症结有四：…；…) and steps of an argument (先看…再看…) order a text as numbers do. */
const ANNOUNCED = /有(?:以下)?[二两三四五六七八](?:个|点|条|方面|重|层|项|处)?[:：]/;
const FIRST_STEP = /先[看说讲谈从]/;
const NEXT_STEP = /再[看说讲谈从]/;
/** Parallel openings with numerals: 一让企业有人找，…；二让办事少跑腿. */
const PARALLEL = /(?:^|[。；：，!?;:,\n])\s*一([\u4E00-\u9FFF])[^\n]{2,80}?[。；，;,\n]\s*二\1/;
const CONNECTIVES = ["首先", "其次", "再次", "同时", "此外", "另外", "最后", "因此", "所以", "总之", "当然"];

/**
 * Whether an answer without numbers is ordered all the same (条理): an announced list, steps of an argument, parallel
 * openings with numerals, or three
 * sentences that open with different connectives. Asked only where numbering is required.
 */
export function showsOrder(answer: string): boolean {
  if (ANNOUNCED.test(answer) || PARALLEL.test(answer)) return true;
  // Two searches, since one pattern for both tries every opening anew.
  const step = answer.search(FIRST_STEP);
  if (step >= 0 && NEXT_STEP.test(answer.slice(step + 2))) return true;
  const opened = CONNECTIVES.filter((word) => new RegExp(`(?:^|[。；！？;!?\\n])\\s*${word}`).test(answer));
  return opened.length >= 3;
}
