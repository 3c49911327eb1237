import { setProblems } from "~/domain/sittings/set-draft";
import { workingSet } from "~/services/sittings/desk/working-set.server";
import { findQuestions } from "./find-questions.server";
import { shownSet, typedOf } from "./shown-set.server";

/** A set on its desk: the draft in its form, what is wrong with it, and what could be added. Null where there is none. */
export async function loadSet({ setId, search }: { setId: string; search: URLSearchParams }) {
  const working = await workingSet({ setId });
  if (!working) return null;
  const { set, items, differs } = working;
  const { minutes, readingMinutes } = set.draft;
  const { visibility } = set;
  return {
    set: {
      id: set.id,
      title: set.draft.title,
      status: set.status,
      template: set.template,
      shipped: set.madeKey !== null,
      published: set.publishedVersionId !== null,
      ...{ visibility, differs },
    },
    form: await shownSet(typedOf(set)),
    problems: setProblems({ items, minutes, readingMinutes, visibility }).map((problem) => ({
      ...problem,
      title: "at" in problem ? (items[problem.at]?.question?.title ?? "—") : "",
    })),
    found: await findQuestions(search),
  };
}

export type LoadedSet = NonNullable<Awaited<ReturnType<typeof loadSet>>>;
