import { Form, Link } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { Badge } from "~/components/ui/badge";
import { Button } from "~/components/ui/button";
import { Sheet, SheetTitle } from "~/components/ui/sheet";
import type { LoadedEntry } from "./load-entry.server";

/** The ways this entry can be studied, each with how far one is. */
export function StudyWays({ entry, ways, studies }: Pick<LoadedEntry, "entry" | "ways" | "studies">) {
  const { t } = useTranslation("library");
  if (ways.length === 0) return null;
  return (
    <nav aria-label={t("study")} data-screen-only>
      <ul role="list" className="grid border-s border-t border-rule sm:grid-cols-2 lg:grid-cols-3">
        {ways.map((way) => {
          const study = studies.find((known) => known.way === way);
          return (
            <li key={way} className="border-e border-b border-rule bg-sheet">
              <Link to={`/library/${entry.id}/study/${way}`} className="group block h-full px-4 py-3 hover:bg-shade">
                <span className="flex items-baseline justify-between gap-3">
                  <span className="font-serif font-bold decoration-2 underline-offset-4 group-hover:underline">
                    {t(`way.${way}`)}
                  </span>
                  {study ? (
                    <Badge tone={study.finishedAt === null ? "warn" : "good"}>
                      {study.finishedAt === null ? t("begun", { at: study.stage + 1 }) : t("done")}
                    </Badge>
                  ) : null}
                </span>
                <span className="mt-0.5 block text-sm text-ink-soft">{t(`wayHint.${way}`)}</span>
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

/** Others of the topic to lay beside this one: a plain GET form. */
export function CompareForm({ entry, siblings }: Pick<LoadedEntry, "entry" | "siblings">) {
  const { t } = useTranslation(["library", "terms"]);
  if (siblings.length === 0) return null;
  return (
    <div data-screen-only>
      <Sheet labelledBy="compare">
        <SheetTitle id="compare">{t("library:compare")}</SheetTitle>
        <p className="mb-2 text-ink-soft">{t("library:compareHelp")}</p>
        <Form method="get" action="/library/compare">
          <input type="hidden" name="entry" value={entry.id} />
          <ul role="list" className="mb-4 grid gap-1 sm:grid-cols-2">
            {siblings.map((sibling) => (
              <li key={sibling.id}>
                <label className="flex min-h-9 items-start gap-2 py-1">
                  <input type="checkbox" name="entry" value={sibling.id} className="mt-1 size-5 accent-ink-fill" />
                  <span>
                    <span lang="zh-CN" className="font-essay">
                      {sibling.title}
                    </span>{" "}
                    {sibling.genre ? (
                      <span className="text-sm text-ink-soft">{t(`terms:genre.${sibling.genre}`)}</span>
                    ) : null}
                  </span>
                </label>
              </li>
            ))}
          </ul>
          <Button type="submit">{t("library:compareSubmit")}</Button>
        </Form>
      </Sheet>
    </div>
  );
}
