import { Form, useNavigation, useSearchParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button, ButtonLink } from "~/components/ui/button";
import { Pagination } from "~/components/ui/pagination";
import { Sheet, SheetTitle } from "~/components/ui/sheet";
import { ChangeRowItem } from "./change-row";
import type { ImportView } from "./load-import.server";

/** Every change with its two choices, by group. One form, so that it works without JavaScript; one save button for all of it. */
export function ChangesForm({ view }: { view: ImportView }) {
  const { t } = useTranslation("importing");
  const [search] = useSearchParams();
  const isOpen = view.state === "open";
  const pending = useNavigation().state === "submitting";
  const groups = view.groups.filter(({ count }) => count > 0);
  const hrefOf = (page: number) => {
    const query = new URLSearchParams(search);
    query.set("page", `${page}`);
    query.delete("saved");
    return `?${query.toString()}#changes`;
  };
  return (
    <Sheet labelledBy="changes">
      <SheetTitle id="changes" aside={isOpen && groups.length > 0 ? t("changes.autosave") : undefined}>
        {t("changes.title")}
      </SheetTitle>
      {groups.length === 0 ? <p>{t(isOpen ? "changes.none" : "changes.noneRecorded")}</p> : null}
      <Form method="post" preventScrollReset>
        {groups.map(({ group, count, undecided }) => {
          const rows = view.rows.filter((row) => row.group === group);
          if (rows.length === 0) return null;
          return (
            <section key={group} aria-labelledby={`group-${group}`} className="mb-8">
              <div className="mb-3 flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
                <div>
                  <h3 id={`group-${group}`} className="text-lg">
                    {t(`changes.group.${group}`)}{" "}
                    <span className="figures text-sm font-normal text-ink-soft">
                      {isOpen
                        ? t("changes.decided", { done: count - undecided, count })
                        : t("changes.count", { count })}
                    </span>
                  </h3>
                  <p className="text-sm text-ink-soft">{t(`changes.lead.${group}`)}</p>
                </div>
                {isOpen && undecided > 0 ? (
                  <Button type="submit" name="intent" value={`accept:${group}`} size="small" pending={pending}>
                    {t("changes.acceptGroup", { group: t(`changes.group.${group}`), count: undecided })}
                  </Button>
                ) : null}
              </div>
              <ul>
                {rows.map((row) => (
                  <ChangeRowItem key={row.id} row={row} encoding={view.text.encoding} isOpen={isOpen} />
                ))}
              </ul>
            </section>
          );
        })}
        {isOpen ? <Standing undecided={view.undecided} pending={pending} hasChanges={groups.length > 0} /> : null}
      </Form>
      <Pagination page={view.page} pages={view.pages} hrefOf={hrefOf} />
    </Sheet>
  );
}

/** How many are undecided, always in sight. */
function Standing({ undecided, pending, hasChanges }: { undecided: number; pending: boolean; hasChanges: boolean }) {
  const { t } = useTranslation("importing");
  const [search] = useSearchParams();
  if (!hasChanges) return null;
  return (
    <div className="sticky bottom-0 z-10 -mx-5 flex flex-wrap items-center justify-between gap-3 border-t border-edge bg-sheet px-5 py-3 sm:-mx-8 sm:px-8">
      <p role="status" className="figures font-medium">
        {undecided > 0 ? t("changes.undecided", { count: undecided }) : t("changes.allDecided")}
        {search.has("saved") ? <span className="ms-3 font-normal text-ink-soft">{t("changes.saved")}</span> : null}
      </p>
      <div className="flex flex-wrap gap-3">
        <Button type="submit" name="intent" value="save" size="small" pending={pending}>
          {t("changes.save")}
        </Button>
        <ButtonLink to={{ search: search.toString(), hash: "#enter" }} size="small" variant="primary">
          {t("enter.title")}
        </ButtonLink>
      </div>
    </div>
  );
}
