import { FAMILIES } from "@content/contract/family";
import { listDeskQuestions } from "@db/queries/content/desk/list-desk-questions";

const SHOWN = 20;

export const FINDER_FIELDS = ["q", "family", "use"] as const;

/** Published questions that could be added, by what stands in the address; what makes no sense there is left out. */
export async function findQuestions(search: URLSearchParams) {
  const words = (search.get("q") ?? "").trim().slice(0, 100);
  const family = FAMILIES.find((known) => known === search.get("family"));
  const visibility = (["bank", "reserved"] as const).find((known) => known === search.get("use"));
  const { rows, total } = await listDeskQuestions({
    status: "published",
    ...(words === "" ? {} : { search: words }),
    ...(family ? { family } : {}),
    ...(visibility ? { visibility } : {}),
    limit: SHOWN,
    offset: 0,
  });
  return {
    q: words,
    family: family ?? "",
    use: visibility ?? "",
    total,
    rows: rows.map(({ id, title, family, visibility, packTitle, content }) => ({
      ...{ id, title, family, visibility, packTitle },
      marks: content?.marks ?? null,
      minutes: content?.minutes ?? null,
    })),
  };
}

export type FoundQuestions = Awaited<ReturnType<typeof findQuestions>>;
