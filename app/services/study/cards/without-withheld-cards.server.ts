import type { Viewer } from "~/domain/access/viewer";
import { visibleDrill } from "~/domain/access/visible-drill";
import { packOfSource } from "~/domain/study/cards/head-cards";
import { assignmentsOfPacks } from "~/services/assignments/access/assignments-for-access.server";

type Ask = { viewer: Viewer; now: number };

/** Cards without those of a topic whose questions an assignment still keeps closed: they are there again once it is released. */
export async function withoutWithheldCards<Card extends { source: string }>(cards: Card[], { viewer, now }: Ask) {
  if (cards.every(({ source }) => packOfSource(source) === null)) return cards;
  const assigned = await assignmentsOfPacks({ viewer, now });
  return cards.filter(({ source }) => {
    const assignments = assigned.get(packOfSource(source) ?? "") ?? [];
    return visibleDrill(viewer, { status: "published" }, assignments, "working").task;
  });
}
