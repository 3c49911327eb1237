import { FAMILIES } from "@content/contract/family";
import { listDeskQuestions, type DeskQuestionFilter } from "@db/queries/content/desk/list-desk-questions";
import { ORIGINS, STATUSES, VISIBILITIES } from "./filter-values";

const PAGE_SIZE = 30;

/** Beyond any bank: keeps a number from the address bar within what a database takes for an offset. */
const LAST_PAGE = 100_000;

/** Reads the filter from the address; what makes no sense there is left out rather than refused. */
export function readQuestionFilter(url: URL): { filter: DeskQuestionFilter; page: number } {
  const value = <Value extends string>(name: string, known: readonly Value[]) =>
    known.find((one) => one === url.searchParams.get(name));
  const search = (url.searchParams.get("q") ?? "").trim().slice(0, 100);
  const family = value("family", FAMILIES);
  const status = value("status", STATUSES);
  const origin = value("origin", ORIGINS);
  const visibility = value("use", VISIBILITIES);
  const page = Number.parseInt(url.searchParams.get("page") ?? "1", 10);
  return {
    filter: {
      ...(search === "" ? {} : { search }),
      ...(family ? { family } : {}),
      ...(status ? { status } : {}),
      ...(origin ? { origin } : {}),
      ...(visibility ? { visibility } : {}),
    },
    page: Number.isInteger(page) && page > 0 ? Math.min(page, LAST_PAGE) : 1,
  };
}

/** A page of the school's questions as a tutor looks for one. */
export async function loadQuestions({ filter, page }: ReturnType<typeof readQuestionFilter>) {
  const { rows, total } = await listDeskQuestions({ ...filter, limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE });
  return {
    rows: rows.map(({ content, ...row }) => ({
      ...row,
      marks: content?.marks ?? null,
      limit: content?.limit ?? null,
    })),
    total,
    filter,
    page,
    pages: Math.max(1, Math.ceil(total / PAGE_SIZE)),
  };
}

export type LoadedQuestions = Awaited<ReturnType<typeof loadQuestions>>;
