import { getQuestion } from "@db/queries/content/questions";
import { listAppeals, type PlacedAppeal } from "@db/queries/marking/appeals";
import { listPersonNames } from "@db/queries/people/find-people";
import type { AccountViewer } from "~/server/auth.server";
import { pointLabel } from "~/services/appeals/point-label.server";

const PAGE = 20;

/** The appeals of a tutor's classes: open ones page by page, and what was decided last. An admin sees all. */
export async function loadAppealLists({ viewer, page }: { viewer: AccountViewer; page: number }) {
  const personId = viewer.role === "admin" ? null : viewer.personId;
  const [open, decided] = await Promise.all([
    listAppeals({ state: "open", personId, limit: PAGE, offset: (page - 1) * PAGE }),
    listAppeals({ state: "decided", personId, limit: PAGE }),
  ]);
  const rows = [...open.rows, ...decided.rows];
  const names = await listPersonNames({ personIds: [...new Set(rows.map((row) => row.personId))] });
  const described = new Map<string, ListedAppeal>();
  for (const row of rows) described.set(row.id, await describe(row, names));
  const shown = (list: PlacedAppeal[]) => list.flatMap(({ id }) => described.get(id) ?? []);
  return {
    open: shown(open.rows),
    decided: shown(decided.rows),
    page,
    pages: Math.max(1, Math.ceil(open.total / PAGE)),
  };
}

export type ListedAppeal = {
  id: string;
  title: string;
  /** Null: the whole answer. */
  point: string | null;
  name: string;
  createdAt: number;
  state: PlacedAppeal["state"];
};

async function describe(appeal: PlacedAppeal, names: Map<string, string>): Promise<ListedAppeal> {
  const { id, questionId, attemptId, pointId, personId, createdAt, state } = appeal;
  const question = await getQuestion({ questionId });
  const point = pointId === null ? null : await pointLabel({ attemptId, pointId });
  return { id, title: question?.title ?? "", point, name: names.get(personId) ?? "", createdAt, state };
}
