import { countCards, listCards } from "@db/queries/study/cards";
import type { Viewer } from "~/domain/access/viewer";
import { CARD_KINDS, type CardKind } from "~/domain/study/cards/card-draft";
import { dueBeforeExam } from "~/domain/study/scheduling/due-before-exam";
import type { StudyClock } from "~/domain/study/scheduling/study-day";
import { MOST_CARDS } from "~/services/study/cards/keep-card.server";
import { withoutWithheldCards } from "~/services/study/cards/without-withheld-cards.server";
import { listHeadTopics } from "~/services/study/cards/keep-heads.server";
import { readPlan } from "~/services/study/read-plan.server";

const PAGE_SIZE = 50;

type LoadCards = { viewer: Viewer; personId: string; url: URL; clock: StudyClock };

/** A page of the learner's cards, what the list may be narrowed to, and the topics whose heads may be added. */
export async function loadCards({ viewer, personId, url, clock }: LoadCards) {
  const asked = url.searchParams.get("kind");
  const kind: CardKind | null = CARD_KINDS.find((one) => one === asked) ?? null;
  const pages = Math.ceil(MOST_CARDS / PAGE_SIZE);
  const page = Math.min(pages, Math.max(1, Number.parseInt(url.searchParams.get("page") ?? "1", 10) || 1));
  const window = { limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE };
  const { rows, total } = await listCards({ personId, ...(kind ? { kind } : {}), ...window });
  const { examAt } = await readPlan({ personId, clock });
  const shown = await withoutWithheldCards(rows, { viewer, now: clock.now });
  return {
    cards: shown.map(({ id, kind: of, front, back, dueAt, memory, suspendedAt }) => ({
      ...{ id, kind: of, front, back },
      dueAt: memory.state === 0 ? null : dueBeforeExam({ dueAt, memory }, examAt, clock.now),
      suspended: suspendedAt !== null,
    })),
    page,
    pages: Math.max(1, Math.ceil(total / PAGE_SIZE)),
    kind,
    kinds: await countCards({ personId }),
    topics: await listHeadTopics({ viewer, personId, now: clock.now }),
  };
}

export type CardLine = Awaited<ReturnType<typeof loadCards>>["cards"][number];
